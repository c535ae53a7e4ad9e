import { and, count, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';
import { withinScope } from './scope.ts';

/** How often a rule spoke first for a proposal, how often a person chose otherwise, how often the body returned it. */
export type RuleOutcomes = { hits: number; corrected: number; returned: number };

/** What came of the proposals of some rules since a moment, within what a person may see; rules without any are left out. */
export const outcomesOfRules = async (
  store: Store,
  scope: Scope,
  rules: readonly string[],
  since: Instant,
): Promise<Map<string, RuleOutcomes>> => {
  if (rules.length === 0) return new Map();
  const { routingOutcome, ticket } = store.schema;
  const rows = await store.database
    .select({
      rule: routingOutcome.rule,
      hits: count(),
      corrected: sql<number>`sum(case when ${routingOutcome.corrected} then 1 else 0 end)`.mapWith(Number),
      returned: sql<number>`sum(case when ${routingOutcome.returnedAt} is null then 0 else 1 end)`.mapWith(Number),
    })
    .from(routingOutcome)
    .innerJoin(ticket, eq(ticket.number, routingOutcome.ticket))
    .where(
      and(inArray(routingOutcome.rule, [...rules]), gte(routingOutcome.at, new Date(since)), withinScope(store, scope)),
    )
    .groupBy(routingOutcome.rule);
  return new Map(rows.map(({ rule, ...outcomes }) => [rule, outcomes]));
};
