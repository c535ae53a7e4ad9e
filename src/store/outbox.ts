import { and, asc, desc, eq, gt, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { Statement, Store } from './database.ts';

/** A committed event that nobody has been told of yet; a row without a sequence is no event of a ticket. */
export type Untold = { id: number; ticket: string; sequence: number | null };

/** PostgreSQL gives ids out before it commits: a row may appear behind one that is told already, but never this far. */
const LATECOMERS = 1_000;

/** From where on untold rows can lie, found from the end of the table since told rows only grow in number. */
const floorOf = async ({ database, schema: { outbox } }: Store): Promise<number> => {
  const [last] = await database
    .select({ id: outbox.id })
    .from(outbox)
    .where(isNotNull(outbox.deliveredAt))
    .orderBy(desc(outbox.id))
    .limit(1);
  return Math.max(0, (last?.id ?? 0) - LATECOMERS);
};

/** Events not told yet, the first ones first, behind the row `after`. */
export const untold = async (store: Store, after: number, limit: number): Promise<Untold[]> => {
  const { outbox } = store.schema;
  const rows = await store.database
    .select({ id: outbox.id, ticket: outbox.ticket, payload: outbox.payload })
    .from(outbox)
    .where(and(gt(outbox.id, Math.max(after, await floorOf(store))), isNull(outbox.deliveredAt)))
    .orderBy(asc(outbox.id))
    .limit(limit);
  return rows.map(({ id, ticket, payload: { sequence } }) => ({
    id,
    ticket,
    sequence: typeof sequence === 'number' ? sequence : null,
  }));
};

/** Marks a row as told; with the other statements of its transaction it happens once or not at all. */
export const toldStatement = ({ schema: { outbox } }: Store, id: number, now: Instant): Statement => ({
  write: (database) =>
    database
      .update(outbox)
      .set({ deliveredAt: new Date(now) })
      .where(and(eq(outbox.id, id), isNull(outbox.deliveredAt))),
  rows: 1,
});

/** What happened before a moment is not told any more: yesterday's news of a server that stood still help nobody. */
export const passOver = async (store: Store, before: Instant, now: Instant): Promise<void> => {
  const { outbox } = store.schema;
  const floor = await floorOf(store);
  return store.atomically([
    {
      write: (database) =>
        database
          .update(outbox)
          .set({ deliveredAt: new Date(now) })
          .where(and(gt(outbox.id, floor), isNull(outbox.deliveredAt), lt(outbox.createdAt, new Date(before)))),
    },
  ]);
};

/** Drops rows that were told before a moment. */
export const removeTold = (store: Store, before: Instant): Promise<void> =>
  store.atomically([
    {
      write: (database) =>
        database.delete(store.schema.outbox).where(lt(store.schema.outbox.deliveredAt, new Date(before))),
    },
  ]);
