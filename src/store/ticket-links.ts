import { and, eq, isNull } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { Statement, Store } from './database.ts';
import type { Schema } from './schema.ts';

export type TicketLinkRow = Schema['ticketLink']['$inferSelect'];

/** Keeps a link, by the hash of its token; one that is there already stays as it is. */
export const keepLink = (store: Store, row: TicketLinkRow): Statement => ({
  write: (database) => database.insert(store.schema.ticketLink).values(row).onConflictDoNothing(),
});

/** Marks a link as used; the whole transaction falls when it was used before. */
export const useLink = ({ schema: { ticketLink } }: Store, tokenHash: string, at: Instant): Statement => ({
  write: (database) =>
    database
      .update(ticketLink)
      .set({ usedAt: new Date(at) })
      .where(and(eq(ticketLink.tokenHash, tokenHash), isNull(ticketLink.usedAt))),
  rows: 1,
});

/** The link of a token's hash; null for an unknown one. */
export const findLink = async (store: Store, tokenHash: string): Promise<TicketLinkRow | null> => {
  const { ticketLink } = store.schema;
  const [row] = await store.database.select().from(ticketLink).where(eq(ticketLink.tokenHash, tokenHash));
  return row ?? null;
};
