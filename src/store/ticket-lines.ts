import { and, inArray } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Store } from './database.ts';
import { withinScope } from './scope.ts';

/** Tickets of these numbers that lie in the scope, by number; the others are left out without a word. */
export const ticketsOf = async (
  store: Store,
  scope: Scope,
  numbers: readonly string[],
): Promise<Map<string, Ticket>> => {
  if (numbers.length === 0) return new Map();
  const { ticket } = store.schema;
  const rows = await store.database
    .select({ document: ticket.document })
    .from(ticket)
    .where(and(inArray(ticket.number, [...numbers]), withinScope(store, scope)));
  return new Map(rows.map(({ document }) => [document.number, document]));
};
