import { findings } from '../../../domain/rectification/case.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { BodyReference } from '../../../domain/routing/answer.ts';
import type { Command } from '../../../domain/ticket/commands.ts';
import type { FormInput } from '../../form.ts';
import { oneOf } from '../evaluation-form.ts';
import type { ReadingParts } from '../reading-parts.ts';

/** The unit that was typed: its whole name, or the only one that a search for the words finds near the ticket's place. */
const bodyNamed = (words: string, { installation, ticket }: ReadingParts): BodyReference | Refusal => {
  const found = installation.directory.search(words, 2, ticket.place?.code ?? ticket.appeal.city);
  const [first, second] = found;
  const exact = found.find(({ name }) => name === words);
  const unit = exact ?? (second === undefined ? first : undefined);
  if (unit) return { unit: unit.name, code: unit.code, function: unit.function };
  const near = first
    ? `是否指“${first.name}”${second ? `或“${second.name}”` : ''}？请填写全称。`
    : '请核对后填写全称。';
  return refuse('invalid', `名录中不能确定“${[...words].slice(0, 30).join('')}”是哪个单位。${near}`, 'body');
};

/** 核实差评 from its form; a finding of another unit's duty names that unit. */
export const readVerification = (form: FormInput, parts: ReadingParts): Command | Refusal => {
  const finding = oneOf(findings, form.text('finding'));
  if (!finding) return refuse('invalid', '请选择核实认定。', 'finding');
  const ground = form.text('ground').trim();
  const words = form.text('body').trim();
  if (finding !== 'not-ours') return { type: 'Verify', finding, ground };
  if (words === '') return refuse('invalid', '认定非本单位责任的，请写明应由哪个单位负责。', 'body');
  const body = bodyNamed(words, parts);
  return 'refused' in body ? body : { type: 'Verify', finding, ground, body };
};
