import { aliasedTable, and, asc, eq, inArray, isNotNull, lt, notExists, sql } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import { openStates } from '../domain/ticket/row.ts';
import type { Store } from './database.ts';

/** Numbers of tickets that ended before a moment and are not archived yet, oldest first; a merged one waits for the ticket that it follows, so that it can still be taken off it. */
export const endedBefore = async (store: Store, moment: Instant, limit: number): Promise<string[]> => {
  const { ticket } = store.schema;
  const leader = aliasedTable(ticket, 'leader');
  const leaderIsOpen = store.database
    .select({ one: sql`1` })
    .from(leader)
    .where(and(eq(leader.number, ticket.mergedInto), inArray(leader.state, [...openStates])));
  const rows = await store.database
    .select({ number: ticket.number })
    .from(ticket)
    .where(
      and(
        inArray(ticket.state, ['closed', 'answered', 'declined', 'redirected', 'merged', 'split']),
        isNotNull(ticket.closedAt),
        lt(ticket.closedAt, new Date(moment)),
        notExists(leaderIsOpen),
      ),
    )
    .orderBy(asc(ticket.closedAt))
    .limit(limit);
  return rows.map((row) => row.number);
};
