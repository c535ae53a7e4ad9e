import { and, count, eq, exists, gt, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import { instantAt, localDateOf, nextDate } from '../domain/deadline/local-time.ts';
import type { Instant } from '../domain/instant.ts';
import type { Queue } from '../domain/queue/queue.ts';
import type { Store } from './database.ts';
import { withinScope } from './scope.ts';

/** The first moment of the next day in China. */
const endOfDay = (now: Instant): Instant => instantAt(nextDate(localDateOf(now)), 0);

/** Tickets on which one of the scope's units assists and has not replied. */
const assistedBy = ({ database, schema: { ticket, ticketUnit } }: Store, scope: Scope): SQL =>
  scope.kind === 'units' && scope.units.length > 0
    ? exists(
        database
          .select({ one: sql`1` })
          .from(ticketUnit)
          .where(
            and(
              eq(ticketUnit.ticket, ticket.number),
              inArray(ticketUnit.unit, [...scope.units]),
              eq(ticketUnit.part, 'assist'),
              isNull(ticketUnit.doneAt),
            ),
          ),
      )
    : sql`1 = 0`;

/** Parts of a unit on a ticket in which it has to act for the whole of it. */
const answering = ['lead', 'forwarded', 'rectifying'];

/** The tickets of a scope, for a unit's people only those that their units answer for. */
export const answeredWithin = (store: Store, scope: Scope): SQL | undefined => {
  const { ticket, ticketUnit } = store.schema;
  if (scope.kind !== 'units' || scope.units.length === 0) return withinScope(store, scope);
  return exists(
    store.database
      .select({ one: sql`1` })
      .from(ticketUnit)
      .where(
        and(
          eq(ticketUnit.ticket, ticket.number),
          inArray(ticketUnit.unit, [...scope.units]),
          inArray(ticketUnit.part, answering),
        ),
      ),
  );
};

/** The condition of a queue within a scope. */
export const inQueue = (store: Store, scope: Scope, queue: Queue, now: Instant): SQL | undefined => {
  const { ticket } = store.schema;
  return and(
    inArray(ticket.state, [...queue.states]),
    queue.caseStates ? inArray(ticket.caseState, [...queue.caseStates]) : undefined,
    queue.extensionPending ? eq(ticket.extensionPending, true) : undefined,
    queue.overdue ? and(isNotNull(ticket.dueAt), lt(ticket.dueAt, new Date(now))) : undefined,
    queue.dueToday ? and(gte(ticket.dueAt, new Date(now)), lt(ticket.dueAt, new Date(endOfDay(now)))) : undefined,
    queue.suspensionPending ? eq(ticket.suspensionPending, true) : undefined,
    queue.sentBack ? eq(ticket.sentBack, true) : undefined,
    queue.assistPending ? gt(ticket.assistPending, 0) : undefined,
    queue.supervised ? isNotNull(ticket.supervisionLevel) : undefined,
    queue.contestPending ? eq(ticket.contestPending, true) : undefined,
    queue.auditDrawn ? eq(ticket.auditState, 'drawn') : undefined,
    queue.assisting ? assistedBy(store, scope) : undefined,
    queue.own ? answeredWithin(store, scope) : withinScope(store, scope),
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
