import { CHOICE, type Choice, readChoice } from '../../../views/dispatch/choice.ts';
import type { Candidate } from '../../domain/routing/answer.ts';
import type { FormInput } from '../form.ts';

/** The body that a form chooses, with its matter where the form names one; the older field `lead` holds the body alone. */
export const chosenBody = (form: FormInput): Choice => readChoice(form.text(CHOICE) || form.text('lead'));

/** The candidate that a choice means: that of its body and matter; of a body alone the first. */
export const candidateOf = (candidates: readonly Candidate[], { body, matter }: Choice): Candidate | undefined =>
  candidates.find((candidate) => candidate.code === body && (matter === null || candidate.matter?.code === matter));
