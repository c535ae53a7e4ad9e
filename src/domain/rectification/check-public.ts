import { findPersonalData } from '../privacy/personal-data.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Ticket } from '../ticket/state.ts';

/** What is published may not name the citizen: a person redacts, this only stops what slipped through. Names the field. */
export const checkPublic = (ticket: Ticket, field: string, text: string): Refusal | null => {
  const found = findPersonalData(text, ticket.appeal.citizen, ticket.appeal.place.address);
  return found ? refuse('invalid', `这段文字会向社会公开，请删去${found}后再提交。`, field) : null;
};
