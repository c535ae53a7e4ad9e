import { and, asc, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';

/** Numbers of tickets that ended before a moment and are not archived yet, oldest first. */
export const endedBefore = async (store: Store, moment: Instant, limit: number): Promise<string[]> => {
  const { ticket } = store.schema;
  const rows = await store.database
    .select({ number: ticket.number })
    .from(ticket)
    .where(
      and(
        inArray(ticket.state, ['closed', 'answered', 'declined', 'redirected', 'merged', 'split']),
        isNotNull(ticket.closedAt),
        lt(ticket.closedAt, new Date(moment)),
      ),
    )
    .orderBy(asc(ticket.closedAt))
    .limit(limit);
  return rows.map((row) => row.number);
};
