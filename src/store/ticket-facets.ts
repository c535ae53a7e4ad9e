import { and, count, desc, isNotNull, type SQL } from 'drizzle-orm';
import type { Store } from './database.ts';

/** One value that a list may be narrowed to, and how many tickets it leaves. */
export type Facet = { code: string; name: string; tickets: number };

/** The lead units of the tickets under a condition, those with most tickets first. */
export const leadsIn = async (store: Store, condition: SQL | undefined, limit: number): Promise<Facet[]> => {
  const { ticket } = store.schema;
  const tickets = count();
  const rows = await store.database
    .select({ code: ticket.lead, name: ticket.leadName, tickets })
    .from(ticket)
    .where(and(condition, isNotNull(ticket.lead)))
    .groupBy(ticket.lead, ticket.leadName)
    .orderBy(desc(tickets), ticket.lead)
    .limit(limit);
  return rows.map((row) => ({ code: row.code ?? '', name: row.name ?? row.code ?? '', tickets: row.tickets }));
};

/** The cities of the tickets under a condition, by code; the caller knows their names. */
export const citiesIn = async (store: Store, condition: SQL | undefined): Promise<Omit<Facet, 'name'>[]> => {
  const { ticket } = store.schema;
  return store.database
    .select({ code: ticket.city, tickets: count() })
    .from(ticket)
    .where(condition)
    .groupBy(ticket.city)
    .orderBy(ticket.city);
};
