import { desc, eq, type SQL, sql } from 'drizzle-orm';
import { customType, pgTable, text as pgText } from 'drizzle-orm/pg-core';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Phrase } from '../domain/search/tokens.ts';
import type { Statement, Store } from './database.ts';

/** The index of words of the knowledge base, one row an entry; made like that of the tickets (text-index.ts), but it ranks its hits. */
const sqliteIndex = sqliteTable('knowledge_text', { entry: text('entry').notNull(), words: text('words').notNull() });
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const postgresIndex = pgTable('knowledge_text', {
  entry: pgText('entry').primaryKey(),
  words: tsvector('words').notNull(),
});

/** PostgreSQL counts places of words only up to here. */
const LAST_PLACE = 16_383;
/** Longer than any entry that is read to its end. */
const MOST_TOKENS = 12_000;

const tableOf = ({ engine }: Store) =>
  engine === 'sqlite' ? sqliteIndex : (postgresIndex as unknown as typeof sqliteIndex);

const wordsFor = ({ engine }: Store, tokens: readonly string[]): string | SQL =>
  engine === 'sqlite'
    ? tokens.join(' ')
    : sql`${tokens.map((token, at) => `'${token}':${Math.min(at + 1, LAST_PLACE)}`).join(' ')}::tsvector`;

/** Writes the words of an entry anew; in a statement each, since a virtual table knows no upsert. */
export const knowledgeTextStatements = (
  store: Store,
  entry: string,
  tokens: readonly string[],
  known: boolean,
): Statement[] => {
  const table = tableOf(store);
  const words = wordsFor(store, tokens.slice(0, MOST_TOKENS)) as string;
  const insert: Statement = { write: (database) => database.insert(table).values({ entry, words }) };
  return known ? [{ write: (database) => database.delete(table).where(eq(table.entry, entry)) }, insert] : [insert];
};

const sqlitePhrase = ({ tokens, open }: Phrase): string => `"${tokens.join(' ')}"${open ? ' *' : ''}`;
const postgresPhrase = ({ tokens, open }: Phrase): string =>
  `(${tokens.map((token, at) => `'${token}'${open && at === tokens.length - 1 ? ':*' : ''}`).join(' <-> ')})`;

/** Ids of entries that hold all the words, or any of them; those that hold them most come first, of very many only `size`. */
export const entriesHolding = async (
  store: Store,
  phrases: readonly Phrase[],
  { size, any = false }: { size: number; any?: boolean },
): Promise<string[]> => {
  if (phrases.length === 0) return [];
  if (store.engine === 'sqlite') {
    const asked = phrases.map(sqlitePhrase).join(any ? ' OR ' : ' AND ');
    const rows = await store.database
      .select({ entry: sqliteIndex.entry })
      .from(sqliteIndex)
      .where(sql`knowledge_text match ${asked}`)
      .orderBy(sql`rank`)
      .limit(size);
    return rows.map(({ entry }) => entry);
  }
  const table = tableOf(store);
  const asked = sql`${phrases.map(postgresPhrase).join(any ? ' | ' : ' & ')}::tsquery`;
  const rows = await store.database
    .select({ entry: table.entry })
    .from(table)
    .where(sql`${table.words} @@ ${asked}`)
    .orderBy(desc(sql`ts_rank(${table.words}, ${asked}, 1)`), table.entry)
    .limit(size);
  return rows.map(({ entry }) => entry);
};
