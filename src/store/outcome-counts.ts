import { aliasedTable, and, count, desc, eq, gte, isNotNull, lt, notExists, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Instant } from '../domain/instant.ts';
import type { Decision } from '../domain/routing/answer.ts';
import type { Store } from './database.ts';
import { scopeOn } from './scope.ts';

/** Which outcomes are counted: those in a scope, dispatched from `from` until before `to`, of one proposed unit or matter where named. */
export type OutcomeQuestion = {
  scope: Scope;
  from: Instant;
  to: Instant;
  unit?: string | null;
  matter?: string | null;
};

/**
 * What became of proposals. The router proposes once, at registration, so a ticket counts once: by its first dispatch.
 * A proposal stood when its first body was dispatched to and has not sent the ticket back with consent.
 */
export type OutcomeCounts = { proposals: number; stood: number; corrected: number; returned: number };

/** Counts of everything that was proposed under one key, such as a unit; `name` where the rows carry one. */
export type KeyedCounts = OutcomeCounts & { key: string; name: string };

/** The condition of a question on all dispatches. */
export const askedOf = (store: Store, { scope, from, to, unit, matter }: OutcomeQuestion): SQL | undefined => {
  const { routingOutcome } = store.schema;
  return and(
    scopeOn(store, scope, routingOutcome),
    gte(routingOutcome.at, new Date(from)),
    lt(routingOutcome.at, new Date(to)),
    unit ? eq(routingOutcome.proposedUnit, unit) : undefined,
    matter ? eq(routingOutcome.proposedMatter, matter) : undefined,
  );
};

/** Of those the first dispatch of each ticket, where the router had a body to propose. */
export const proposalsOf = (store: Store, question: OutcomeQuestion): SQL | undefined => {
  const { routingOutcome } = store.schema;
  const earlier = aliasedTable(routingOutcome, 'earlier');
  const before = store.database
    .select({ one: sql`1` })
    .from(earlier)
    .where(and(eq(earlier.ticket, routingOutcome.ticket), lt(earlier.sequence, routingOutcome.sequence)));
  return and(askedOf(store, question), isNotNull(routingOutcome.proposedUnit), notExists(before));
};

/** 1 where the proposal stood. */
export const stoodOf = ({ schema: { routingOutcome } }: Store): SQL =>
  sql`case when not ${routingOutcome.corrected} and ${routingOutcome.returnedAt} is null then 1 end`;

const counts = (store: Store) => {
  const { routingOutcome } = store.schema;
  return {
    proposals: count(),
    stood: count(stoodOf(store)),
    corrected: count(sql`case when ${routingOutcome.corrected} then 1 end`),
    returned: count(routingOutcome.returnedAt),
  };
};

/** What became of all proposals that are asked about. */
export const countOutcomes = async (store: Store, question: OutcomeQuestion): Promise<OutcomeCounts> => {
  const [row] = await store.database
    .select(counts(store))
    .from(store.schema.routingOutcome)
    .where(proposalsOf(store, question));
  return row ?? { proposals: 0, stood: 0, corrected: 0, returned: 0 };
};

/** Counts by what the router would have done: dispatched by itself, asked a person, redirected or declined. */
export const outcomesByDecision = async (
  store: Store,
  question: OutcomeQuestion,
): Promise<(OutcomeCounts & { decision: Decision })[]> => {
  const { routingOutcome } = store.schema;
  const rows = await store.database
    .select({ decision: routingOutcome.decision, ...counts(store) })
    .from(routingOutcome)
    .where(proposalsOf(store, question))
    .groupBy(routingOutcome.decision);
  return rows.map((row) => ({ ...row, decision: row.decision as Decision }));
};

/** Counts by periods such as weeks or months; `starts` are their beginnings, ascending, and the first is the question's own. One entry for each, also where nothing was dispatched. */
export const outcomesByPeriod = async (
  store: Store,
  question: OutcomeQuestion,
  starts: readonly Instant[],
): Promise<(OutcomeCounts & { start: Instant })[]> => {
  const { routingOutcome } = store.schema;
  // Numbers are written into the SQL: PostgreSQL would take parameters for texts here.
  const arms = starts.map((start, index) => {
    const moment = sql`${sql.param(new Date(start), routingOutcome.at)}`;
    return sql`when ${routingOutcome.at} >= ${moment} then ${sql.raw(String(index))} `;
  });
  const period = sql<number>`case ${sql.join(arms.reverse())} else -1 end`.mapWith(Number);
  const rows =
    starts.length === 0
      ? []
      : await store.database
          .select({ period, ...counts(store) })
          .from(routingOutcome)
          .where(proposalsOf(store, question))
          // By its place among the columns: repeated in full, its parameters would make it another expression.
          .groupBy(sql.raw('1'));
  const found = new Map(rows.map(({ period: index, ...row }) => [index, row]));
  return starts.map((start, index) => ({
    start,
    ...(found.get(index) ?? { proposals: 0, stood: 0, corrected: 0, returned: 0 }),
  }));
};

const columns = ({ schema: { routingOutcome } }: Store) => ({
  unit: routingOutcome.proposedUnit,
  matter: routingOutcome.proposedMatter,
  function: routingOutcome.proposedFunction,
});

/** Counts by the proposed unit, matter or function, those with the most corrections and returns first; without a matter the key is empty. */
export const outcomesBy = async (
  store: Store,
  by: 'unit' | 'matter' | 'function',
  question: OutcomeQuestion,
  limit: number,
): Promise<KeyedCounts[]> => {
  const { routingOutcome } = store.schema;
  const key = columns(store)[by];
  const fallen = sql`${count()} - ${count(stoodOf(store))}`;
  const rows = await store.database
    .select({ key, name: sql<string>`max(${routingOutcome.proposedName})`, ...counts(store) })
    .from(routingOutcome)
    .where(proposalsOf(store, question))
    .groupBy(key)
    .orderBy(desc(fallen), desc(count()), key)
    .limit(limit);
  return rows.map((row) => ({ ...row, key: row.key ?? '' }));
};
