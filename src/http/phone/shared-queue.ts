import type { Changes } from '../../commands/changes.ts';
import type { Installation } from '../../commands/installation.ts';
import { type Instant, SECOND } from '../../domain/instant.ts';
import type { Seat } from '../../domain/seat/seat.ts';
import { type OpenCall, openCalls } from '../../store/calls.ts';
import { allSeats } from '../../store/seats.ts';

/** What every bar shows a part of: who waits, and all seats. */
export type QueueNow = { waiting: readonly OpenCall[]; seats: readonly Seat[] };

/** Accounts change without a word to the telephone: what was read does not stay for long. */
const KEPT = 2 * SECOND;

const readings = new WeakMap<Changes, { at: Instant; queue: Promise<QueueNow> }>();
const heard = new WeakSet<Changes>();

/** Reads who waits and all seats. */
export const readQueue = async ({ store }: Pick<Installation, 'store'>): Promise<QueueNow> => ({
  waiting: await openCalls(store, ['waiting']),
  seats: await allSeats(store),
});

/** The same, read once for all bars that one change redraws. */
export const sharedQueue = (parts: Pick<Installation, 'store' | 'clock' | 'callChanges'>): Promise<QueueNow> => {
  const { clock, callChanges } = parts;
  if (!heard.has(callChanges)) {
    heard.add(callChanges);
    callChanges.listen(() => readings.delete(callChanges));
  }
  const known = readings.get(callChanges);
  if (known && clock() - known.at < KEPT) return known.queue;
  const queue = readQueue(parts);
  readings.set(callChanges, { at: clock(), queue });
  // A failed reading is nobody else's.
  queue.catch(() => readings.delete(callChanges));
  return queue;
};
