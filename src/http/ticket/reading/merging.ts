import { channels } from '../../../domain/appeal/channel.ts';
import type { SplitPart } from '../../../domain/merging/merging.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Command } from '../../../domain/ticket/commands.ts';
import type { FormInput } from '../../form.ts';
import { oneOf } from '../evaluation-form.ts';
import type { ReadingParts } from '../reading-parts.ts';

/** What stands for a reason where one key does it all. */
export const USUAL_REASON = '反映同一件事，合并办理。';

/** Parts that the form has room for. */
const ROOM = 10;

/** A number as it is typed or pasted: with blanks, dashes or wide digits. */
const numberIn = (typed: string): string => typed.normalize('NFKC').replaceAll(/\D/gu, '').slice(0, 20);

const readMerge = (form: FormInput): Command | Refusal => {
  // A number that was typed is meant, whichever suggestion is still marked.
  const into = numberIn(form.text('typed')) || numberIn(form.text('into'));
  if (into.length !== 14) return refuse('invalid', '请选择或填写要并入的工单编号（14 位数字）。', 'into');
  return { type: 'Merge', into, reason: form.text('reason').trim() };
};

/** The parts that anything was written for, in the order of the form. */
const partsOf = (form: FormInput): SplitPart[] =>
  Array.from({ length: ROOM }, (_, index) => ({
    title: form
      .text(`title-${index + 1}`)
      .replaceAll('\n', ' ')
      .trim(),
    text: form.text(`text-${index + 1}`).trim(),
  })).filter(({ title, text }) => title !== '' || text !== '');

/** Makes a command of the topic from its form; refuses, with the field, what can't be one. */
export const readMerging = (
  type: 'Merge' | 'Detach' | 'Split' | 'AddContact',
  form: FormInput,
  _parts: ReadingParts,
): Command | Refusal => {
  switch (type) {
    case 'Merge':
      return readMerge(form);
    case 'Detach':
      return { type, reason: form.text('reason').trim() };
    case 'Split':
      return { type, parts: partsOf(form), into: [], reason: form.text('reason').trim() };
    case 'AddContact':
      return {
        type,
        channel: oneOf(channels, form.text('channel')) ?? 'phone',
        words: form.text('words').trim(),
      };
    default:
      return type satisfies never;
  }
};
