import { FEW_CALLS, type ScoreFigures } from '../domain/call-quality/figures.ts';
import { axisOf, type ChartOption, drawChart } from './chart.ts';
import { tones } from './chart-paint.ts';

const SIZE = { width: 640, height: 280 };

/** A month of the chart: how it is called, and its figures. */
export type ScorePoint = { name: string; figures: ScoreFigures };

const label = (points: readonly ScorePoint[]): string => {
  const last = points.findLast(({ figures }) => figures.mean !== null);
  const said = last
    ? `，最近（${last.name}）平均 ${last.figures.mean?.toFixed(1)} 分，共 ${last.figures.calls} 通`
    : '';
  return `质检得分随月份变化图：${points.length} 个月${said}。数字见图旁表格。`;
};

/** Mean scores by month, with the lowest and highest as marks; hollow where few calls were scored. */
export const callScoreChart = (points: readonly ScorePoint[]): string => {
  const marks = (name: string, symbol: string, of: (figures: ScoreFigures) => number | null) => ({
    type: 'line',
    name,
    symbol,
    symbolSize: 8,
    itemStyle: { color: tones.lineStrong },
    lineStyle: { width: 0 },
    data: points.map(({ figures }) => of(figures)),
  });
  const option: ChartOption = {
    legend: { bottom: 0, textStyle: { color: tones.ink, fontSize: 12 } },
    grid: { left: 44, right: 24, top: 32, bottom: 64 },
    xAxis: axisOf({ type: 'category', data: points.map(({ name }) => name) }),
    yAxis: axisOf({ type: 'value', name: '分', min: 0, max: 100 }),
    series: [
      {
        type: 'line',
        name: '平均分',
        symbolSize: 8,
        itemStyle: { color: tones.action },
        lineStyle: { color: tones.action },
        data: points.map(({ figures: { mean, calls } }) =>
          mean === null
            ? null
            : { value: Number(mean.toFixed(1)), symbol: calls < FEW_CALLS ? 'emptyCircle' : 'circle' },
        ),
      },
      marks('最高', 'emptyTriangle', ({ highest }) => highest),
      marks('最低', 'emptyRect', ({ lowest }) => lowest),
    ],
  };
  return drawChart(option, label(points), SIZE);
};
