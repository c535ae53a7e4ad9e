import { and, asc, count, desc, eq, isNotNull, lte, max, sql } from 'drizzle-orm';
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

const correctedOf = (store: Store, question: OutcomeQuestion) => {
  const { corrected, proposedUnit } = store.schema.routingOutcome;
  return and(askedOf(store, question), eq(corrected, true), isNotNull(proposedUnit));
};

const pairOf = (from: string | null, to: string): string => `${from} ${to}`;

/** The latest tickets of every pair of bodies, in one query: one a pair would read the whole period again and again. */
const latestTickets = async (store: Store, question: OutcomeQuestion): Promise<Map<string, Correction['tickets']>> => {
  const { routingOutcome } = store.schema;
  const { proposedUnit, chosenUnit, at, ticket, correction } = routingOutcome;
  const place = sql<number>`row_number() over (partition by ${proposedUnit}, ${chosenUnit} order by ${at} desc, ${ticket} desc)`;
  const ranked = store.database
    .select({ from: proposedUnit, to: chosenUnit, number: ticket, reason: correction, place: place.as('place') })
    .from(routingOutcome)
    .where(correctedOf(store, question))
    .as('ranked');
  const rows = await store.database.select().from(ranked).where(lte(ranked.place, TICKETS)).orderBy(asc(ranked.place));
  const tickets = new Map<string, Correction['tickets']>();
  for (const { from, to, number, reason } of rows) {
    const pair = pairOf(from, to);
    tickets.set(pair, [...(tickets.get(pair) ?? []), { number, reason }]);
  }
  return tickets;
};

/** The most frequent corrections, also those after a return; at most `limit` pairs. */
export const frequentCorrections = async (
  store: Store,
  question: OutcomeQuestion,
  limit: number,
): Promise<Correction[]> => {
  const { routingOutcome } = store.schema;
  const pairs = await store.database
    .select({
      fromUnit: routingOutcome.proposedUnit,
      fromName: max(routingOutcome.proposedName),
      toUnit: routingOutcome.chosenUnit,
      toName: max(routingOutcome.chosenName),
      times: count(),
    })
    .from(routingOutcome)
    .where(correctedOf(store, question))
    .groupBy(routingOutcome.proposedUnit, routingOutcome.chosenUnit)
    .orderBy(desc(count()), routingOutcome.proposedUnit, routingOutcome.chosenUnit)
    .limit(limit);
  const tickets = await latestTickets(store, question);
  return pairs.map(({ fromUnit, fromName, toUnit, toName, times }) => ({
    fromUnit: fromUnit ?? '',
    fromName: fromName ?? '',
    toUnit,
    toName: toName ?? '',
    times,
    tickets: tickets.get(pairOf(fromUnit, toUnit)) ?? [],
  }));
};
