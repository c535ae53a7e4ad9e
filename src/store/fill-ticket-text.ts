import { asc, eq, gt } from 'drizzle-orm';
import type { Statement, Store } from './database.ts';
import { indexStatements } from './text-index.ts';
import { wordsOf } from './ticket-text.ts';

const KEY = 'ticket-text';
const DONE = 'done';
const BATCH = 500;

/** Up to which ticket the index was filled; null before the first, `done` once it was. */
const filledUpTo = async ({ database, schema: { setting } }: Store): Promise<string | null> => {
  const [row] = await database.select().from(setting).where(eq(setting.key, KEY));
  return row?.value ?? null;
};

const remember = ({ schema: { setting } }: Store, value: string): Statement => ({
  write: (database) =>
    database.insert(setting).values({ key: KEY, value }).onConflictDoUpdate({ target: setting.key, set: { value } }),
});

/**
 * Fills the index of words for tickets from before there was one; once in the life of a database, in batches, and after an
 * interruption from where it was. `told` hears how many are done. Gives how many tickets were read.
 */
export const fillTicketText = async (
  store: Store,
  told: (tickets: number) => void = () => undefined,
): Promise<number> => {
  const { ticket } = store.schema;
  let last = await filledUpTo(store);
  let filled = 0;
  while (last !== DONE) {
    const rows = await store.database
      .select({ number: ticket.number, document: ticket.document })
      .from(ticket)
      .where(last === null ? undefined : gt(ticket.number, last))
      .orderBy(asc(ticket.number))
      .limit(BATCH);
    last = rows.length < BATCH ? DONE : (rows.at(-1)?.number ?? DONE);
    await store.atomically([
      ...rows.flatMap(({ number, document }) => indexStatements(store, number, wordsOf(document), true)),
      remember(store, last),
    ]);
    filled += rows.length;
    if (rows.length > 0) told(filled);
  }
  return filled;
};
