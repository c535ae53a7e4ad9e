import {
  and,
  type Column,
  count,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  notInArray,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import { instantAt, localDateOf, nextDate } from '../domain/deadline/local-time.ts';
import { slotStartOf } from '../domain/evaluation/callback-attempts.ts';
import type { Instant } from '../domain/instant.ts';
import type { Queue } from '../domain/queue/queue.ts';
import { phaseOf, type State, states } from '../domain/ticket/transitions.ts';
import type { Store } from './database.ts';
import { withinScope } from './scope.ts';

/** The first moment of the next day in China. */
export const endOfDay = (now: Instant): Instant => instantAt(nextDate(localDateOf(now)), 0);

/**
 * The condition of some states. With ended ones among them it is said by what they are not: they are most of the table, and
 * no index of states helps to find the newest of them, or the few of them that something else picks out.
 */
const ofStates = (column: Column, wanted: readonly State[]): SQL | undefined => {
  if (wanted.length === states.length) return undefined;
  return wanted.some((state) => phaseOf[state] === 'ended')
    ? notInArray(
        column,
        states.filter((state) => !wanted.includes(state)),
      )
    : inArray(column, [...wanted]);
};

/** What a queue asks of the place where its tickets are looked up. */
export type LookedUp = Pick<Queue, 'states' | 'assisting' | 'contestPending' | 'auditDrawn'> & {
  own?: true | undefined;
};

/**
 * A city's open tickets are found by their states, and the few that are contested or drawn by that: by the city, all that
 * it ever had would be gone through, so its index is kept out of it.
 */
const inCity = (
  store: Store,
  scope: Scope,
  { states: wanted, contestPending, auditDrawn }: LookedUp,
): SQL | undefined =>
  scope.kind === 'city' && (contestPending || auditDrawn || wanted.every((state) => phaseOf[state] !== 'ended'))
    ? sql`${store.schema.ticket.city} || '' = ${scope.city}`
    : withinScope(store, scope);

/** The parts by which a unit answers for the whole of a ticket. */
const answering = ['lead', 'forwarded', 'rectifying'];

/**
 * Tickets of the scope in the queue's states, for a unit's people all of them, those that it answers for (`own`), or those
 * to which it owes its part (`assisting`). A unit's are looked up from the unit, where the state stands too: its open
 * ones are few, and the table is long.
 */
export const inStates = (store: Store, scope: Scope, queue: LookedUp): SQL | undefined => {
  const { ticket, ticketUnit } = store.schema;
  const { states: wanted, own, assisting } = queue;
  if (scope.kind !== 'units' || scope.units.length === 0)
    return and(ofStates(ticket.state, wanted), assisting ? sql`1 = 0` : inCity(store, scope, queue));
  const held = store.database
    .select({ ticket: ticketUnit.ticket })
    .from(ticketUnit)
    .where(
      and(
        inArray(ticketUnit.unit, [...scope.units]),
        wanted.length === states.length ? undefined : inArray(ticketUnit.state, [...wanted]),
        assisting ? and(eq(ticketUnit.part, 'assist'), isNull(ticketUnit.doneAt)) : undefined,
        own && !assisting ? inArray(ticketUnit.part, answering) : undefined,
      ),
    );
  return inArray(ticket.number, held);
};

const missedCalls = ['CallbackMissed', 'SecondCallbackMissed', 'AuditMissed'];

/** 现在可拨: tickets whose citizen has not been tried in vain in the present slot of the day. The few calls of the slot are looked up once, not each ticket's history. */
export const callableNow = ({ database, schema: { ticket, event } }: Store, now: Instant): SQL =>
  notInArray(
    ticket.number,
    database
      .select({ ticket: event.ticket })
      .from(event)
      .where(and(gte(event.at, new Date(slotStartOf(now))), inArray(event.type, missedCalls))),
  );

/** The condition of a queue within a scope. */
export const inQueue = (store: Store, scope: Scope, queue: Queue, now: Instant): SQL | undefined => {
  const { ticket } = store.schema;
  return and(
    inStates(store, scope, queue),
    queue.caseStates ? inArray(ticket.caseState, [...queue.caseStates]) : undefined,
    queue.extensionPending ? eq(ticket.extensionPending, true) : undefined,
    queue.overdue ? and(isNotNull(ticket.dueAt), lt(ticket.dueAt, new Date(now))) : undefined,
    queue.dueToday ? and(gte(ticket.dueAt, new Date(now)), lt(ticket.dueAt, new Date(endOfDay(now)))) : undefined,
    queue.suspensionPending ? eq(ticket.suspensionPending, true) : undefined,
    queue.sentBack ? eq(ticket.sentBack, true) : undefined,
    queue.assistPending ? gt(ticket.assistPending, 0) : undefined,
    queue.supervised ? isNotNull(ticket.supervisionLevel) : undefined,
    // Written out, not as a parameter: so SQLite sees that the index of the few contested ones will do.
    queue.contestPending ? sql`${ticket.contestPending} = true` : undefined,
    queue.auditDrawn ? eq(ticket.auditState, 'drawn') : undefined,
  );
};

/** Tickets that wait; of them `yellow` are near their limit and `red` over it. */
export type QueueCount = { waiting: number; yellow: number; red: number };

/** How many tickets wait in a queue, and how many of them are near or over their limit: one look at the table. */
export const countQueue = async (store: Store, scope: Scope, queue: Queue, now: Instant): Promise<QueueCount> => {
  const { ticket } = store.schema;
  const moment = sql`${sql.param(new Date(now), ticket.dueAt)}`;
  const [row] = await store.database
    .select({
      waiting: count(),
      yellow: count(sql`case when ${ticket.warnAt} <= ${moment} and ${ticket.dueAt} >= ${moment} then 1 end`),
      red: count(sql`case when ${ticket.dueAt} < ${moment} then 1 end`),
    })
    .from(ticket)
    .where(inQueue(store, scope, queue, now));
  return row ?? { waiting: 0, yellow: 0, red: 0 };
};
