import { and, count, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
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

/** What all ratings that are asked about add up to. */
export const countRatings = async (store: Store, question: RateQuestion): Promise<RateCounts> => {
  const [row] = await store.database
    .select(counts(store))
    .from(store.schema.evaluation)
    .where(ratingsAsked(store, question));
  return row ?? noRatings;
};

/** What ratings can be grouped by. */
export const rateGroupings = ['unit', 'city', 'field', 'way'] as const;
export type RateGrouping = (typeof rateGroupings)[number];

/** Counts of one unit, city, field of the catalogue or way; `name` where the rows carry one. */
export type KeyedRates = RateCounts & { key: string; name: string };

/** Counts by unit, city, field or way, those with most ratings first; ratings without one stand under the empty key. */
export const ratesBy = async (
  store: Store,
  by: RateGrouping,
  question: RateQuestion,
  limit: number,
): Promise<KeyedRates[]> => {
  const { evaluation } = store.schema;
  const columns: Record<RateGrouping, SQL> = {
    unit: sql`coalesce(${evaluation.unit}, '')`,
    city: sql`${evaluation.city}`,
    field: sql`coalesce(substr(${evaluation.matter}, 1, 2), '')`,
    way: sql`${evaluation.by}`,
  };
  const key = sql<string>`${columns[by]}`;
  return (
    store.database
      .select({ key, name: sql<string>`max(${evaluation.unitName})`, ...counts(store) })
      .from(evaluation)
      .where(ratingsAsked(store, question))
      // By its place among the columns: repeated in full it would be another expression for PostgreSQL.
      .groupBy(sql.raw('1'))
      .orderBy(desc(count()), sql.raw('1'))
      .limit(limit)
  );
};

/** Which period a moment falls into, by its place among the beginnings. Numbers are written into the SQL: PostgreSQL would take parameters for texts here. */
const periodOf = (column: Store['schema']['evaluation']['at'], starts: readonly Instant[]) => {
  const arms = starts.map(
    (start, index) => sql`when ${column} >= ${sql.param(new Date(start), column)} then ${sql.raw(String(index))} `,
  );
  return sql<number>`case ${sql.join(arms.reverse())} else -1 end`.mapWith(Number);
};

/** Counts by weeks or months; `starts` are their beginnings, ascending. One entry for each, also where nobody rated. */
export const ratesByPeriod = async (
  store: Store,
  question: RateQuestion,
  starts: readonly Instant[],
): Promise<(RateCounts & { start: Instant })[]> => {
  const { evaluation } = store.schema;
  if (starts.length === 0) return [];
  const rows = await store.database
    .select({ period: periodOf(evaluation.at, starts), ...counts(store) })
    .from(evaluation)
    .where(ratingsAsked(store, question))
    .groupBy(sql.raw('1'));
  const found = new Map(rows.map(({ period, ...row }) => [period, row]));
  return starts.map((start, index) => ({ start, ...(found.get(index) ?? noRatings) }));
};

/** 未联系上: tickets closed after all attempts in vain; in no denominator, but shown. */
export const unreachedAsked = (store: Store, question: RateQuestion): SQL | undefined => {
  const { event, ticket } = store.schema;
  const { scope, from, to, unit, city, field } = question;
  return and(
    eq(event.type, 'ClosedUnreached'),
    scopeOn(store, scope, { ticket: ticket.number, city: ticket.city }),
    scope.kind === 'units' && scope.units.length > 0 ? inArray(ticket.lead, [...scope.units]) : undefined,
    gte(event.at, new Date(from)),
    lt(event.at, new Date(to)),
    unit ? eq(ticket.lead, unit) : undefined,
    city ? eq(ticket.city, city) : undefined,
    field ? eq(sql`substr(${ticket.matter}, 1, 2)`, field) : undefined,
  );
};

/** How many citizens were not reached; none where only one way of rating is asked about. */
export const countUnreached = async (store: Store, question: RateQuestion): Promise<number> => {
  const { event, ticket } = store.schema;
  if (question.way) return 0;
  const [row] = await store.database
    .select({ tickets: count() })
    .from(event)
    .innerJoin(ticket, eq(ticket.number, event.ticket))
    .where(unreachedAsked(store, question));
  return row?.tickets ?? 0;
};
