import type { PracticeSums } from '../domain/practice/results.ts';
import { FEW } from '../domain/quality/reliability.ts';
import { axisOf, type ChartOption, drawChart } from './chart.ts';
import { tones } from './chart-paint.ts';

const SIZE = { width: 640, height: 280 };

/** A week or month of the chart: how it is called, and its sums. */
export type PracticePoint = { name: string; sums: PracticeSums };

const percent = (part: number, whole: number): number => Number(((100 * part) / whole).toFixed(1));

const label = (points: readonly PracticePoint[]): string => {
  const last = points.findLast(({ sums }) => sums.answers > 0);
  const said = last ? `，最近（${last.name}起）三项全对 ${percent(last.sums.allRight, last.sums.answers)}%` : '';
  return `练习成绩随时间变化图：${points.length} 段时间${said}。数字见图旁表格。`;
};

/** Told apart without colours: by the stroke and the mark. */
const looks = [
  {
    key: 'matter',
    name: '事项对',
    type: 'dotted',
    symbol: 'triangle',
    hollow: 'emptyTriangle',
    colour: tones.lineStrong,
  },
  { key: 'body', name: '单位对', type: 'dashed', symbol: 'rect', hollow: 'emptyRect', colour: tones.ink },
  { key: 'allRight', name: '三项全对', type: 'solid', symbol: 'circle', hollow: 'emptyCircle', colour: tones.action },
] as const;

/** Shares of right answers by weeks or months; a point that rests on few answers is hollow. */
export const practiceChart = (points: readonly PracticePoint[]): string => {
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
    series: looks.map(({ key, name, type, symbol, hollow, colour }) => ({
      type: 'line',
      name,
      symbol,
      symbolSize: 8,
      itemStyle: { color: colour },
      lineStyle: { color: colour, type },
      data: points.map(({ sums }) =>
        sums.answers === 0
          ? null
          : { value: percent(sums[key], sums.answers), symbol: sums.answers < FEW ? hollow : symbol },
      ),
    })),
  };
  return drawChart(option, label(points), SIZE);
};
