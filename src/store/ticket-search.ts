import { and, eq, like, or, type SQL, sql } from 'drizzle-orm';
import type { Store } from './database.ts';

/** More words than these do not make a search better, only slower. */
const WORD_LIMIT = 8;
const LENGTH_LIMIT = 60;

/** The characters that LIKE takes for patterns stand for themselves. */
export const literal = (word: string): string => word.replace(/[\\%_]/g, (character) => `\\${character}`);

/** What was typed as words to look for: blanks divide, letters are small, at most eight of sixty characters. */
export const searchWords = (typed: string): string[] =>
  typed
    .normalize('NFKC')
    .replaceAll('\u0000', '')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, WORD_LIMIT)
    .map((word) => word.slice(0, LENGTH_LIMIT));

/** Tickets in which every word stands somewhere: title, text, address, place, matter or lead unit. */
export const speaksOf = (store: Store, words: readonly string[]): SQL | undefined => {
  const { ticket } = store.schema;
  const fields = [
    sql`${ticket.title}`,
    sql`${ticket.document} -> 'appeal' ->> 'text'`,
    sql`${ticket.document} -> 'appeal' -> 'place' ->> 'address'`,
    sql`coalesce(${ticket.placeName}, '')`,
    sql`coalesce(${ticket.matterName}, '')`,
    sql`coalesce(${ticket.leadName}, '')`,
  ];
  return and(
    ...words.map((word) => or(...fields.map((field) => sql`lower(${field}) like ${`%${literal(word)}%`} escape '\\'`))),
  );
};

/** Tickets whose number begins with these digits. */
export const numberBegins = (store: Store, digits: string): SQL => like(store.schema.ticket.number, `${digits}%`);

/** Tickets of a caller's number, digit for digit. */
export const calledFrom = (store: Store, phone: string): SQL => eq(store.schema.ticket.phone, phone);
