import { and, asc, eq, notExists, sql } from 'drizzle-orm';
import type { Store } from './database.ts';
import { outcomeRowsOf } from './outcome-rows.ts';
import type { RoutingOutcomeRow } from './schema.ts';
import { eventsOf } from './tickets.ts';

const DONE = 'routing-outcomes';

/** Tickets that were dispatched and have no outcome. */
const withoutOutcome = async (store: Store): Promise<string[]> => {
  const { event, routingOutcome } = store.schema;
  const known = store.database
    .select({ one: sql`1` })
    .from(routingOutcome)
    .where(eq(routingOutcome.ticket, event.ticket));
  const rows = await store.database
    .selectDistinct({ ticket: event.ticket })
    .from(event)
    .where(and(eq(event.type, 'Dispatched'), notExists(known)))
    .orderBy(asc(event.ticket));
  return rows.map((row) => row.ticket);
};

/** None of a damaged history: the audit names it, and a start must not fail over it. */
const readRows = async (store: Store, number: string): Promise<RoutingOutcomeRow[]> => {
  try {
    return outcomeRowsOf(await eventsOf(store, number));
  } catch {
    return [];
  }
};

/**
 * Gives the outcomes of dispatches from before they were kept, read from the histories; once in the life of a database,
 * so that a row that is missing later is found by the audit. Gives how many tickets were filled in.
 */
export const fillOutcomes = async (store: Store): Promise<number> => {
  const { setting, routingOutcome } = store.schema;
  if ((await store.database.$count(setting, eq(setting.key, DONE))) > 0) return 0;
  const numbers = await withoutOutcome(store);
  for (const number of numbers) {
    const rows = await readRows(store, number);
    if (rows.length > 0)
      await store.atomically([
        { write: (database) => database.insert(routingOutcome).values(rows).onConflictDoNothing() },
      ]);
  }
  const done = { key: DONE, value: String(numbers.length) };
  await store.atomically([{ write: (database) => database.insert(setting).values(done).onConflictDoNothing() }]);
  return numbers.length;
};
