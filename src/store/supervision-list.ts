import { and, asc, count, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Instant } from '../domain/instant.ts';
import type { SupervisionLevel, SupervisionState } from '../domain/supervision/supervision.ts';
import type { Store } from './database.ts';
import type { SupervisionRow } from './schema.ts';
import { scopeOn } from './scope.ts';

/** What is asked of the ledger of orders; null for all. */
export type SupervisionNarrowing = {
  level: SupervisionLevel | null;
  state: SupervisionState | null;
  unit: string | null;
  /** Only orders that their unit has not answered in time. */
  overdue: boolean;
  /** Opened from … to (exclusive). */
  period: { from: Instant; to: Instant } | null;
};

/** Where a part of the list begins: the order's own opening and number. */
export type SupervisionPlace = { openedAt: Instant; id: string };

/** An order is for its unit to read and answer; who only assists on the ticket has no part in it. */
const ordersWithin = (store: Store, scope: Scope): SQL | undefined => {
  const { supervision } = store.schema;
  if (scope.kind !== 'units') return scopeOn(store, scope, supervision);
  return scope.units.length === 0 ? sql`1 = 0` : inArray(supervision.unit, [...scope.units]);
};

const conditionOf = (store: Store, scope: Scope, narrowing: SupervisionNarrowing, now: Instant): SQL | undefined => {
  const { supervision } = store.schema;
  const { level, state, unit, overdue, period } = narrowing;
  return and(
    ordersWithin(store, scope),
    level === null ? undefined : eq(supervision.level, level),
    state === null ? undefined : eq(supervision.state, state),
    unit === null ? undefined : eq(supervision.unit, unit),
    overdue ? and(eq(supervision.state, 'open'), lt(supervision.dueAt, new Date(now))) : undefined,
    period === null
      ? undefined
      : and(gte(supervision.openedAt, new Date(period.from)), lt(supervision.openedAt, new Date(period.to))),
  );
};

export type SupervisionPage = {
  orders: SupervisionRow[];
  before: SupervisionPlace | null;
  after: SupervisionPlace | null;
};

/** Orders, the latest first, paged by opening and number. */
export const supervisionPage = async (
  store: Store,
  scope: Scope,
  narrowing: SupervisionNarrowing,
  wish: { size: number; now: Instant; from: { side: 'after' | 'before'; place: SupervisionPlace } | null },
): Promise<SupervisionPage> => {
  const { supervision } = store.schema;
  const { from, size, now } = wish;
  const backwards = from?.side === 'before';
  const [further, way] = backwards ? ([sql`>`, asc] as const) : ([sql`<`, desc] as const);
  const opened = from && sql`${sql.param(new Date(from.place.openedAt), supervision.openedAt)}`;
  const beyond = from
    ? or(
        sql`${supervision.openedAt} ${further} ${opened}`,
        and(sql`${supervision.openedAt} = ${opened}`, sql`${supervision.id} ${further} ${from.place.id}`),
      )
    : undefined;
  const rows = await store.database
    .select()
    .from(supervision)
    .where(and(conditionOf(store, scope, narrowing, now), beyond))
    .orderBy(way(supervision.openedAt), way(supervision.id))
    .limit(size + 1);
  const more = rows.length > size;
  const orders = rows.slice(0, size);
  if (backwards) orders.reverse();
  const place = (row: SupervisionRow | undefined): SupervisionPlace | null =>
    row ? { openedAt: row.openedAt.getTime(), id: row.id } : null;
  return {
    orders,
    before: (backwards ? more : from !== null) ? place(orders[0]) : null,
    after: (backwards ? true : more) ? place(orders.at(-1)) : null,
  };
};

/** How many orders there are, by level and state, and how many wait over their time. */
export type SupervisionCounts = {
  total: number;
  overdue: number;
  byLevel: Record<string, number>;
  byState: Record<string, number>;
  units: { code: string; name: string; orders: number }[];
};

const UNITS = 12;

/** Counts of the ledger; each filter is counted within the others, so that a chip says what stands behind it. */
export const countSupervisions = async (
  store: Store,
  scope: Scope,
  narrowing: SupervisionNarrowing,
  now: Instant,
): Promise<SupervisionCounts> => {
  const { supervision } = store.schema;
  const { database } = store;
  const within = (change: Partial<SupervisionNarrowing>) => conditionOf(store, scope, { ...narrowing, ...change }, now);
  const [total, overdue, levels, states, units] = await Promise.all([
    database.$count(supervision, within({})),
    database.$count(supervision, within({ overdue: true })),
    database
      .select({ key: supervision.level, orders: count() })
      .from(supervision)
      .where(within({ level: null }))
      .groupBy(supervision.level),
    database
      .select({ key: supervision.state, orders: count() })
      .from(supervision)
      .where(within({ state: null }))
      .groupBy(supervision.state),
    database
      .select({ code: supervision.unit, name: sql<string>`max(${supervision.unitName})`, orders: count() })
      .from(supervision)
      .where(within({ unit: null }))
      .groupBy(supervision.unit)
      .orderBy(desc(count()), asc(supervision.unit))
      .limit(UNITS),
  ]);
  const byKey = (rows: { key: string; orders: number }[]) =>
    Object.fromEntries(rows.map(({ key, orders }) => [key, orders]));
  return {
    total,
    overdue,
    byLevel: byKey(levels),
    byState: byKey(states),
    units: units.flatMap(({ code, name, orders }) => (code === null ? [] : [{ code, name, orders }])),
  };
};

/** Units with how many of their orders stand at each level, of those opened in a period: for the notice of the month. */
export const supervisionsByUnit = (
  store: Store,
  scope: Scope,
  period: { from: Instant; to: Instant },
): Promise<{ unit: string | null; level: string; orders: number }[]> => {
  const { supervision } = store.schema;
  return Promise.resolve(
    store.database
      .select({ unit: supervision.unit, level: supervision.level, orders: count() })
      .from(supervision)
      .where(
        and(
          ordersWithin(store, scope),
          gte(supervision.openedAt, new Date(period.from)),
          lt(supervision.openedAt, new Date(period.to)),
          inArray(supervision.level, ['daily', 'listed', 'interview']),
        ),
      )
      .groupBy(supervision.unit, supervision.level),
  );
};
