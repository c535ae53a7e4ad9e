import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  not,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { UnitCode } from '../domain/directory/unit.ts';
import type { Instant } from '../domain/instant.ts';
import type { LedgerPart, LedgerPlace, UnitCases } from '../domain/rectification/ledger.ts';
import type { Store } from './database.ts';
import type { RectificationRow } from './schema.ts';
import { scopeOn } from './scope.ts';
import { underAudit } from './under-audit.ts';

/** What is asked of the ledger; null leaves it open. */
export type LedgerQuestion = {
  scope: Scope;
  part: LedgerPart;
  unit: UnitCode | null;
  from: Instant;
  now: Instant;
  /** Account from which cases about calls that it may still make a second time are kept. */
  blindFor: string | null;
};

/** An entry of the ledger; `relapses` counts like appeals within the days of watching after it was closed. */
export type LedgerEntry = RectificationRow & { relapses: number };

const pairsAfter = ({ database, schema: { repeatPair, rectification } }: Store) =>
  database
    .select({ one: sql`1` })
    .from(repeatPair)
    .where(
      and(
        eq(repeatPair.earlier, rectification.ticket),
        eq(repeatPair.afterRectification, true),
        ne(repeatPair.state, 'dismissed'),
      ),
    );

const partOf = (store: Store, part: LedgerPart, now: Instant): SQL | undefined => {
  const { rectification: table } = store.schema;
  switch (part) {
    case 'all':
      return undefined;
    case 'open':
      return isNull(table.closedAt);
    case 'overdue':
      return and(isNull(table.closedAt), lt(table.dueAt, new Date(now)));
    case 'closed':
      return isNotNull(table.closedAt);
    case 'unpublished':
      return and(
        isNotNull(table.closedAt),
        ne(table.publication, 'published'),
        notInArray(table.result, ['mistaken', 'malicious']),
      );
    case 'published':
      return eq(table.publication, 'published');
    case 'relapsed':
      return exists(pairsAfter(store));
    default:
      return part satisfies never;
  }
};

/** A unit's book is of its own cases: who only assists on the ticket has no part in it, and a case outlives its part in the ticket. */
const ofScope = (store: Store, scope: Scope): SQL | undefined => {
  const { rectification: table } = store.schema;
  return scope.kind === 'units' && scope.units.length > 0
    ? inArray(table.unit, [...scope.units])
    : scopeOn(store, scope, table);
};

const asked = (store: Store, { scope, part, unit, from, now, blindFor }: LedgerQuestion): SQL | undefined => {
  const { rectification: table } = store.schema;
  return and(
    ofScope(store, scope),
    blindFor === null ? undefined : not(underAudit(store, blindFor, table)),
    unit === null ? undefined : eq(table.unit, unit),
    sql`${table.openedAt} >= ${sql.param(new Date(from), table.openedAt)}`,
    partOf(store, part, now),
  );
};

export type LedgerPage = { entries: LedgerEntry[]; before: LedgerPlace | null; after: LedgerPlace | null };

const placeOf = (entry: LedgerEntry | undefined): LedgerPlace | null =>
  entry ? { at: entry.openedAt.getTime(), id: entry.id } : null;

const relapsesOf = async (store: Store, tickets: readonly string[]): Promise<Map<string, number>> => {
  const { repeatPair } = store.schema;
  if (tickets.length === 0) return new Map();
  const rows = await store.database
    .select({ earlier: repeatPair.earlier, pairs: count() })
    .from(repeatPair)
    .where(
      and(
        sql`${repeatPair.earlier} in ${[...tickets]}`,
        eq(repeatPair.afterRectification, true),
        ne(repeatPair.state, 'dismissed'),
      ),
    )
    .groupBy(repeatPair.earlier);
  return new Map(rows.map(({ earlier, pairs }) => [earlier, pairs]));
};

/** 整改台账: a part of it, the newest case first, paged by (opening, id). */
export const ledgerPage = async (
  store: Store,
  question: LedgerQuestion,
  wish: { size: number; from?: { side: 'after' | 'before'; place: LedgerPlace } | undefined },
): Promise<LedgerPage> => {
  const { rectification: table } = store.schema;
  const backwards = wish.from?.side === 'before';
  const beyond = (): SQL | undefined => {
    if (!wish.from) return undefined;
    const at = new Date(wish.from.place.at);
    const { id } = wish.from.place;
    return backwards
      ? or(gt(table.openedAt, at), and(eq(table.openedAt, at), gt(table.id, id)))
      : or(lt(table.openedAt, at), and(eq(table.openedAt, at), lt(table.id, id)));
  };
  const way = backwards ? asc : desc;
  const rows = await store.database
    .select()
    .from(table)
    .where(and(asked(store, question), beyond()))
    .orderBy(way(table.openedAt), way(table.id))
    .limit(wish.size + 1);
  const more = rows.length > wish.size;
  const shown = rows.slice(0, wish.size);
  if (backwards) shown.reverse();
  const relapses = await relapsesOf(store, [...new Set(shown.map(({ ticket }) => ticket))]);
  const entries = shown.map((row) => ({ ...row, relapses: relapses.get(row.ticket) ?? 0 }));
  return {
    entries,
    before: (backwards ? more : wish.from !== undefined) ? placeOf(entries[0]) : null,
    after: (backwards ? true : more) ? placeOf(entries.at(-1)) : null,
  };
};

/** How many cases a part of the ledger holds. */
export const countLedger = (store: Store, question: LedgerQuestion): Promise<number> =>
  Promise.resolve(store.database.$count(store.schema.rectification, asked(store, question)));

/** Per unit: cases opened, closed, overdue now, done more than once, and published; the most cases first. */
export const casesByUnit = (store: Store, question: LedgerQuestion, limit: number): Promise<UnitCases[]> => {
  const { rectification: table } = store.schema;
  const moment = sql`${sql.param(new Date(question.now), table.dueAt)}`;
  return Promise.resolve(
    store.database
      .select({
        unit: table.unit,
        unitName: sql<string>`max(${table.unitName})`,
        opened: count(),
        closed: count(table.closedAt),
        overdue: count(sql`case when ${table.closedAt} is null and ${table.dueAt} < ${moment} then 1 end`),
        repeated: count(sql`case when ${table.repeats} > 0 then 1 end`),
        published: count(sql`case when ${table.publication} = 'published' then 1 end`),
      })
      .from(table)
      .where(asked(store, { ...question, part: 'all' }))
      .groupBy(table.unit)
      .orderBy(desc(count()), asc(table.unit))
      .limit(limit),
  );
};
