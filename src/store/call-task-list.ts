import { and, asc, count, desc, eq, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { CallTaskState } from '../domain/call/call.ts';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';
import type { CallRow, CallTaskRow } from './schema.ts';

/** A task with what its takers are called. */
export type CallTaskLine = CallTaskRow & { accountName: string | null };

/** `since`: when it came up. */
export type TaskPlace = { at: Instant; since: Instant; id: string };

const within = ({ schema: { callTask } }: Pick<Store, 'schema'>, scope: Scope): SQL | undefined => {
  if (scope.kind === 'all') return undefined;
  return scope.kind === 'city' ? eq(callTask.city, scope.city) : sql`1 = 0`;
};

const linesOf = ({ database, schema: { callTask, account } }: Store) =>
  database
    .select({ task: callTask, accountName: account.name })
    .from(callTask)
    .leftJoin(account, eq(account.id, callTask.account));

type Found = { task: CallTaskRow; accountName: string | null };

const lineOf = ({ task, accountName }: Found): CallTaskLine => ({ ...task, accountName });

/** Which tasks are listed: those of one state, and of one account if told. */
export type TaskNarrowing = { state: CallTaskState; account: string | null };

const conditionOf = (store: Store, scope: Scope, { state, account }: TaskNarrowing): SQL | undefined => {
  const { callTask } = store.schema;
  return and(
    within(store, scope),
    eq(callTask.state, state),
    account === null ? undefined : eq(callTask.account, account),
  );
};

/** Open tasks: those due first first, of these who called first; the others the other way round. */
export const taskPage = async (
  store: Store,
  scope: Scope,
  narrowing: TaskNarrowing,
  { size, after }: { size: number; after: TaskPlace | null },
): Promise<{ tasks: CallTaskLine[]; next: TaskPlace | null }> => {
  const { callTask } = store.schema;
  const [beyond, way] = narrowing.state === 'open' ? ([gt, asc] as const) : ([lt, desc] as const);
  const [at, since] = [new Date(after?.at ?? 0), new Date(after?.since ?? 0)];
  const further =
    after &&
    or(
      beyond(callTask.dueAt, at),
      and(eq(callTask.dueAt, at), beyond(callTask.createdAt, since)),
      and(eq(callTask.dueAt, at), eq(callTask.createdAt, since), beyond(callTask.id, after.id)),
    );
  const rows = await linesOf(store)
    .where(and(conditionOf(store, scope, narrowing), further ?? undefined))
    .orderBy(way(callTask.dueAt), way(callTask.createdAt), way(callTask.id))
    .limit(size + 1);
  const tasks = rows.slice(0, size).map(lineOf);
  const last = tasks.at(-1);
  const next = last && { at: last.dueAt.getTime(), since: last.createdAt.getTime(), id: last.id };
  return { tasks, next: rows.length > size ? (next ?? null) : null };
};

/** How many tasks there are of one kind, and how many of them are late. */
export const countTasks = async (
  store: Store,
  scope: Scope,
  narrowing: TaskNarrowing,
  now: Instant,
): Promise<{ total: number; late: number }> => {
  const { callTask } = store.schema;
  const moment = sql`${sql.param(new Date(now), callTask.dueAt)}`;
  const [row] = await store.database
    .select({ total: count(), late: count(sql`case when ${callTask.dueAt} < ${moment} then 1 end`) })
    .from(callTask)
    .where(conditionOf(store, scope, narrowing));
  return row ?? { total: 0, late: 0 };
};

/** One task that the person may see; null for any other. */
export const taskInScope = async (store: Store, scope: Scope, id: string): Promise<CallTaskLine | null> => {
  const [row] = await linesOf(store).where(and(eq(store.schema.callTask.id, id), within(store, scope)));
  return row ? lineOf(row) : null;
};

/** The tasks that came of a call; found by its number, which the index knows. */
export const tasksOfCall = async (
  store: Store,
  { id, phone }: Pick<CallRow, 'id' | 'phone'>,
): Promise<CallTaskRow[]> => {
  const { callTask } = store.schema;
  return store.database
    .select()
    .from(callTask)
    .where(and(eq(callTask.phone, phone), eq(callTask.call, id)))
    .orderBy(asc(callTask.createdAt));
};

/** Changes a task while it is open, in the same hands and as often tried as it was read; Conflict otherwise. */
export const changeOpenTask = (
  { atomically, schema: { callTask } }: Store,
  { id, attempts, account }: Pick<CallTaskRow, 'id' | 'attempts' | 'account'>,
  change: Partial<CallTaskRow>,
): Promise<void> =>
  atomically([
    {
      write: (database) =>
        database
          .update(callTask)
          .set(change)
          .where(
            and(
              eq(callTask.id, id),
              eq(callTask.state, 'open'),
              eq(callTask.attempts, attempts),
              account === null ? isNull(callTask.account) : eq(callTask.account, account),
            ),
          ),
      rows: 1,
    },
  ]);
