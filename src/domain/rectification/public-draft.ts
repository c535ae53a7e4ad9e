import { findPersonalData } from '../privacy/personal-data.ts';
import type { Ticket } from '../ticket/state.ts';
import type { RectificationCase } from './case.ts';

/** A text as a first proposal for the public; empty when something personal is found in it, so that a person writes it anew. */
const harmless = (ticket: Ticket, text: string): string =>
  findPersonalData(text, ticket.appeal.citizen, ticket.appeal.place.address) === null ? text : '';

/** What is proposed to be published of a case: the problem as the unit wrote it, and the conclusion. A person redacts both. */
export const draftOf = (ticket: Ticket, current: RectificationCase): { problem: string; result: string } => ({
  problem: harmless(ticket, current.measures.at(-1)?.problem ?? ''),
  result: harmless(ticket, current.conclusion),
});
