import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { supervisionCauses, supervisionLevels } from '../../../domain/supervision/supervision.ts';
import type { Command } from '../../../domain/ticket/commands.ts';
import type { FormInput } from '../../form.ts';
import { oneOf } from '../evaluation-form.ts';
import type { ReadingParts } from '../reading-parts.ts';

const readOpening = (form: FormInput): Command | Refusal => {
  const level = oneOf(supervisionLevels, form.text('level'));
  if (!level) return refuse('invalid', '请选择督办级别。', 'level');
  const cause = oneOf(supervisionCauses, form.text('cause'));
  if (!cause) return refuse('invalid', '请选择督办原因。', 'cause');
  return { type: 'OpenSupervision', level, cause, demand: form.text('demand').trim() };
};

/** Makes a command of the topic from its form; refuses, with the field, what can't be one. */
export const readSupervision = (
  type: 'OpenSupervision' | 'AnswerSupervision' | 'CloseSupervision' | 'EscalateSupervision',
  form: FormInput,
  { files }: ReadingParts,
): Command | Refusal => {
  const order = form.text('order').trim();
  switch (type) {
    case 'OpenSupervision':
      return readOpening(form);
    case 'AnswerSupervision':
      return { type, order, text: form.text('text').trim(), attachments: files };
    case 'CloseSupervision':
    case 'EscalateSupervision':
      return { type, order, note: form.text('note').trim() };
    default:
      return type satisfies never;
  }
};
