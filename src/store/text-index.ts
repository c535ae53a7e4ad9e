import { eq, type SQL, sql } from 'drizzle-orm';
import { customType, pgTable, text as pgText } from 'drizzle-orm/pg-core';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Scope } from '../domain/access/actor.ts';
import { cityMark, unitMark } from '../domain/search/searched-text.ts';
import type { Phrase } from '../domain/search/tokens.ts';
import type { Database, Statement, Store } from './database.ts';

/**
 * The index of words, one row a ticket. Not in the common schema: in SQLite it is an FTS5 table that keeps no text, its
 * rowid the ticket's number, so that hits come newest first without sorting; in PostgreSQL a tsvector. Neither engine's
 * parser knows Chinese: both are given tokens, separated by blanks.
 */
const sqliteIndex = sqliteTable('ticket_text', { rowid: integer('rowid').notNull(), words: text('words').notNull() });
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const postgresIndex = pgTable('ticket_text', {
  number: pgText('number').primaryKey(),
  words: tsvector('words').notNull(),
});

/** PostgreSQL counts places of words only up to here. */
const LAST_PLACE = 16_383;

/** The ticket's number as the index keeps it: text in PostgreSQL. */
const keyOf = ({ engine }: Store, number: string): SQL =>
  engine === 'sqlite'
    ? sql`${sqliteIndex.rowid} = cast(${number} as integer)`
    : sql`${postgresIndex.number} = ${number}`;

const tableOf = ({ engine }: Store) =>
  engine === 'sqlite' ? sqliteIndex : (postgresIndex as unknown as typeof sqliteIndex);

const valuesOf = ({ engine }: Store, number: string, tokens: readonly string[]) =>
  engine === 'sqlite'
    ? { rowid: Number(number), words: tokens.join(' ') }
    : ({
        number,
        words: sql`${tokens.map((token, at) => `'${token}':${Math.min(at + 1, LAST_PLACE)}`).join(' ')}::tsvector`,
      } as unknown as { rowid: number; words: string });

/** Writes the words of a ticket anew; in a statement each, since a virtual table knows no upsert. */
export const indexStatements = (
  store: Store,
  number: string,
  tokens: readonly string[],
  known: boolean,
): Statement[] => {
  const table = tableOf(store);
  const insert: Statement = { write: (database) => database.insert(table).values(valuesOf(store, number, tokens)) };
  return known
    ? [{ write: (database: Database) => database.delete(table).where(keyOf(store, number)) }, insert]
    : [insert];
};

/** Words to look for, all of them, within marks of which one of each group must be there. */
export type IndexQuestion = { phrases: readonly Phrase[]; marks: readonly (readonly string[])[] };

const sqlitePhrase = ({ tokens, open }: Phrase): string => `"${tokens.join(' ')}"${open ? ' *' : ''}`;
const postgresPhrase = ({ tokens, open }: Phrase): string =>
  `(${tokens.map((token, at) => `'${token}'${open && at === tokens.length - 1 ? ':*' : ''}`).join(' <-> ')})`;

/** The question in the words of the engine. */
const asked = ({ engine }: Store, { phrases, marks }: IndexQuestion): string => {
  const phrase = engine === 'sqlite' ? sqlitePhrase : postgresPhrase;
  const [and, or] = engine === 'sqlite' ? [' AND ', ' OR '] : [' & ', ' | '];
  const groups = marks.map((group) => `(${group.map((mark) => phrase({ tokens: [mark], open: false })).join(or)})`);
  return [...phrases.map(phrase), ...groups].join(and);
};

/** The condition that the words are in a row of the index. */
export const inIndex = (store: Store, question: IndexQuestion): SQL => {
  if (question.phrases.length === 0) return sql`1 = 0`;
  return store.engine === 'sqlite'
    ? sql`ticket_text match ${asked(store, question)}`
    : sql`${postgresIndex.words} @@ ${asked(store, question)}::tsquery`;
};

/** The marks of a scope: only a help to be fast, the scope itself stands in the query as well. */
export const marksOf = (scope: Scope): string[][] => {
  if (scope.kind === 'city') return [[cityMark(scope.city)]];
  return scope.kind === 'units' && scope.units.length > 0 ? [scope.units.map(unitMark)] : [];
};

/** The table to join, how it is joined, and the number by which hits come in order without being sorted. */
export const indexTable = (store: Store) => {
  const { ticket } = store.schema;
  return store.engine === 'sqlite'
    ? {
        table: sqliteIndex,
        on: eq(ticket.number, sql`cast(${sqliteIndex.rowid} as text)`),
        number: sql`${sqliteIndex.rowid}`,
        // A number of JavaScript arrives as a floating one, and FTS5 takes no such limit.
        bound: (number: string): SQL => sql`cast(${number} as integer)`,
      }
    : {
        table: postgresIndex as unknown as typeof sqliteIndex,
        on: eq(ticket.number, postgresIndex.number),
        number: sql`${postgresIndex.number}`,
        bound: (number: string): SQL => sql`${number}`,
      };
};
