import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { LocalDate } from '../domain/deadline/local-time.ts';
import type { Instant } from '../domain/instant.ts';
import type { KnowledgeEntry } from '../domain/knowledge/entry.ts';
import { type Keeper, keepsAll } from '../domain/knowledge/keeping.ts';
import type { KnowledgeFilter, ShownPart } from '../domain/knowledge/shown.ts';
import type { Store } from './database.ts';
import { entryOf } from './knowledge.ts';

/** What a person may read: what is published, and all that the person keeps. */
const readable = ({ schema: { knowledgeEntry } }: Store, keeper: Keeper): SQL | undefined => {
  if (keepsAll(keeper)) return undefined;
  const published = eq(knowledgeEntry.state, 'published');
  return keeper.units.length === 0 ? published : or(published, inArray(knowledgeEntry.unit, [...keeper.units]));
};

/** The condition of a part; the same in SQL as `isShown` in words. */
const inPart = ({ schema: { knowledgeEntry } }: Store, part: ShownPart, day: LocalDate): SQL | undefined => {
  const published = eq(knowledgeEntry.state, 'published');
  switch (part) {
    case 'all':
      return undefined;
    case 'valid':
      return and(
        published,
        lte(knowledgeEntry.validFrom, day),
        or(isNull(knowledgeEntry.validUntil), gte(knowledgeEntry.validUntil, day)),
      );
    case 'expired':
      return and(published, lt(knowledgeEntry.validUntil, day));
    case 'review':
      return and(published, isNotNull(knowledgeEntry.reviewOn), lte(knowledgeEntry.reviewOn, day));
    case 'draft':
    case 'retired':
      return eq(knowledgeEntry.state, part);
    default:
      return part satisfies never;
  }
};

/** Divisions above one, whose entries hold in it too. */
const above = (division: string): string[] => ['420000', `${division.slice(0, 4)}00`, division.slice(0, 6), division];

const within = (store: Store, { part, matter, division, unit }: KnowledgeFilter, day: LocalDate): SQL | undefined => {
  const { knowledgeEntry } = store.schema;
  const stem = division?.replace(/^(\d{6})$/u, (code) => code.replace(/(00){1,2}$/u, ''));
  return and(
    inPart(store, part, day),
    matter === null ? undefined : like(knowledgeEntry.matter, `${matter}%`),
    division === null
      ? undefined
      : or(
          isNull(knowledgeEntry.division),
          inArray(knowledgeEntry.division, above(division)),
          like(knowledgeEntry.division, `${stem}%`),
        ),
    unit === null ? undefined : unit === 'hotline' ? isNull(knowledgeEntry.unit) : eq(knowledgeEntry.unit, unit),
  );
};

export type EntryCursor = { changedAt: Instant; id: string };
export type EntryWish = {
  keeper: Keeper;
  filter: KnowledgeFilter;
  day: LocalDate;
  before: EntryCursor | null;
  size: number;
};

/** A page of entries, the last changed first, and where the next one begins. */
export const entryPage = async (
  store: Store,
  { keeper, filter, day, before, size }: EntryWish,
): Promise<{ entries: KnowledgeEntry[]; next: EntryCursor | null }> => {
  const { knowledgeEntry } = store.schema;
  const begins =
    before === null
      ? undefined
      : or(
          lt(knowledgeEntry.changedAt, new Date(before.changedAt)),
          and(eq(knowledgeEntry.changedAt, new Date(before.changedAt)), sql`${knowledgeEntry.id} < ${before.id}`),
        );
  const rows = await store.database
    .select()
    .from(knowledgeEntry)
    .where(and(readable(store, keeper), within(store, filter, day), begins))
    .orderBy(desc(knowledgeEntry.changedAt), desc(knowledgeEntry.id))
    .limit(size + 1);
  const entries = rows.slice(0, size).map(entryOf);
  const last = entries.at(-1);
  return { entries, next: rows.length > size && last ? { changedAt: last.changedAt, id: last.id } : null };
};

/** How many entries a list has. */
export const countEntries = async (
  store: Store,
  { keeper, filter, day }: Pick<EntryWish, 'keeper' | 'filter' | 'day'>,
): Promise<number> => {
  const { knowledgeEntry } = store.schema;
  const [row] = await store.database
    .select({ entries: count() })
    .from(knowledgeEntry)
    .where(and(readable(store, keeper), within(store, filter, day)));
  return row?.entries ?? 0;
};

/** All entries that a person may read, for export: by title. */
export const entriesForExport = async (
  store: Store,
  { keeper, filter, day }: Pick<EntryWish, 'keeper' | 'filter' | 'day'>,
): Promise<KnowledgeEntry[]> => {
  const { knowledgeEntry } = store.schema;
  const rows = await store.database
    .select()
    .from(knowledgeEntry)
    .where(and(readable(store, keeper), within(store, filter, day)))
    .orderBy(knowledgeEntry.title, knowledgeEntry.id);
  return rows.map(entryOf);
};

/** Every entry, for comparing a list with them. */
export const allEntries = async ({ database, schema: { knowledgeEntry } }: Store): Promise<KnowledgeEntry[]> =>
  (await database.select().from(knowledgeEntry)).map(entryOf);

export type TitleCursor = { title: string; id: string };
export type PublicWish = { day: LocalDate; matter: string | null; after: TitleCursor | null; size: number };

const open = (store: Store, { day, matter }: Pick<PublicWish, 'day' | 'matter'>): SQL | undefined => {
  const filter = { part: 'valid', matter, division: null, unit: null } as const;
  return and(eq(store.schema.knowledgeEntry.isPublic, true), within(store, filter, day));
};

/** A page of what citizens may read: published, in force and public, by title. */
export const publicEntries = async (
  store: Store,
  { after, size, ...wish }: PublicWish,
): Promise<{ entries: KnowledgeEntry[]; next: TitleCursor | null }> => {
  const { knowledgeEntry } = store.schema;
  const begins =
    after === null
      ? undefined
      : or(
          gt(knowledgeEntry.title, after.title),
          and(eq(knowledgeEntry.title, after.title), gt(knowledgeEntry.id, after.id)),
        );
  const rows = await store.database
    .select()
    .from(knowledgeEntry)
    .where(and(open(store, wish), begins))
    .orderBy(asc(knowledgeEntry.title), asc(knowledgeEntry.id))
    .limit(size + 1);
  const entries = rows.slice(0, size).map(entryOf);
  const last = entries.at(-1);
  return { entries, next: rows.length > size && last ? { title: last.title, id: last.id } : null };
};
