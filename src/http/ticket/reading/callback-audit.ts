import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Command } from '../../../domain/ticket/commands.ts';
import type { FormInput } from '../../form.ts';
import { readAnswers } from '../evaluation-form.ts';
import type { ReadingParts } from '../reading-parts.ts';

/** Makes a command of the topic from its form; refuses, with the field, what can't be one. The second call asks what the first one asked. */
export const readCallbackAudit = (
  type: 'DrawAudit' | 'RecordAudit',
  form: FormInput,
  _parts: ReadingParts,
): Command | Refusal => {
  if (type === 'DrawAudit') return { type };
  const reached = form.text('reached');
  if (reached === 'no') return { type, reached: false, note: form.text('note') };
  if (reached !== 'yes') return refuse('invalid', '请选择是否联系上诉求人。', 'reached');
  const answers = readAnswers(form);
  return isRefusal(answers) ? answers : { type, reached: true, answers };
};
