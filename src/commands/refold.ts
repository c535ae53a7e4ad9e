import { asc, eq, gt } from 'drizzle-orm';
import type { Timekeeping } from '../domain/deadline/clock.ts';
import type { Store } from '../store/database.ts';
import { replay } from '../store/projections.ts';
import { rewriteProjections } from '../store/rewrite-projections.ts';
import { eventsOf } from '../store/tickets.ts';
import { momentsOf } from './handle.ts';

const KEY = 'ticket-document';
/** Raise this when the fold gives a ticket parts that stored documents have not: the next start writes them anew. */
const VERSION = '3';
const BATCH = 200;

const numbersAfter = async ({ database, schema: { ticket } }: Store, last: string): Promise<string[]> => {
  const rows = await database
    .select({ number: ticket.number })
    .from(ticket)
    .where(gt(ticket.number, last))
    .orderBy(asc(ticket.number))
    .limit(BATCH);
  return rows.map(({ number }) => number);
};

/** Gives false for a damaged history: the audit names it, and a start must not fail over it. */
const refoldOne = async (store: Store, timekeeping: Timekeeping, number: string): Promise<boolean> => {
  try {
    const { ticket, ...projections } = replay(await eventsOf(store, number));
    if (ticket === null) return false;
    await rewriteProjections(store, ticket, projections, momentsOf(timekeeping, ticket));
    return true;
  } catch {
    return false;
  }
};

/**
 * Brings a database that an earlier program filled to today's shape: every row, document and book is written anew from the
 * ticket's events. Once for each version of the shape; gives how many tickets were written. `told` hears how far it is.
 */
export const refoldTickets = async (
  store: Store,
  timekeeping: Timekeeping,
  told: (written: number) => void = () => undefined,
): Promise<number> => {
  const { setting } = store.schema;
  const [known] = await store.database.select().from(setting).where(eq(setting.key, KEY));
  if (known?.value === VERSION) return 0;
  let written = 0;
  let last = '';
  for (let numbers = await numbersAfter(store, last); numbers.length > 0; numbers = await numbersAfter(store, last)) {
    for (const number of numbers) if (await refoldOne(store, timekeeping, number)) written += 1;
    last = numbers.at(-1) ?? last;
    told(written);
  }
  const row = { key: KEY, value: VERSION };
  await store.atomically([
    { write: (database) => database.insert(setting).values(row).onConflictDoUpdate({ target: setting.key, set: row }) },
  ]);
  return written;
};
