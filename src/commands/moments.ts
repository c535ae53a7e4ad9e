import { openTickets, writeMoments } from '../store/due-duties.ts';
import { momentsOf } from './handle.ts';
import type { Installation } from './installation.ts';

const BATCH = 200;

/**
 * Counts again when lights turn and duties come due, for every open ticket: after a change of limits or ladder, and for
 * tickets from before the program had duties. Writes only what differs; gives how many that were.
 */
export const refreshMoments = async ({ store, timekeeping }: Installation): Promise<number> => {
  let refreshed = 0;
  for (let after = ''; ; ) {
    const batch = await openTickets(store, { after, size: BATCH });
    for (const { ticket, warnAt, dutyAt } of batch) {
      const now = momentsOf(timekeeping, ticket);
      if (now.warnAt === warnAt && now.dutyAt === dutyAt) continue;
      await writeMoments(store, ticket, now);
      refreshed += 1;
    }
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return refreshed;
    after = last.ticket.number;
    // Requests have their turn between two batches.
    await new Promise((resolve) => setImmediate(resolve));
  }
};
