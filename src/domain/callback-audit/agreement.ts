import type { EvaluationAnswers } from '../evaluation/evaluation.ts';
import { isNegative } from '../evaluation/satisfaction.ts';
import type { Agreement } from './callback-audit.ts';

/** Compares what the second call heard with what the first one wrote down. */
export const agreementOf = (
  first: Pick<EvaluationAnswers, 'contacted' | 'solution' | 'satisfaction'>,
  second: Pick<EvaluationAnswers, 'contacted' | 'solution' | 'satisfaction'>,
): Agreement => ({
  contacted: first.contacted === second.contacted,
  solution: first.solution === second.solution,
  satisfaction: isNegative(first.satisfaction) === isNegative(second.satisfaction),
  level: first.satisfaction === second.satisfaction,
});
