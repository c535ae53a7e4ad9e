import { and, desc, eq, ne } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Store } from './database.ts';
import { withinScope } from './scope.ts';

const MOST = 5;

export type RelatedRow = { number: string; title: string; state: Ticket['state']; registeredAt: Date };

/** Other tickets of the same telephone number within the scope, newest first, at most five; `openOnly` leaves out the confidential ones. */
export const relatedTickets = async (
  store: Store,
  scope: Scope,
  { number, appeal }: Ticket,
  openOnly: boolean,
): Promise<RelatedRow[]> => {
  if (appeal.citizen.phone === '') return [];
  const { ticket } = store.schema;
  const rows = await store.database
    .select({ document: ticket.document })
    .from(ticket)
    .where(
      and(
        eq(ticket.phone, appeal.citizen.phone),
        ne(ticket.number, number),
        openOnly ? eq(ticket.confidential, false) : undefined,
        withinScope(store, scope),
      ),
    )
    .orderBy(desc(ticket.registeredAt))
    .limit(MOST);
  return rows.map(({ document }) => ({
    number: document.number,
    title: document.appeal.title,
    state: document.state,
    registeredAt: new Date(document.registeredAt),
  }));
};
