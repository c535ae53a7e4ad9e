import { and, desc, gte, lt, type SQL } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Instant } from '../domain/instant.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Store } from './database.ts';
import { withinScope } from './scope.ts';

const PART = 500;

const registeredSince = (store: Store, scope: Scope, since: Instant): SQL | undefined =>
  and(withinScope(store, scope), gte(store.schema.ticket.registeredAt, new Date(since)));

/** How many tickets of a scope were registered since a moment. */
export const countTicketsSince = (store: Store, scope: Scope, since: Instant): Promise<number> =>
  Promise.resolve(store.database.$count(store.schema.ticket, registeredSince(store, scope, since)));

/** Tickets of a scope that were registered since a moment, newest first, at most `most`; read in parts so that others get a turn. */
export const ticketsSince = async (store: Store, scope: Scope, since: Instant, most: number): Promise<Ticket[]> => {
  const { ticket } = store.schema;
  const tickets: Ticket[] = [];
  while (tickets.length < most) {
    const last = tickets.at(-1)?.number;
    const part = await store.database
      .select({ document: ticket.document })
      .from(ticket)
      .where(and(registeredSince(store, scope, since), last === undefined ? undefined : lt(ticket.number, last)))
      .orderBy(desc(ticket.number))
      .limit(Math.min(PART, most - tickets.length));
    tickets.push(...part.map((row) => row.document));
    if (part.length < PART) break;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return tickets;
};
