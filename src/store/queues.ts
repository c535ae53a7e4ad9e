import { and, count, eq, inArray, isNotNull, lt, lte, type SQL } from 'drizzle-orm';
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

export type QueueCount = { waiting: number; yellow: number; red: number };

const countWhere = async (store: Store, condition: SQL | undefined): Promise<number> => {
  const [row] = await store.database.select({ rows: count() }).from(store.schema.ticket).where(condition);
  return row?.rows ?? 0;
};

/** How many tickets wait in a queue, and how many of them are near or over their limit. */
export const countQueue = async (store: Store, scope: Scope, queue: Queue, now: Instant): Promise<QueueCount> => {
  const { ticket } = store.schema;
  const condition = inQueue(store, scope, queue, now);
  const moment = new Date(now);
  return {
    waiting: await countWhere(store, condition),
    yellow: await countWhere(store, and(condition, isNotNull(ticket.warnAt), lte(ticket.warnAt, moment))),
    red: await countWhere(store, and(condition, isNotNull(ticket.dueAt), lt(ticket.dueAt, moment))),
  };
};
