import { and, count, desc, type SQL } from 'drizzle-orm';
import type { Store } from './database.ts';
import { type IndexQuestion, indexTable, inIndex } from './text-index.ts';

/** How many there are: `more` when counting ended at the limit. */
export type Tally = { count: number; more: boolean };

/** One value that a list may be narrowed to, and how many tickets it leaves. */
export type Facet = { code: string; tickets: number };

/** What a list is made of: a condition that carries the scope, and the words to be found, if any. */
export type Listed = { condition: SQL | undefined; question?: IndexQuestion | undefined };

/** Counts a list, but no further than `limit`: nobody needs to know how many tens of thousands there are while he waits. */
export const tallyOf = async (store: Store, { condition, question }: Listed, limit: number): Promise<Tally> => {
  const { ticket } = store.schema;
  // No column but the key is asked for, so that an index is enough.
  const rows = store.database.select({ number: ticket.number }).from(ticket).$dynamic();
  const { table, on } = indexTable(store);
  const listed =
    question === undefined
      ? rows.where(condition)
      : rows.innerJoin(table, on).where(and(inIndex(store, question), condition));
  const [row] = await store.database.select({ counted: count() }).from(listed.limit(limit + 1).as('listed'));
  const counted = row?.counted ?? 0;
  return { count: Math.min(counted, limit), more: counted > limit };
};

/** At most `limit` of the listed tickets: the newest hits; without words any, or the newest where that is asked. */
const someOf = (store: Store, { condition, question }: Listed, limit: number, newest: boolean) => {
  const { ticket } = store.schema;
  const rows = store.database.select({ city: ticket.city, lead: ticket.lead }).from(ticket).$dynamic();
  if (question === undefined) {
    const listed = rows.where(condition).limit(limit);
    return (newest ? listed.orderBy(desc(ticket.registeredAt), desc(ticket.number)) : listed).as('some');
  }
  const { table, on, number } = indexTable(store);
  return rows
    .innerJoin(table, on)
    .where(and(inIndex(store, question), condition))
    .orderBy(desc(number))
    .limit(limit)
    .as('some');
};

/** The cities of a list by code, and its lead units, those with most tickets first; among at most `among` tickets, `newest` if they are not all. */
export const facetsIn = async (
  store: Store,
  listed: Listed,
  { among, newest, leads }: { among: number; newest: boolean; leads: number },
): Promise<{ cities: Facet[]; leads: Facet[] }> => {
  const some = someOf(store, listed, among, newest);
  const groups = await store.database
    .select({ city: some.city, lead: some.lead, tickets: count() })
    .from(some)
    .groupBy(some.city, some.lead);
  const cities = new Map<string, number>();
  const units = new Map<string, number>();
  for (const { city, lead, tickets } of groups) {
    cities.set(city, (cities.get(city) ?? 0) + tickets);
    if (lead !== null) units.set(lead, (units.get(lead) ?? 0) + tickets);
  }
  const byCode = ([one]: [string, number], [other]: [string, number]): number => (one < other ? -1 : 1);
  const most = [...units].sort((one, other) => other[1] - one[1] || byCode(one, other)).slice(0, leads);
  return {
    cities: [...cities].sort(byCode).map(([code, tickets]) => ({ code, tickets })),
    leads: most.map(([code, tickets]) => ({ code, tickets })),
  };
};
