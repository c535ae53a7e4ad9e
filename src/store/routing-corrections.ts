import { and, count, desc, eq, max } from 'drizzle-orm';
import type { Store } from './database.ts';
import { askedOf, type OutcomeQuestion } from './outcome-counts.ts';

/** 改派: from the proposed to the chosen body, how often, and the latest tickets with the reasons that were given. */
export type Correction = {
  fromUnit: string;
  fromName: string;
  toUnit: string;
  toName: string;
  times: number;
  tickets: { number: string; reason: string }[];
};

const TICKETS = 5;

/** The most frequent corrections, also those after a return; at most `limit` pairs. */
export const frequentCorrections = async (
  store: Store,
  question: OutcomeQuestion,
  limit: number,
): Promise<Correction[]> => {
  const { routingOutcome } = store.schema;
  const corrected = and(askedOf(store, question), eq(routingOutcome.corrected, true));
  const pairs = await store.database
    .select({
      fromUnit: routingOutcome.proposedUnit,
      fromName: max(routingOutcome.proposedName),
      toUnit: routingOutcome.chosenUnit,
      toName: max(routingOutcome.chosenName),
      times: count(),
    })
    .from(routingOutcome)
    .where(corrected)
    .groupBy(routingOutcome.proposedUnit, routingOutcome.chosenUnit)
    .orderBy(desc(count()), routingOutcome.proposedUnit, routingOutcome.chosenUnit)
    .limit(limit);
  const found: Correction[] = [];
  for (const pair of pairs) {
    const { fromUnit, toUnit } = pair;
    if (fromUnit === null) continue;
    const tickets = await store.database
      .select({ number: routingOutcome.ticket, reason: routingOutcome.correction })
      .from(routingOutcome)
      .where(and(corrected, eq(routingOutcome.proposedUnit, fromUnit), eq(routingOutcome.chosenUnit, toUnit)))
      .orderBy(desc(routingOutcome.at), desc(routingOutcome.ticket))
      .limit(TICKETS);
    found.push({
      fromUnit,
      toUnit,
      fromName: pair.fromName ?? '',
      toName: pair.toName ?? '',
      times: pair.times,
      tickets,
    });
  }
  return found;
};
