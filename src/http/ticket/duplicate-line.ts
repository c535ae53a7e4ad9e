import type { DuplicateLine } from '../../../views/duplicates/duplicate-facts.tsx';
import type { Duplicate } from '../../commands/duplicates.ts';
import { reasonsOf } from '../../domain/duplicate/verdict.ts';
import { weightOf } from '../../domain/ticket/state.ts';

/** A duplicate as it is shown; name and number of the citizen are not in it. */
export const duplicateLine = ({ ticket, verdict }: Duplicate): DuplicateLine => ({
  number: ticket.number,
  title: ticket.appeal.title,
  state: ticket.state,
  unit: ticket.lead?.unit ?? null,
  place: ticket.place?.name ?? null,
  weight: weightOf(ticket),
  registeredAt: ticket.registeredAt,
  confidential: ticket.appeal.confidential,
  reasons: reasonsOf(verdict),
});
