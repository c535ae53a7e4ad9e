import { checkAnswers, type EvaluationAnswers } from '../../domain/evaluation/evaluation.ts';
import { dissatisfactionReasons, isNegative, satisfactions, solutions } from '../../domain/evaluation/satisfaction.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { FormInput } from '../form.ts';

/** The member of a list that equals a word from a form; undefined when there is none. */
export const oneOf = <T extends string>(list: readonly T[], word: string): T | undefined =>
  list.find((member) => member === word);

/** Only of a negative level: reasons ticked before the level was changed are hidden on the page and are no answer. */
const chosenReasons = (form: FormInput) => {
  const level = oneOf(satisfactions, form.text('satisfaction'));
  return level && isNegative(level)
    ? dissatisfactionReasons.filter((reason) => form.texts('reasons').includes(reason))
    : [];
};

/** Everything that is wrong with the answers of a review, in the order of the questions; reasons and words by the core's own rule. */
export const answerFaults = (form: FormInput): Refusal[] => {
  const satisfaction = oneOf(satisfactions, form.text('satisfaction'));
  const say = (wrong: boolean, sentence: string, field: string) => (wrong ? [refuse('invalid', sentence, field)] : []);
  const judged =
    satisfaction &&
    checkAnswers({
      contacted: true,
      solution: 'solved',
      satisfaction,
      reasons: chosenReasons(form),
      words: form.text('words').trim(),
    });
  return [
    ...say(
      form.text('contacted') !== 'yes' && form.text('contacted') !== 'no',
      '请选择承办单位是否联系过诉求人。',
      'contacted',
    ),
    ...say(!oneOf(solutions, form.text('solution')), '请选择问题是否解决。', 'solution'),
    ...say(!satisfaction, '请选择满意程度。', 'satisfaction'),
    ...(judged ? [judged] : []),
  ];
};

/** Reads the answers of a review: `contacted` (yes/no), `solution`, `satisfaction`, `reasons` (several), `words`; the first fault otherwise. */
export const readAnswers = (form: FormInput): EvaluationAnswers | Refusal => {
  const solution = oneOf(solutions, form.text('solution'));
  const satisfaction = oneOf(satisfactions, form.text('satisfaction'));
  const [fault] = answerFaults(form);
  if (fault) return fault;
  if (!solution || !satisfaction) return refuse('invalid', '请回答所有问题。', 'solution');
  return {
    contacted: form.text('contacted') === 'yes',
    solution,
    satisfaction,
    reasons: chosenReasons(form),
    words: form.text('words').trim(),
  };
};
