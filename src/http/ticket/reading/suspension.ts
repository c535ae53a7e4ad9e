import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { suspensionReasons } from '../../../domain/suspension/suspension.ts';
import type { Command } from '../../../domain/ticket/commands.ts';
import type { FormInput } from '../../form.ts';
import { oneOf } from '../evaluation-form.ts';
import type { ReadingParts } from '../reading-parts.ts';

/** Makes a command of the topic from its form; refuses, with the field, what can't be one. */
export const readSuspension = (
  type: 'RequestSuspension' | 'GrantSuspension' | 'RefuseSuspension' | 'Resume',
  form: FormInput,
  _parts: ReadingParts,
): Command | Refusal => {
  if (type !== 'RequestSuspension') return { type, note: form.text('note').trim() };
  const reason = oneOf(suspensionReasons, form.text('reason'));
  return reason
    ? { type, reason, explanation: form.text('explanation').trim(), until: form.text('until').trim() }
    : refuse('invalid', '请选择挂起的原因。', 'reason');
};
