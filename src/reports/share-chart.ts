import { axisOf, type ChartOption, drawChart } from './chart.ts';
import { tones } from './chart-paint.ts';

/** How the first, second and third line of a chart of shares look: told apart without colours, by the stroke and the mark. */
const looks = [
  { type: 'dotted', symbol: 'triangle', hollow: 'emptyTriangle', colour: tones.lineStrong },
  { type: 'dashed', symbol: 'rect', hollow: 'emptyRect', colour: tones.ink },
  { type: 'solid', symbol: 'circle', hollow: 'emptyCircle', colour: tones.action },
] as const;

/** A share in percent, and whether it rests on so few that it proves little: drawn hollow then. */
export type SharePoint = { percent: number; few: boolean };

type ShareLine = { name: string; points: readonly (SharePoint | null)[] };

/** Three shares by weeks or months, the last line the most important; null points are left open. `label` says in words what is seen. */
export const shareChart = (
  names: readonly string[],
  lines: readonly [ShareLine, ShareLine, ShareLine],
  label: string,
  size: { width: number; height: number },
): string => {
  const option: ChartOption = {
    legend: { bottom: 0, textStyle: { color: tones.ink, fontSize: 12 } },
    grid: { left: 52, right: 24, top: 32, bottom: 64 },
    xAxis: axisOf({ type: 'category', data: [...names] }),
    yAxis: axisOf({
      type: 'value',
      min: 0,
      max: 100,
      axisLabel: { color: tones.ink, fontSize: 12, formatter: '{value}%' },
    }),
    series: looks.map(({ type, symbol, hollow, colour }, index) => ({
      type: 'line',
      name: lines[index]?.name ?? '',
      symbol,
      symbolSize: 8,
      itemStyle: { color: colour },
      lineStyle: { color: colour, type },
      data: (lines[index]?.points ?? []).map(
        (point) => point && { value: point.percent, symbol: point.few ? hollow : symbol },
      ),
    })),
  };
  return drawChart(option, label, size);
};
