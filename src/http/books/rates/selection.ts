import { type RateKind, rateKinds, rateNames } from '../../../domain/evaluation/rates.ts';
import type { RateSelection } from '../../../store/rate-conditions.ts';
import { oneOf } from '../../ticket/evaluation-form.ts';

const parts = ['part', 'rest', 'whole'] as const;
const lefts = ['excluded', 'again', 'second'] as const;

const partNames: Record<(typeof parts)[number], string> = {
  part: '计入分子的评价',
  rest: '没有计入分子的评价',
  whole: '分母里的评价',
};
const leftNames: Record<(typeof lefts)[number], string> = {
  excluded: '已剔除的评价',
  again: '同一轮办理的再次评价',
  second: '整改后二次回访的评价',
};

/** The figure that an address opens, and what the list of it is called; null for none. */
export const readSelection = (
  query: Record<string, string>,
  fairlyCounts: boolean,
): { selection: RateSelection; title: string } | null => {
  const left = oneOf(lefts, query['left'] ?? '');
  if (left) return { selection: { left }, title: leftNames[left] };
  const rate: RateKind | undefined = oneOf(rateKinds, query['rate'] ?? '');
  const part = oneOf(parts, query['part'] ?? '');
  return rate && part
    ? { selection: { rate, part, fairlyCounts }, title: `${rateNames[rate]}：${partNames[part]}` }
    : null;
};
