import { owing } from '../../../domain/assisting/assisting.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Command } from '../../../domain/ticket/commands.ts';
import type { FormInput } from '../../form.ts';
import type { ReadingParts } from '../reading-parts.ts';

/** Makes a command of the topic from its form; refuses, with the field, what can't be one. */
export const readAssist = (
  type: 'AskAssist' | 'AssistReply' | 'UrgeAssist',
  form: FormInput,
  { installation, ticket, files }: ReadingParts,
): Command | Refusal => {
  switch (type) {
    case 'AskAssist': {
      const unit = installation.directory.find(form.text('unit'));
      if (!unit) return refuse('invalid', '请选择协办单位；不在建议里的，可在名录中查找。', 'unit');
      const body = { unit: unit.name, code: unit.code, function: unit.function };
      return { type, body, task: form.text('task').trim() };
    }
    case 'AssistReply':
      return { type, text: form.text('text').trim(), attachments: files };
    case 'UrgeAssist': {
      // With one unit left there is nothing to choose.
      const late = owing(ticket.assisting);
      const unit = form.text('unit') || (late.length === 1 ? late[0]?.body.code : '');
      return { type, unit: unit ?? '', words: form.text('words').trim() };
    }
    default:
      return type satisfies never;
  }
};
