import { and, asc, count, desc, eq, gt, lt, lte } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { DeliveryState, Parcel } from '../domain/notice/delivery.ts';
import type { Statement, Store } from './database.ts';
import { idPage } from './id-page.ts';
import type { DeliveryRow } from './schema.ts';

/** Something to send, not before a moment. */
export type Posted = Parcel & { notBefore: Instant };

/** Writes what is to be sent about one row of the outbox; the same recipient gets it by one way once. */
export const deliveryStatements = (
  { schema: { delivery } }: Store,
  outbox: number,
  posted: readonly Posted[],
): Statement[] =>
  posted.map(({ notBefore, ...parcel }): Statement => {
    const row = { ...parcel, outbox, state: 'waiting', attempts: 0, nextAt: new Date(notBefore), fault: '' };
    return { write: (database) => database.insert(delivery).values(row).onConflictDoNothing() };
  });

/** What waits and whose time has come, the longest waiting first. */
export const dueDeliveries = (store: Store, now: Instant, limit: number): Promise<DeliveryRow[]> => {
  const { delivery } = store.schema;
  return Promise.resolve(
    store.database
      .select()
      .from(delivery)
      .where(and(eq(delivery.state, 'waiting'), lte(delivery.nextAt, new Date(now))))
      .orderBy(asc(delivery.nextAt), asc(delivery.id))
      .limit(limit),
  );
};

/** Counts an attempt before it is made, so that two processes never send the same and a crash is no endless loop. Conflict when another was first. */
export const claimDelivery = (
  store: Store,
  { id, attempts }: Pick<DeliveryRow, 'id' | 'attempts'>,
  nextAt: Instant,
): Promise<void> => {
  const { delivery } = store.schema;
  return store.atomically([
    {
      write: (database) =>
        database
          .update(delivery)
          .set({ attempts: attempts + 1, nextAt: new Date(nextAt) })
          .where(and(eq(delivery.id, id), eq(delivery.attempts, attempts), eq(delivery.state, 'waiting'))),
      rows: 1,
    },
  ]);
};

/** What came of an attempt. */
export const settleDelivery = (
  store: Store,
  id: number,
  outcome: Partial<Pick<DeliveryRow, 'takenAt' | 'fault'>> & { state: DeliveryState },
): Promise<void> => {
  const { delivery } = store.schema;
  return store.atomically([
    { write: (database) => database.update(delivery).set(outcome).where(eq(delivery.id, id)), rows: 1 },
  ]);
};

/** Puts a failed one back among those that wait, with all its attempts before it; its last fault stays until the next outcome. Says whether there was one. */
export const retryDelivery = async (store: Store, id: number, now: Instant): Promise<boolean> => {
  const { delivery } = store.schema;
  const failed = and(eq(delivery.id, id), eq(delivery.state, 'failed'));
  if ((await store.database.$count(delivery, failed)) === 0) return false;
  await store.atomically([
    {
      write: (database) =>
        database
          .update(delivery)
          .set({ state: 'waiting', attempts: 0, nextAt: new Date(now) })
          .where(failed),
    },
  ]);
  return true;
};

export type DeliveryWish = { size: number; state: DeliveryState | null; older: number | null; newer: number | null };
export type DeliveryPage = { entries: DeliveryRow[]; older: number | null; newer: number | null };

/** A part of the deliveries, newest first, of one state or all. */
export const deliveryPage = async (
  store: Store,
  { size, state, older, newer }: DeliveryWish,
): Promise<DeliveryPage> => {
  const { delivery } = store.schema;
  const backwards = newer !== null;
  const rows = await store.database
    .select()
    .from(delivery)
    .where(
      and(
        state === null ? undefined : eq(delivery.state, state),
        newer === null ? undefined : gt(delivery.id, newer),
        older === null || backwards ? undefined : lt(delivery.id, older),
      ),
    )
    .orderBy(backwards ? asc(delivery.id) : desc(delivery.id))
    .limit(size + 1);
  return idPage(rows, { size, older, newer });
};

/** How many deliveries are in each state. */
export const countDeliveries = async (store: Store): Promise<ReadonlyMap<string, number>> => {
  const { delivery } = store.schema;
  const rows = await store.database
    .select({ state: delivery.state, number: count() })
    .from(delivery)
    .groupBy(delivery.state);
  return new Map(rows.map(({ state, number }) => [state, number]));
};

/** Drops what was taken before a moment: it holds numbers of citizens. */
export const removeTaken = (store: Store, before: Instant): Promise<void> =>
  store.atomically([
    {
      write: (database) =>
        database.delete(store.schema.delivery).where(lt(store.schema.delivery.takenAt, new Date(before))),
    },
  ]);
