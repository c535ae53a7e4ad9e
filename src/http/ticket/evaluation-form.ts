import type { EvaluationAnswers } from '../../domain/evaluation/evaluation.ts';
import { dissatisfactionReasons, satisfactions, solutions } from '../../domain/evaluation/satisfaction.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { FormInput } from '../form.ts';

/** The member of a list that equals a word from a form; undefined when there is none. */
export const oneOf = <T extends string>(list: readonly T[], word: string): T | undefined =>
  list.find((member) => member === word);

/** Reads the answers of a review: `contacted` (yes/no), `solution`, `satisfaction`, `reasons` (several), `words`. */
export const readAnswers = (form: FormInput): EvaluationAnswers | Refusal => {
  const solution = oneOf(solutions, form.text('solution'));
  const satisfaction = oneOf(satisfactions, form.text('satisfaction'));
  if (form.text('contacted') !== 'yes' && form.text('contacted') !== 'no')
    return refuse('invalid', '请选择承办单位是否联系过诉求人。', 'contacted');
  if (!solution) return refuse('invalid', '请选择问题是否解决。', 'solution');
  if (!satisfaction) return refuse('invalid', '请选择满意程度。', 'satisfaction');
  const reasons = dissatisfactionReasons.filter((reason) => form.texts('reasons').includes(reason));
  return {
    contacted: form.text('contacted') === 'yes',
    solution,
    satisfaction,
    reasons,
    words: form.text('words').trim(),
  };
};
