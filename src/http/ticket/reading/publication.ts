import type { Refusal } from '../../../domain/refusal.ts';
import type { Command } from '../../../domain/ticket/commands.ts';
import type { FormInput } from '../../form.ts';
import type { ReadingParts } from '../reading-parts.ts';

/** 公开 and 撤回公开 from their forms. */
export const readPublication = (
  type: 'PublishCase' | 'WithdrawPublication',
  form: FormInput,
  _parts: ReadingParts,
): Command | Refusal => {
  const named = form.text('case').trim();
  return type === 'PublishCase'
    ? { type, case: named, problem: form.text('problem').trim(), result: form.text('result').trim() }
    : { type, case: named, reason: form.text('reason').trim() };
};
