import { and, count, eq, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { noRatings, type RateCounts } from '../domain/evaluation/rates.ts';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';
import { type RateQuestion, ratingSets, ratingsAsked } from './rate-conditions.ts';
import { scopeOn } from './scope.ts';

/** How many ratings of the row set fall into each set. */
const counts = (store: Store) => {
  const sets = ratingSets(store);
  const within = (condition: SQL | undefined) => count(sql`case when ${condition} then 1 end`);
  return {
    ratings: within(sets.ratings),
    contactAsked: within(sets.contactAsked),
    contacted: within(sets.contacted),
    solutionAsked: within(sets.solutionAsked),
    solved: within(sets.solved),
    lasting: within(sets.lasting),
    satisfied: within(sets.satisfied),
    fairly: within(sets.fairly),
    excluded: within(sets.excluded),
    again: within(sets.again),
    second: within(sets.second),
    secondGood: within(sets.secondGood),
  };
};

/** What ratings can be grouped by. */
export const rateGroupings = ['unit', 'city', 'field', 'way'] as const;
export type RateGrouping = (typeof rateGroupings)[number];

/** Counts of one unit, city, field of the catalogue or way; `name` where the rows carry one. */
export type KeyedRates = RateCounts & { key: string; name: string };

/** All figures of a page, from one look at the ratings. */
export type RateTable = {
  total: RateCounts;
  /** Those with most ratings first; ratings without a unit or matter stand under the empty key. */
  groups: KeyedRates[];
  /** One for each week or month, also where nobody rated. */
  spans: (RateCounts & { start: Instant })[];
};

/** Which period a moment falls into, by its place among the beginnings; the first arm is for where there are none. Numbers are written into the SQL: PostgreSQL would take parameters for texts here. */
const periodOf = (column: Store['schema']['evaluation']['at'], starts: readonly Instant[]) => {
  const arms = starts.map(
    (start, index) => sql`when ${column} >= ${sql.param(new Date(start), column)} then ${sql.raw(String(index))} `,
  );
  return sql<number>`case when 1 = 0 then -1 ${sql.join(arms.reverse())} else -1 end`.mapWith(Number);
};

const added = (one: RateCounts, other: RateCounts): RateCounts =>
  Object.fromEntries(
    Object.keys(noRatings).map((key) => [key, one[key as keyof RateCounts] + other[key as keyof RateCounts]]),
  ) as RateCounts;

const sumOf = (rows: readonly RateCounts[]): RateCounts => rows.reduce(added, noRatings);

/** Rates in all, by unit, city, field or way, and by weeks or months; `starts` are their beginnings, ascending, the first the question's own. */
export const rateTable = async (
  store: Store,
  by: RateGrouping,
  question: RateQuestion,
  starts: readonly Instant[],
): Promise<RateTable> => {
  const { evaluation } = store.schema;
  const columns: Record<RateGrouping, SQL> = {
    unit: sql`coalesce(${evaluation.unit}, '')`,
    city: sql`${evaluation.city}`,
    field: sql`coalesce(substr(${evaluation.matter}, 1, 2), '')`,
    way: sql`${evaluation.by}`,
  };
  const rows = await store.database
    .select({
      key: sql<string>`${columns[by]}`,
      period: periodOf(evaluation.at, starts),
      name: sql<string>`max(${evaluation.unitName})`,
      ...counts(store),
    })
    .from(evaluation)
    .where(ratingsAsked(store, question))
    // By their places among the columns: repeated in full they would be other expressions for PostgreSQL.
    .groupBy(sql.raw('1'), sql.raw('2'));
  const groups = [...new Set(rows.map(({ key }) => key))].map((key) => {
    const own = rows.filter((row) => row.key === key);
    return { key, name: own.at(-1)?.name ?? '', ...sumOf(own) };
  });
  return {
    total: sumOf(rows),
    groups: groups.sort((one, other) => other.ratings - one.ratings || one.key.localeCompare(other.key)),
    spans: starts.map((start, index) => ({ start, ...sumOf(rows.filter(({ period }) => period === index)) })),
  };
};

/** 未联系上: tickets closed after all attempts in vain and not rated since; in no denominator, but shown. */
export const unreachedAsked = (store: Store, question: RateQuestion): SQL | undefined => {
  const { database, schema } = store;
  const { event, ticket } = schema;
  const { scope, from, to, unit, city, field } = question;
  return and(
    inArray(ticket.state, ['closed', 'archived']),
    isNull(ticket.satisfaction),
    scopeOn(store, scope, { ticket: ticket.number, city: ticket.city }),
    scope.kind === 'units' && scope.units.length > 0 ? inArray(ticket.lead, [...scope.units]) : undefined,
    gte(ticket.closedAt, new Date(from)),
    lt(ticket.closedAt, new Date(to)),
    unit ? eq(ticket.lead, unit) : undefined,
    city ? eq(ticket.city, city) : undefined,
    field ? eq(sql`substr(${ticket.matter}, 1, 2)`, field) : undefined,
    // Looked up from the few events of that kind; the type is written out, so that their index will do.
    inArray(
      ticket.number,
      database
        .select({ ticket: event.ticket })
        .from(event)
        .where(and(sql`${event.type} = 'ClosedUnreached'`, gte(event.at, new Date(from)), lt(event.at, new Date(to)))),
    ),
  );
};

/** How many citizens were not reached; none where only one way of rating is asked about. */
export const countUnreached = async (store: Store, question: RateQuestion): Promise<number> =>
  question.way ? 0 : store.database.$count(store.schema.ticket, unreachedAsked(store, question));

/** The same by unit, city or field of the catalogue. */
export const unreachedBy = async (
  store: Store,
  by: Exclude<RateGrouping, 'way'>,
  question: RateQuestion,
): Promise<ReadonlyMap<string, number>> => {
  const { ticket } = store.schema;
  if (question.way) return new Map();
  const columns = {
    unit: sql`coalesce(${ticket.lead}, '')`,
    city: sql`${ticket.city}`,
    field: sql`coalesce(substr(${ticket.matter}, 1, 2), '')`,
  };
  const rows = await store.database
    .select({ key: sql<string>`${columns[by]}`, tickets: count() })
    .from(ticket)
    .where(unreachedAsked(store, question))
    .groupBy(sql.raw('1'));
  return new Map(rows.map(({ key, tickets }) => [key, tickets]));
};
