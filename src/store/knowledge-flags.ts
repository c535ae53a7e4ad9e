import { and, asc, count, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { UnitCode } from '../domain/directory/unit.ts';
import type { Instant } from '../domain/instant.ts';
import type { FlagKind, FlagState } from '../domain/knowledge/entry.ts';
import type { KnowledgeFlag } from '../domain/knowledge/flag.ts';
import type { Statement, Store } from './database.ts';
import type { KnowledgeFlagRow } from './schema.ts';

const flagOf = (row: KnowledgeFlagRow): KnowledgeFlag => ({
  ...row,
  kind: row.kind as FlagKind,
  state: row.state as FlagState,
  at: row.at.getTime(),
  dueAt: row.dueAt.getTime(),
  doneAt: row.doneAt?.getTime() ?? null,
});

const rowOf = (flag: KnowledgeFlag): KnowledgeFlagRow => ({
  ...flag,
  at: new Date(flag.at),
  dueAt: new Date(flag.dueAt),
  doneAt: flag.doneAt === null ? null : new Date(flag.doneAt),
});

/** Whose flags: all of them, or those of some units. */
export type FlagScope =
  | { kind: 'all' }
  | { kind: 'units'; units: readonly UnitCode[] }
  | { kind: 'account'; account: string };

const within = ({ schema: { knowledgeFlag } }: Store, scope: FlagScope): SQL | undefined => {
  if (scope.kind === 'all') return undefined;
  if (scope.kind === 'account') return eq(knowledgeFlag.account, scope.account);
  return scope.units.length === 0 ? sql`1 = 0` : inArray(knowledgeFlag.unit, [...scope.units]);
};

/** Writes a new flag. */
export const addFlagStatement = (store: Store, flag: KnowledgeFlag): Statement => ({
  write: (database) => database.insert(store.schema.knowledgeFlag).values(rowOf(flag)),
});

/** Writes the answer to an open flag; Conflict when somebody else answered first. */
export const answerFlagStatement = (store: Store, flag: KnowledgeFlag): Statement => {
  const { knowledgeFlag } = store.schema;
  return {
    write: (database) =>
      database
        .update(knowledgeFlag)
        .set(rowOf(flag))
        .where(and(eq(knowledgeFlag.id, flag.id), eq(knowledgeFlag.state, 'open'))),
    rows: 1,
  };
};

/** One flag within a scope; null when there is none. */
export const findFlag = async (store: Store, id: string, scope: FlagScope): Promise<KnowledgeFlag | null> => {
  const { knowledgeFlag } = store.schema;
  const rows = await store.database
    .select()
    .from(knowledgeFlag)
    .where(and(eq(knowledgeFlag.id, id), within(store, scope)));
  return rows[0] ? flagOf(rows[0]) : null;
};

/** Where a page of flags begins: behind this one. */
export type FlagCursor = { dueAt: Instant; id: string };

export type FlagWish = { scope: FlagScope; states: readonly FlagState[]; after: FlagCursor | null; size: number };

/** A page of flags, those due first before others, and where the next one begins. */
export const flagPage = async (
  store: Store,
  { scope, states, after, size }: FlagWish,
): Promise<{ flags: KnowledgeFlag[]; next: FlagCursor | null }> => {
  const { knowledgeFlag } = store.schema;
  const begins =
    after === null
      ? undefined
      : or(
          sql`${knowledgeFlag.dueAt} > ${knowledgeFlag.dueAt.mapToDriverValue(new Date(after.dueAt))}`,
          and(eq(knowledgeFlag.dueAt, new Date(after.dueAt)), sql`${knowledgeFlag.id} > ${after.id}`),
        );
  const rows = await store.database
    .select()
    .from(knowledgeFlag)
    .where(and(within(store, scope), inArray(knowledgeFlag.state, [...states]), begins))
    .orderBy(asc(knowledgeFlag.dueAt), asc(knowledgeFlag.id))
    .limit(size + 1);
  const flags = rows.slice(0, size).map(flagOf);
  const last = flags.at(-1);
  return { flags, next: rows.length > size && last ? { dueAt: last.dueAt, id: last.id } : null };
};

/** How many flags are open within a scope, and how many of them are overdue. */
export const countFlags = async (
  store: Store,
  scope: FlagScope,
  now: Instant,
): Promise<{ open: number; overdue: number }> => {
  const { knowledgeFlag } = store.schema;
  const open = and(within(store, scope), eq(knowledgeFlag.state, 'open'));
  const [all] = await store.database.select({ flags: count() }).from(knowledgeFlag).where(open);
  const [late] = await store.database
    .select({ flags: count() })
    .from(knowledgeFlag)
    .where(and(open, lt(knowledgeFlag.dueAt, new Date(now))));
  return { open: all?.flags ?? 0, overdue: late?.flags ?? 0 };
};

/** Flags of an entry, open ones and answered. */
export const flagsOf = async (store: Store, entry: string): Promise<KnowledgeFlag[]> => {
  const { knowledgeFlag } = store.schema;
  const rows = await store.database
    .select()
    .from(knowledgeFlag)
    .where(eq(knowledgeFlag.entry, entry))
    .orderBy(asc(knowledgeFlag.at));
  return rows.map(flagOf);
};

/** Open flags past a moment, for reminders. */
export const overdueFlags = async (store: Store, now: Instant): Promise<KnowledgeFlag[]> => {
  const { knowledgeFlag } = store.schema;
  const rows = await store.database
    .select()
    .from(knowledgeFlag)
    .where(and(eq(knowledgeFlag.state, 'open'), lt(knowledgeFlag.dueAt, new Date(now))));
  return rows.map(flagOf);
};
