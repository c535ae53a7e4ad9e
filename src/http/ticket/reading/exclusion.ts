import { exclusionReasons } from '../../../domain/exclusion/exclusion.ts';
import { contestsOf, proposalsOf } from '../../../domain/exclusion/guards.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Command } from '../../../domain/ticket/commands.ts';
import type { FormInput } from '../../form.ts';
import { oneOf } from '../evaluation-form.ts';
import type { ReadingParts } from '../reading-parts.ts';

/** A rating as forms name it, by its position from 1; null for anything else. */
const ratingOf = (word: string): number | null => (/^[1-9]\d{0,2}$/u.test(word) ? Number(word) - 1 : null);

const readQuestioned = (
  type: 'ContestRating' | 'ProposeExclusion',
  form: FormInput,
  { ticket, files }: ReadingParts,
): Command | Refusal => {
  const subject = form.text('subject');
  const reason = oneOf(exclusionReasons, form.text('reason'));
  const contest = contestsOf(ticket).find(({ id }) => id === subject);
  const evaluation = contest?.evaluation ?? ratingOf(subject);
  if (evaluation === null) return refuse('invalid', '请选择是哪一条评价。', 'subject');
  if (!reason) return refuse('invalid', '请选择理由。', 'reason');
  const ground = form.text('ground').trim();
  return type === 'ContestRating'
    ? { type, evaluation, reason, ground, evidence: files }
    : { type, evaluation, contest: contest?.id ?? null, reason, ground };
};

/** Makes a command of the topic from its form; refuses, with the field, what can't be one. */
export const readExclusion = (
  type: 'ContestRating' | 'ProposeExclusion' | 'RejectContest' | 'ConfirmExclusion' | 'RefuseExclusion',
  form: FormInput,
  parts: ReadingParts,
): Command | Refusal => {
  if (type === 'ContestRating' || type === 'ProposeExclusion') return readQuestioned(type, form, parts);
  const waiting = type === 'RejectContest' ? contestsOf(parts.ticket) : proposalsOf(parts.ticket);
  const named = form.text('exclusion');
  // Where only one waits, the form need not name it.
  const exclusion = named !== '' ? named : waiting.length === 1 ? waiting[0]?.id : undefined;
  return exclusion === undefined
    ? refuse('invalid', '请选择是哪一条。', 'exclusion')
    : { type, exclusion, note: form.text('note').trim() };
};
