import { count, sql } from 'drizzle-orm';
import type { Bin } from '../domain/quality/reliability.ts';
import type { Store } from './database.ts';
import { type OutcomeQuestion, proposalsOf, stoodOf } from './outcome-counts.ts';

/** 可靠性: proposals in bins of equal mass by their probability, the lowest first. */
export const reliabilityBins = async (store: Store, question: OutcomeQuestion, bins: number): Promise<Bin[]> => {
  const { routingOutcome } = store.schema;
  const { probability, ticket } = routingOutcome;
  // Written into the SQL: PostgreSQL can't tell the type of a parameter of ntile.
  const mass = sql.raw(String(Math.max(1, Math.floor(bins))));
  const binned = store.database
    .select({
      bin: sql<number>`ntile(${mass}) over (order by ${probability}, ${ticket})`.as('bin'),
      foretold: sql<number>`${probability}`.as('foretold'),
      stood: sql<number | null>`${stoodOf(store)}`.as('stood'),
    })
    .from(routingOutcome)
    .where(proposalsOf(store, question))
    .as('binned');
  return Promise.resolve(
    store.database
      .select({
        proposals: count(),
        foretold: sql<number>`avg(${binned.foretold})`.mapWith(Number),
        stood: count(sql`${binned.stood}`),
      })
      .from(binned)
      .groupBy(sql`${binned.bin}`)
      .orderBy(sql`${binned.bin}`),
  );
};
