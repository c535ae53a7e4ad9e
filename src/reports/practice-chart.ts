import type { PracticeSums } from '../domain/practice/results.ts';
import { FEW } from '../domain/quality/reliability.ts';
import { shareChart } from './share-chart.ts';

const SIZE = { width: 640, height: 280 };

/** A week or month of the chart: how it is called, and its sums. */
export type PracticePoint = { name: string; sums: PracticeSums };

const percent = (part: number, whole: number): number => Number(((100 * part) / whole).toFixed(1));

const label = (points: readonly PracticePoint[]): string => {
  const last = points.findLast(({ sums }) => sums.answers > 0);
  const said = last ? `，最近（${last.name}起）三项全对 ${percent(last.sums.allRight, last.sums.answers)}%` : '';
  return `练习成绩随时间变化图：${points.length} 段时间${said}。数字见图旁表格。`;
};

/** Shares of right answers by weeks or months; a point that rests on few answers is hollow. */
export const practiceChart = (points: readonly PracticePoint[]): string => {
  const line = (name: string, key: 'matter' | 'body' | 'allRight') => ({
    name,
    points: points.map(({ sums }) =>
      sums.answers === 0 ? null : { percent: percent(sums[key], sums.answers), few: sums.answers < FEW },
    ),
  });
  return shareChart(
    points.map(({ name }) => name),
    [line('事项对', 'matter'), line('单位对', 'body'), line('三项全对', 'allRight')],
    label(points),
    SIZE,
  );
};
