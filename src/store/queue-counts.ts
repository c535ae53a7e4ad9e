import { count, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Instant } from '../domain/instant.ts';
import type { Queue } from '../domain/queue/queue.ts';
import { states } from '../domain/ticket/transitions.ts';
import type { Store } from './database.ts';
import { countQueue, endOfDay, inStates, type QueueCount } from './queues.ts';

/** Tickets that no queue tells apart but by their running clocks, and how many they are. */
type Alike = {
  state: string;
  extensionPending: boolean;
  suspensionPending: boolean;
  sentBack: boolean;
  assistPending: number;
  supervisionLevel: string | null;
  caseState: string | null;
} & QueueCount & { today: number; yellowToday: number };

/** What a queue takes; the same as its condition in SQL, which the tests hold it to. */
const takes = (queue: Queue, alike: Alike): boolean =>
  queue.states.some((state) => state === alike.state) &&
  (queue.caseStates === undefined || queue.caseStates.some((state) => state === alike.caseState)) &&
  (!queue.extensionPending || alike.extensionPending) &&
  (!queue.suspensionPending || alike.suspensionPending) &&
  (!queue.sentBack || alike.sentBack) &&
  (!queue.assistPending || alike.assistPending > 0) &&
  (!queue.supervised || alike.supervisionLevel !== null);

/** Those of them that a queue takes by their clocks. */
const countOf = (queue: Queue, { waiting, yellow, red, today, yellowToday }: Alike): QueueCount => {
  if (queue.overdue) return { waiting: red, yellow: 0, red };
  return queue.dueToday ? { waiting: today, yellow: yellowToday, red: 0 } : { waiting, yellow, red };
};

/** Queues of few among the ended ones, or asked by a unit's own part: each has an index of its own. */
const standsApart = (queue: Queue): boolean =>
  (queue.assisting ?? queue.contestPending ?? queue.auditDrawn) !== undefined;

/** Queues that are counted by one look: only a unit's people have two kinds, those it answers for and the others. */
const groupsOf = (scope: Scope, queues: readonly Queue[]): (readonly Queue[])[] =>
  scope.kind === 'units' ? [queues.filter(({ own }) => own), queues.filter(({ own }) => !own)] : [queues];

const openAlike = async (store: Store, scope: Scope, queues: readonly Queue[], now: Instant): Promise<Alike[]> => {
  const { ticket } = store.schema;
  const wanted = states.filter((state) => queues.some((queue) => queue.states.includes(state)));
  if (wanted.length === 0) return [];
  const moment = sql.param(new Date(now), ticket.dueAt);
  const midnight = sql.param(new Date(endOfDay(now)), ticket.dueAt);
  const counted = (condition: SQL): SQL<number> => count(sql`case when ${condition} then 1 end`);
  const alike = {
    state: ticket.state,
    extensionPending: ticket.extensionPending,
    suspensionPending: ticket.suspensionPending,
    sentBack: ticket.sentBack,
    assistPending: ticket.assistPending,
    supervisionLevel: ticket.supervisionLevel,
    caseState: ticket.caseState,
  };
  const today = sql`${ticket.dueAt} >= ${moment} and ${ticket.dueAt} < ${midnight}`;
  return store.database
    .select({
      ...alike,
      waiting: count(),
      yellow: counted(sql`${ticket.warnAt} <= ${moment} and ${ticket.dueAt} >= ${moment}`),
      red: counted(sql`${ticket.dueAt} < ${moment}`),
      today: counted(today),
      yellowToday: counted(sql`${today} and ${ticket.warnAt} <= ${moment}`),
    })
    .from(ticket)
    .where(inStates(store, scope, { states: wanted, own: queues[0]?.own }))
    .groupBy(...Object.values(alike));
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
    for (const queue of group) {
      const taken = alike.filter((each) => takes(queue, each)).map((each) => countOf(queue, each));
      counts.set(queue.id, {
        waiting: taken.reduce((sum, { waiting }) => sum + waiting, 0),
        yellow: taken.reduce((sum, { yellow }) => sum + yellow, 0),
        red: taken.reduce((sum, { red }) => sum + red, 0),
      });
    }
  }
  for (const queue of queues.filter(standsApart)) counts.set(queue.id, await countQueue(store, scope, queue, now));
  return counts;
};
