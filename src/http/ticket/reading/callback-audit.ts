import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Command } from '../../../domain/ticket/commands.ts';
import type { FormInput } from '../../form.ts';
import type { ReadingParts } from '../reading-parts.ts';

/** Makes a command of the topic from its form; refuses, with the field, what can't be one. */
export const readCallbackAudit = (
  type: 'DrawAudit' | 'RecordAudit',
  _form: FormInput,
  _parts: ReadingParts,
): Command | Refusal => refuse('not-allowed', `${type} 尚未开放。`);
