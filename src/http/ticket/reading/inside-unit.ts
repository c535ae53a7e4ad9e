import { contactWays } from '../../../domain/inside-unit/inside-unit.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Command } from '../../../domain/ticket/commands.ts';
import type { FormInput } from '../../form.ts';
import { oneOf } from '../evaluation-form.ts';
import type { ReadingParts } from '../reading-parts.ts';

/** `unit:` or `person:` before the code or id; a person of a unit below takes that unit along, which then sees the ticket. */
const readForward = (form: FormInput, { ticket, receivers }: ReadingParts): Command | Refusal => {
  const to = form.text('to');
  const note = form.text('note').trim();
  const person = receivers?.people.find(({ id }) => to === `person:${id}`);
  if (person) {
    const { id, name, unit } = person;
    return { type: 'Forward', unit: unit.code === ticket.lead?.code ? null : unit, person: { id, name }, note };
  }
  const unit = receivers?.units.find(({ code }) => to === `unit:${code}`);
  return unit
    ? { type: 'Forward', unit, person: null, note }
    : refuse(
        'invalid',
        to === '' ? '请选择转交给哪个下级单位或哪位同事。' : '所选的人或单位已不在本单位名册中，请重新选择。',
        'to',
      );
};

/** Makes a command of the topic from its form; refuses, with the field, what can't be one. */
export const readInsideUnit = (
  type: 'Forward' | 'TakeOver' | 'RecordContact' | 'EndorseReply' | 'SendBackReply',
  form: FormInput,
  parts: ReadingParts,
): Command | Refusal => {
  switch (type) {
    case 'Forward':
      return readForward(form, parts);
    case 'TakeOver':
      return { type };
    case 'RecordContact': {
      const way = oneOf(contactWays, form.text('way'));
      return way ? { type, way, words: form.text('words').trim() } : refuse('invalid', '请选择联系的方式。', 'way');
    }
    case 'EndorseReply':
    case 'SendBackReply':
      return { type, note: form.text('note').trim() };
    default:
      return type satisfies never;
  }
};
