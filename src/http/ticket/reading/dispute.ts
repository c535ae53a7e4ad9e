import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import type { BodyReference } from '../../../domain/routing/answer.ts';
import type { Command } from '../../../domain/ticket/commands.ts';
import { openDispute, type Ticket } from '../../../domain/ticket/state.ts';
import type { FormInput } from '../../form.ts';
import { atPlace } from '../at-place.ts';
import { candidateOf, chosenBody } from '../chosen-body.ts';
import type { ReadingParts } from '../reading-parts.ts';
import { assistOf, bodyOf, clauseIn, matterOf, unknownNumber } from './looked-up.ts';

/** A body may serve several functions: it is meant in the one in which it stands on the ticket or is proposed. */
const asMeant = (body: BodyReference, ticket: Ticket, matter: string | null): BodyReference => {
  const candidates = ticket.routing?.candidates ?? [];
  const known =
    [ticket.lead, openDispute(ticket)?.named].find((party) => party?.code === body.code) ??
    candidateOf(candidates, { body: body.code, matter }) ??
    candidateOf(candidates, { body: body.code, matter: null });
  return { ...body, function: known?.function ?? body.function };
};

const saidIn = (form: FormInput, { files }: ReadingParts) => ({
  clause: clauseIn(form),
  text: form.text('text').trim(),
  evidence: files,
});

const readOpening = (form: FormInput, parts: ReadingParts): Command | Refusal => {
  const { body, matter } = chosenBody(form);
  const chosen = body === '' ? null : bodyOf(parts.installation, body);
  if (body !== '' && chosen === null) return refuse('invalid', '所选单位不在名录中，请重新查找。', 'lead');
  return { type: 'OpenDispute', named: chosen && asMeant(chosen, parts.ticket, matter), ...saidIn(form, parts) };
};

const readRuling = (form: FormInput, parts: ReadingParts): Command | Refusal => {
  const { installation, ticket } = parts;
  const choice = chosenBody(form);
  const chosen = bodyOf(installation, choice.body);
  if (!chosen) return refuse('invalid', '请选择裁定由哪个单位主办；可选争议双方、候选单位，也可在名录中查找。', 'lead');
  const assist = assistOf(form, parts);
  if (isRefusal(assist)) return assist;
  return {
    type: 'Rule',
    ruling: {
      lead: asMeant(chosen, ticket, choice.matter),
      assist,
      matter: matterOf(installation, form.text('matter')) ?? matterOf(installation, choice.matter ?? ''),
      place: atPlace(installation, ticket, form.text('place')).place,
      clause: clauseIn(form),
      grounds: form.text('grounds').trim(),
    },
  };
};

/** Makes a command of the topic from its form; refuses, with the field, what can't be one. */
export const readDispute = (
  type: 'OpenDispute' | 'GiveStatement' | 'Rule',
  form: FormInput,
  parts: ReadingParts,
): Command | Refusal => {
  const faulty = unknownNumber(clauseIn(form), parts);
  if (faulty) return faulty;
  switch (type) {
    case 'OpenDispute':
      return readOpening(form, parts);
    case 'GiveStatement':
      return { type, ...saidIn(form, parts) };
    case 'Rule':
      return readRuling(form, parts);
    default:
      return type satisfies never;
  }
};
