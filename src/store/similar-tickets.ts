import { and, desc, eq, inArray, isNotNull, ne, or } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Store } from './database.ts';
import { withinScope } from './scope.ts';

/** 相似工单: dispatched tickets on the matters, or with the bodies, that the router proposes; the newest first. */
export const similarTickets = async (store: Store, scope: Scope, of: Ticket, limit: number): Promise<Ticket[]> => {
  const { ticket } = store.schema;
  const candidates = of.routing?.candidates.slice(0, 2) ?? [];
  const matters = candidates.flatMap(({ matter }) => (matter ? [matter.code] : []));
  const bodies = candidates.slice(0, 1).map(({ code }) => code);
  if (matters.length === 0 && bodies.length === 0) return [];
  const rows = await store.database
    .select({ document: ticket.document })
    .from(ticket)
    .where(
      and(
        withinScope(store, scope),
        ne(ticket.number, of.number),
        ne(ticket.state, 'registered'),
        isNotNull(ticket.lead),
        or(
          matters.length > 0 ? inArray(ticket.matter, matters) : undefined,
          ...bodies.map((code) => eq(ticket.lead, code)),
        ),
      ),
    )
    .orderBy(desc(ticket.registeredAt), desc(ticket.number))
    .limit(limit);
  return rows.map((row) => row.document);
};
