import { FEW_RATINGS, type Rate, type RateKind, rateNames } from '../domain/evaluation/rates.ts';
import { axisOf, type ChartOption, drawChart } from './chart.ts';
import { tones } from './chart-paint.ts';

const SIZE = { width: 640, height: 300 };

/** A week or month of the chart: how it is called, and its rates. */
export type RatePoint = { name: string; rates: Record<'response' | 'solution' | 'satisfaction', Rate> };

/** Told apart without colours: by the stroke and the mark. */
const looks = [
  { kind: 'response', type: 'dotted', symbol: 'triangle', hollow: 'emptyTriangle', colour: tones.lineStrong },
  { kind: 'solution', type: 'dashed', symbol: 'rect', hollow: 'emptyRect', colour: tones.ink },
  { kind: 'satisfaction', type: 'solid', symbol: 'circle', hollow: 'emptyCircle', colour: tones.action },
] as const;

const percent = ({ part, whole }: Rate): number => Number(((100 * part) / whole).toFixed(1));

const latest = (points: readonly RatePoint[], kind: RateKind & keyof RatePoint['rates']): string => {
  const last = points.findLast(({ rates }) => rates[kind].whole > 0);
  return last ? `${rateNames[kind]} ${percent(last.rates[kind])}%` : '';
};

const label = (points: readonly RatePoint[]): string => {
  const said = looks.map(({ kind }) => latest(points, kind)).filter((words) => words !== '');
  return `三率随时间变化图：${points.length} 段时间${said.length > 0 ? `，最近${said.join('、')}` : ''}。数字见图旁表格。`;
};

/** 响应率, 解决率 and 满意率 by weeks or months; a point that rests on few ratings is hollow. */
export const ratesChart = (points: readonly RatePoint[]): string => {
  const option: ChartOption = {
    legend: { bottom: 0, textStyle: { color: tones.ink, fontSize: 12 } },
    grid: { left: 52, right: 24, top: 32, bottom: 64 },
    xAxis: axisOf({ type: 'category', data: points.map(({ name }) => name) }),
    yAxis: axisOf({
      type: 'value',
      min: 0,
      max: 100,
      axisLabel: { color: tones.ink, fontSize: 12, formatter: '{value}%' },
    }),
    series: looks.map(({ kind, type, symbol, hollow, colour }) => ({
      type: 'line',
      name: rateNames[kind],
      symbol,
      symbolSize: 8,
      itemStyle: { color: colour },
      lineStyle: { color: colour, type },
      data: points.map(({ rates }) => {
        const rate = rates[kind];
        return rate.whole === 0 ? null : { value: percent(rate), symbol: rate.whole < FEW_RATINGS ? hollow : symbol };
      }),
    })),
  };
  return drawChart(option, label(points), SIZE);
};
