import { and, between, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Store } from './database.ts';
import { type IndexQuestion, indexTable, inIndex } from './text-index.ts';

/** So many hits are sorted by anything but time; more are said to be there. */
export const HITS_SORTED = 2_000;

const LONGEST_NUMBER = 20;

/** Tickets whose number begins with these digits. */
export const numberBegins = (store: Store, digits: string): SQL =>
  between(store.schema.ticket.number, digits, digits.padEnd(LONGEST_NUMBER, '9'));

/** Tickets of a caller's number, digit for digit. */
export const calledFrom = (store: Store, phone: string): SQL => eq(store.schema.ticket.phone, phone);

/** Tickets in which the words stand; of very many the newest. */
export const amongNewestHits = (store: Store, question: IndexQuestion): SQL => {
  const { table, number } = indexTable(store);
  const hits = store.database
    .select({ number: sql<string>`cast(${number} as text)` })
    .from(table)
    .where(inIndex(store, question))
    .orderBy(desc(number))
    .limit(HITS_SORTED);
  return inArray(store.schema.ticket.number, hits);
};

/** Whether any ticket under a condition holds the words. */
export const isFound = async (store: Store, condition: SQL | undefined, question: IndexQuestion): Promise<boolean> => {
  const { ticket } = store.schema;
  const { table, on } = indexTable(store);
  const rows = await store.database
    .select({ number: ticket.number })
    .from(ticket)
    .innerJoin(table, on)
    .where(and(inIndex(store, question), condition))
    .limit(1);
  return rows.length > 0;
};
