import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { paint, tones } from './chart-paint.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

/** What a chart draws, as echarts takes it; colours are those of `tones`. */
export type ChartOption = EChartsCoreOption;

export type ChartSize = { width: number; height: number };

/** Text, lines and order that all charts share. */
const common: ChartOption = {
  animation: false,
  textStyle: { fontFamily: 'inherit', fontSize: 12 },
  color: [tones.action, tones.lineStrong, tones.ink],
};

const axis = {
  axisLine: { lineStyle: { color: tones.lineStrong } },
  axisTick: { lineStyle: { color: tones.lineStrong } },
  axisLabel: { color: tones.ink, fontSize: 12 },
  nameTextStyle: { color: tones.ink, fontSize: 12 },
  splitLine: { lineStyle: { color: tones.line } },
};

/** An axis with the strokes and letters of the page. */
export const axisOf = (own: ChartOption): ChartOption => ({ ...axis, ...own });

/**
 * Draws a chart as SVG to be written into a page: no style of its own (the content policy allows none), colours by the
 * page's tokens, and `label` as what is heard in its place.
 */
export const drawChart = (option: ChartOption, label: string, size: ChartSize): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ ...common, ...option });
    return paint(chart.renderToSVGString(), label);
  } finally {
    chart.dispose();
  }
};
