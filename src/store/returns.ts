import {
  aliasedTable,
  and,
  type Column,
  count,
  desc,
  eq,
  exists,
  gte,
  inArray,
  lt,
  max,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Instant } from '../domain/instant.ts';
import type { ReturnReason } from '../domain/ticket/return-reason.ts';
import type { ReturnRequest } from '../domain/ticket/state.ts';
import type { Store } from './database.ts';
import type { TicketReturnRow } from './schema.ts';

/** Which returns are looked at: asked from `from` until before `to`, and narrowed further where a part is named. */
export type ReturnQuestion = {
  scope: Scope;
  from: Instant;
  to: Instant;
  unit: string | null;
  reason: ReturnReason | null;
  outcome: ReturnRequest['outcome'] | null;
  city: string | null;
};

/** A unit keeps seeing its own returns, also when the ticket has gone to another body. */
const inScope = (scope: Scope, { city, unit }: { city: Column; unit: Column }): SQL | undefined => {
  switch (scope.kind) {
    case 'all':
      return undefined;
    case 'city':
      return eq(city, scope.city);
    case 'units':
      return scope.units.length === 0 ? sql`1 = 0` : inArray(unit, [...scope.units]);
    default:
      return scope satisfies never;
  }
};

const askedOf = (store: Store, { scope, from, to, unit, reason, outcome, city }: ReturnQuestion): SQL | undefined => {
  const { ticketReturn } = store.schema;
  return and(
    inScope(scope, ticketReturn),
    gte(ticketReturn.requestedAt, new Date(from)),
    lt(ticketReturn.requestedAt, new Date(to)),
    unit ? eq(ticketReturn.unit, unit) : undefined,
    reason ? eq(ticketReturn.reason, reason) : undefined,
    outcome ? eq(ticketReturn.outcome, outcome) : undefined,
    city ? eq(ticketReturn.city, city) : undefined,
  );
};

/** Where a page of returns begins: behind this one. */
export type ReturnPlace = { at: Instant; ticket: string; sequence: number };

/** A page of returns, those asked last first, and how many there are. */
export const listReturns = async (
  store: Store,
  question: ReturnQuestion,
  after: ReturnPlace | null,
  size: number,
): Promise<{ rows: TicketReturnRow[]; next: ReturnPlace | null; count: number }> => {
  const { ticketReturn } = store.schema;
  const { requestedAt, ticket, sequence } = ticketReturn;
  const behind =
    after === null
      ? undefined
      : or(
          lt(requestedAt, new Date(after.at)),
          and(eq(requestedAt, new Date(after.at)), lt(ticket, after.ticket)),
          and(eq(requestedAt, new Date(after.at)), eq(ticket, after.ticket), lt(sequence, after.sequence)),
        );
  const asked = askedOf(store, question);
  const found = await store.database
    .select()
    .from(ticketReturn)
    .where(and(asked, behind))
    .orderBy(desc(requestedAt), desc(ticket), desc(sequence))
    .limit(size + 1);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows,
    next:
      found.length > size && last
        ? { at: last.requestedAt.getTime(), ticket: last.ticket, sequence: last.sequence }
        : null,
    count: await store.database.$count(ticketReturn, asked),
  };
};

/** 反复退单: tickets among the asked that were sent back at least twice, with all their returns; those of the latest return first. */
export const repeatedReturns = async (
  store: Store,
  question: ReturnQuestion,
  limit: number,
): Promise<{ ticket: string; returns: TicketReturnRow[] }[]> => {
  const { ticketReturn } = store.schema;
  const second = aliasedTable(ticketReturn, 'second');
  const again = store.database
    .select({ one: sql`1` })
    .from(second)
    .where(and(eq(second.ticket, ticketReturn.ticket), eq(second.sequence, 2)));
  const tickets = await store.database
    .select({ ticket: ticketReturn.ticket })
    .from(ticketReturn)
    .where(and(askedOf(store, question), exists(again)))
    .groupBy(ticketReturn.ticket)
    .orderBy(desc(max(ticketReturn.requestedAt)), desc(ticketReturn.ticket))
    .limit(limit);
  const numbers = tickets.map(({ ticket }) => ticket);
  if (numbers.length === 0) return [];
  const rows = await store.database
    .select()
    .from(ticketReturn)
    .where(inArray(ticketReturn.ticket, numbers))
    .orderBy(ticketReturn.ticket, ticketReturn.sequence);
  return numbers.map((ticket) => ({ ticket, returns: rows.filter((row) => row.ticket === ticket) }));
};

/** How many orders were given to each unit in the time and place that is looked at. */
export const dispatchedByUnit = async (
  store: Store,
  { scope, from, to, unit, city }: ReturnQuestion,
): Promise<Map<string, number>> => {
  const { routingOutcome } = store.schema;
  const rows = await store.database
    .select({ unit: routingOutcome.chosenUnit, dispatched: count() })
    .from(routingOutcome)
    .where(
      and(
        inScope(scope, { city: routingOutcome.city, unit: routingOutcome.chosenUnit }),
        gte(routingOutcome.at, new Date(from)),
        lt(routingOutcome.at, new Date(to)),
        unit ? eq(routingOutcome.chosenUnit, unit) : undefined,
        city ? eq(routingOutcome.city, city) : undefined,
      ),
    )
    .groupBy(routingOutcome.chosenUnit);
  return new Map(rows.map((row) => [row.unit, row.dispatched]));
};

/** Units with a return in the time and place that is looked at, whatever else is narrowed. */
export const returningUnits = async (
  store: Store,
  question: ReturnQuestion,
): Promise<{ unit: string; name: string }[]> => {
  const { ticketReturn } = store.schema;
  const open = { ...question, unit: null, reason: null, outcome: null };
  const rows = await store.database
    .select({ unit: ticketReturn.unit, name: max(ticketReturn.unitName) })
    .from(ticketReturn)
    .where(askedOf(store, open))
    .groupBy(ticketReturn.unit)
    .orderBy(ticketReturn.unit);
  return rows.flatMap(({ unit, name }) => (unit === null ? [] : [{ unit, name: name ?? unit }]));
};
