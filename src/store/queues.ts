import { and, count, eq, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Instant } from '../domain/instant.ts';
import type { Queue } from '../domain/queue/queue.ts';
import type { Store } from './database.ts';
import { withinScope } from './scope.ts';

/** The condition of a queue within a scope. */
export const inQueue = (store: Store, scope: Scope, queue: Queue, now: Instant): SQL | undefined => {
  const { ticket } = store.schema;
  return and(
    inArray(ticket.state, [...queue.states]),
    queue.caseStates ? inArray(ticket.caseState, [...queue.caseStates]) : undefined,
    queue.extensionPending ? eq(ticket.extensionPending, true) : undefined,
    queue.overdue ? and(isNotNull(ticket.dueAt), lt(ticket.dueAt, new Date(now))) : undefined,
    withinScope(store, scope),
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
