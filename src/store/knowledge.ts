import { and, count, desc, eq, gte, inArray, max, sql } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { EntryState, KnowledgeContent, KnowledgeEntry } from '../domain/knowledge/entry.ts';
import { indexTokens } from '../domain/search/tokens.ts';
import type { Statement, Store } from './database.ts';
import { knowledgeTextStatements } from './knowledge-text.ts';
import type { KnowledgeEntryRow, KnowledgeVersionRow } from './schema.ts';

/** What lists, search and suggestions need of every entry; not the body. */
export type ShelvedEntry = Omit<KnowledgeEntry, 'html' | 'text' | 'sources' | 'attachments'>;

const MARK = '@';

/** The index's words of an entry: title, aliases, body and the names of its sources, none running over into the next. */
const tokensOf = ({ title, aliases, text, sources }: KnowledgeEntry): string[] =>
  [title, ...aliases, text, ...sources.map(({ name }) => name)].flatMap((part) => [...indexTokens(part), MARK]);

const contentOf = (entry: KnowledgeEntry): KnowledgeContent => {
  const {
    id: _id,
    state: _state,
    version: _version,
    text: _text,
    uses: _uses,
    changedAt: _at,
    changedBy: _by,
    ...content
  } = entry;
  return content;
};

const rowOf = (entry: KnowledgeEntry): KnowledgeEntryRow => {
  const { id, state, version, title, matter, division, unit, validFrom, validUntil, reviewOn, isPublic } = entry;
  const columns = { id, state, version, title, matter, division, unit, validFrom, validUntil, reviewOn, isPublic };
  const { text, uses, changedAt, changedBy } = entry;
  return { ...columns, content: contentOf(entry), text, uses, changedAt: new Date(changedAt), changedBy };
};

/** An entry from its row. */
export const entryOf = ({ content, ...row }: KnowledgeEntryRow): KnowledgeEntry => ({
  ...content,
  id: row.id,
  state: row.state as EntryState,
  version: row.version,
  text: row.text,
  uses: row.uses,
  changedAt: row.changedAt.getTime(),
  changedBy: row.changedBy,
});

/** Who changed an entry, and why. */
export type Revision = { account: string; name: string; note: string };

const versionStatement = ({ schema: { knowledgeVersion } }: Store, entry: KnowledgeEntry, by: Revision): Statement => ({
  write: (database) =>
    database.insert(knowledgeVersion).values({
      ...by,
      entry: entry.id,
      version: entry.version,
      state: entry.state,
      content: contentOf(entry),
      at: new Date(entry.changedAt),
    }),
});

/** Writes a new entry with its first version. */
export const addEntryStatements = (store: Store, entry: KnowledgeEntry, by: Revision): Statement[] => [
  { write: (database) => database.insert(store.schema.knowledgeEntry).values(rowOf(entry)) },
  versionStatement(store, entry, by),
  ...knowledgeTextStatements(store, entry.id, tokensOf(entry), false),
];

/** Puts a new version in the place of the one before it; Conflict when somebody else was first. Its uses are counted on. */
export const replaceEntryStatements = (store: Store, entry: KnowledgeEntry, by: Revision): Statement[] => {
  const { knowledgeEntry } = store.schema;
  const { uses: _, ...row } = rowOf(entry);
  const before = and(eq(knowledgeEntry.id, entry.id), eq(knowledgeEntry.version, entry.version - 1));
  return [
    { write: (database) => database.update(knowledgeEntry).set(row).where(before), rows: 1 },
    versionStatement(store, entry, by),
    ...knowledgeTextStatements(store, entry.id, tokensOf(entry), true),
  ];
};

/** One entry; null when there is none of this id. */
export const findEntry = async (
  { database, schema: { knowledgeEntry } }: Store,
  id: string,
): Promise<KnowledgeEntry | null> => {
  const [row] = await database.select().from(knowledgeEntry).where(eq(knowledgeEntry.id, id));
  return row ? entryOf(row) : null;
};

/** The entries of some ids, in no order. */
export const findEntries = async (
  { database, schema: { knowledgeEntry } }: Store,
  ids: readonly string[],
): Promise<KnowledgeEntry[]> =>
  ids.length === 0
    ? []
    : (
        await database
          .select()
          .from(knowledgeEntry)
          .where(inArray(knowledgeEntry.id, [...ids]))
      ).map(entryOf);

/** All versions of an entry, the newest first. */
export const versionsOf = (
  { database, schema: { knowledgeVersion } }: Store,
  entry: string,
): Promise<KnowledgeVersionRow[]> =>
  Promise.resolve(
    database
      .select()
      .from(knowledgeVersion)
      .where(eq(knowledgeVersion.entry, entry))
      .orderBy(desc(knowledgeVersion.version)),
  );

/** How the whole stands, asked cheaply: changes with every entry that is written. */
export const knowledgeStamp = async ({
  database,
  schema: { knowledgeEntry },
}: Store): Promise<{ entries: number; newest: Instant | null }> => {
  const [row] = await database.select({ entries: count(), newest: max(knowledgeEntry.changedAt) }).from(knowledgeEntry);
  return { entries: row?.entries ?? 0, newest: row?.newest?.getTime() ?? null };
};

/** What stands on the shelf of entries changed at a moment or later; of all of them without one. */
export const shelvedSince = async (
  { engine, database, schema: { knowledgeEntry } }: Store,
  since: Instant | null,
): Promise<ShelvedEntry[]> => {
  const aliases =
    engine === 'sqlite'
      ? sql<string>`json_extract(${knowledgeEntry.content}, '$.aliases')`
      : sql<string>`cast(${knowledgeEntry.content} -> 'aliases' as text)`;
  const columns = {
    id: knowledgeEntry.id,
    state: knowledgeEntry.state,
    version: knowledgeEntry.version,
    title: knowledgeEntry.title,
    matter: knowledgeEntry.matter,
    division: knowledgeEntry.division,
    unit: knowledgeEntry.unit,
    validFrom: knowledgeEntry.validFrom,
    validUntil: knowledgeEntry.validUntil,
    reviewOn: knowledgeEntry.reviewOn,
    isPublic: knowledgeEntry.isPublic,
    uses: knowledgeEntry.uses,
    changedAt: knowledgeEntry.changedAt,
    changedBy: knowledgeEntry.changedBy,
  };
  const rows = await database
    .select({ ...columns, aliases })
    .from(knowledgeEntry)
    .where(since === null ? undefined : gte(knowledgeEntry.changedAt, new Date(since)));
  return rows.map((row) => ({
    ...row,
    state: row.state as EntryState,
    aliases: JSON.parse(row.aliases) as string[],
    changedAt: row.changedAt.getTime(),
  }));
};
