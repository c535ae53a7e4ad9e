import { count, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Instant } from '../domain/instant.ts';
import type { Queue } from '../domain/queue/queue.ts';
import { states } from '../domain/ticket/transitions.ts';
import type { Store } from './database.ts';
import { countQueue, endOfDay, inStates, type QueueCount, type UnitPart } from './queues.ts';

/** Tickets that no queue tells apart, and how many they are. */
type Alike = {
  state: string;
  caseState: string | null;
  extensionPending: boolean;
  suspensionPending: boolean;
  sentBack: boolean;
  assistPending: boolean;
  supervised: boolean;
  /** The running clock: over, near its end today or later, with time left today or later, or none. */
  light: 'red' | 'yellow-today' | 'yellow' | 'today' | 'other';
  tickets: number;
};

/** What a queue takes; the same as its condition in SQL, which the tests hold it to. */
const takes = (queue: Queue, alike: Alike): boolean =>
  queue.states.some((state) => state === alike.state) &&
  (queue.caseStates === undefined || queue.caseStates.some((state) => state === alike.caseState)) &&
  (!queue.extensionPending || alike.extensionPending) &&
  (!queue.suspensionPending || alike.suspensionPending) &&
  (!queue.sentBack || alike.sentBack) &&
  (!queue.assistPending || alike.assistPending) &&
  (!queue.supervised || alike.supervised) &&
  (!queue.overdue || alike.light === 'red') &&
  (!queue.dueToday || alike.light === 'yellow-today' || alike.light === 'today');

/** Queues of few among the ended ones, or asked by a unit's own part: each has an index of its own. */
const standsApart = (queue: Queue): boolean =>
  (queue.assisting ?? queue.contestPending ?? queue.auditDrawn) !== undefined;

/** Queues that are counted by one look, and what a unit has to do with the tickets of all of them. */
type Group = { queues: readonly Queue[]; part: UnitPart };

/** Only a unit's people have two kinds; others look on all tickets alike. */
const groupsOf = (scope: Scope, queues: readonly Queue[]): Group[] =>
  scope.kind === 'units'
    ? [
        { queues: queues.filter(({ own }) => own), part: 'answering' },
        { queues: queues.filter(({ own }) => !own), part: 'any' },
      ]
    : [{ queues, part: 'any' }];

const lightAt = ({ schema: { ticket } }: Store, now: Instant): SQL<Alike['light']> => {
  const moment = sql.param(new Date(now), ticket.dueAt);
  const midnight = sql.param(new Date(endOfDay(now)), ticket.dueAt);
  return sql`case when ${ticket.dueAt} < ${moment} then 'red' when ${ticket.dueAt} < ${midnight} then case when ${ticket.warnAt} <= ${moment} then 'yellow-today' else 'today' end when ${ticket.dueAt} >= ${midnight} and ${ticket.warnAt} <= ${moment} then 'yellow' else 'other' end`;
};

const openAlike = async (store: Store, scope: Scope, { queues, part }: Group, now: Instant): Promise<Alike[]> => {
  const { ticket } = store.schema;
  const wanted = states.filter((state) => queues.some((queue) => queue.states.includes(state)));
  if (wanted.length === 0) return [];
  const told = store.database
    .select({
      state: ticket.state,
      caseState: ticket.caseState,
      extensionPending: ticket.extensionPending,
      suspensionPending: ticket.suspensionPending,
      sentBack: ticket.sentBack,
      assistPending: sql<boolean>`${ticket.assistPending} > 0`.mapWith(Boolean).as('assists'),
      supervised: sql<boolean>`${isNotNull(ticket.supervisionLevel)}`.mapWith(Boolean).as('supervised'),
      light: lightAt(store, now).as('light'),
    })
    .from(ticket)
    .where(inStates(store, scope, wanted, part))
    .as('told');
  return (
    store.database
      .select({
        state: told.state,
        caseState: told.caseState,
        extensionPending: told.extensionPending,
        suspensionPending: told.suspensionPending,
        sentBack: told.sentBack,
        assistPending: told.assistPending,
        supervised: told.supervised,
        light: told.light,
        tickets: count(),
      })
      .from(told)
      // By place: told apart by everything but the count.
      .groupBy(sql`1, 2, 3, 4, 5, 6, 7, 8`)
  );
};

const countOf = (taken: readonly Alike[]): QueueCount => {
  const sum = (lit: (light: Alike['light']) => boolean): number =>
    taken.reduce((all, { light, tickets }) => (lit(light) ? all + tickets : all), 0);
  return {
    waiting: sum(() => true),
    yellow: sum((light) => light === 'yellow' || light === 'yellow-today'),
    red: sum((light) => light === 'red'),
  };
};

/**
 * The counts of several queues, by their ids, from one look at the open tickets: they stand on every page, and each
 * queue counted for itself would read most of the same rows again.
 */
export const countQueues = async (
  store: Store,
  scope: Scope,
  queues: readonly Queue[],
  now: Instant,
): Promise<ReadonlyMap<string, QueueCount>> => {
  const counts = new Map<string, QueueCount>();
  const together = queues.filter((queue) => !standsApart(queue));
  for (const group of groupsOf(scope, together)) {
    const alike = await openAlike(store, scope, group, now);
    for (const queue of group.queues) counts.set(queue.id, countOf(alike.filter((each) => takes(queue, each))));
  }
  for (const queue of queues.filter(standsApart)) counts.set(queue.id, await countQueue(store, scope, queue, now));
  return counts;
};
