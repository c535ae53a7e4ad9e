import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { Statement, Store } from './database.ts';
import type { CallTaskRow } from './schema.ts';

/** The task of an id; null where there is none. */
export const findCallTask = async (
  { database, schema: { callTask } }: Store,
  id: string,
): Promise<CallTaskRow | null> => {
  const [row] = await database.select().from(callTask).where(eq(callTask.id, id));
  return row ?? null;
};

/** The open task of a number at a hotline. */
export const openTaskOf = async (
  { database, schema: { callTask } }: Store,
  phone: string,
  city: string,
): Promise<CallTaskRow | null> => {
  const [row] = await database
    .select()
    .from(callTask)
    .where(and(eq(callTask.phone, phone), eq(callTask.state, 'open'), eq(callTask.city, city)))
    .orderBy(asc(callTask.createdAt))
    .limit(1);
  return row ?? null;
};

/** The statement that writes a new task. */
export const newTaskStatement = ({ schema: { callTask } }: Store, row: CallTaskRow): Statement => ({
  write: (database) => database.insert(callTask).values(row),
  rows: 1,
});

/** The statement that changes a task as long as it is open and its attempts are those that were read; Conflict otherwise. */
export const taskStatement = (
  { schema: { callTask } }: Store,
  { id, attempts }: Pick<CallTaskRow, 'id' | 'attempts'>,
  change: Partial<CallTaskRow>,
): Statement => ({
  write: (database) =>
    database
      .update(callTask)
      .set(change)
      .where(and(eq(callTask.id, id), eq(callTask.state, 'open'), eq(callTask.attempts, attempts))),
  rows: 1,
});

/** Open tasks whose time ran out within a span, oldest first. */
export const tasksDueBetween = (
  { database, schema: { callTask } }: Store,
  after: Instant,
  until: Instant,
): Promise<CallTaskRow[]> =>
  Promise.resolve(
    database
      .select()
      .from(callTask)
      .where(and(eq(callTask.state, 'open'), gt(callTask.dueAt, new Date(after)), lte(callTask.dueAt, new Date(until))))
      .orderBy(asc(callTask.dueAt)),
  );
