import { FEW_RATINGS, type Rate, type RateKind, rateNames } from '../domain/evaluation/rates.ts';
import { shareChart } from './share-chart.ts';

const SIZE = { width: 640, height: 300 };

/** A week or month of the chart: how it is called, and its rates. */
export type RatePoint = { name: string; rates: Record<'response' | 'solution' | 'satisfaction', Rate> };

const kinds = ['response', 'solution', 'satisfaction'] as const;

const percent = ({ part, whole }: Rate): number => Number(((100 * part) / whole).toFixed(1));

const latest = (points: readonly RatePoint[], kind: RateKind & keyof RatePoint['rates']): string => {
  const last = points.findLast(({ rates }) => rates[kind].whole > 0);
  return last ? `${rateNames[kind]} ${percent(last.rates[kind])}%` : '';
};

const label = (points: readonly RatePoint[]): string => {
  const said = kinds.map((kind) => latest(points, kind)).filter((words) => words !== '');
  return `三率随时间变化图：${points.length} 段时间${said.length > 0 ? `，最近${said.join('、')}` : ''}。数字见图旁表格。`;
};

/** 响应率, 解决率 and 满意率 by weeks or months; a point that rests on few ratings is hollow. */
export const ratesChart = (points: readonly RatePoint[]): string => {
  const line = (kind: (typeof kinds)[number]) => ({
    name: rateNames[kind],
    points: points.map(({ rates }) => {
      const rate = rates[kind];
      return rate.whole === 0 ? null : { percent: percent(rate), few: rate.whole < FEW_RATINGS };
    }),
  });
  return shareChart(
    points.map(({ name }) => name),
    [line('response'), line('solution'), line('satisfaction')],
    label(points),
    SIZE,
  );
};
