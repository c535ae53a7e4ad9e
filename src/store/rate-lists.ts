import { and, count, desc, eq, lt, not, or, type SQL } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';
import { type RateQuestion, type RateSelection, ratingsAsked, selectedRatings } from './rate-conditions.ts';
import { unreachedAsked } from './rates.ts';
import type { EvaluationRow } from './schema.ts';
import { underAudit } from './under-audit.ts';

/** Where a page of ratings begins: behind this rating. */
export type RatingCursor = { at: Instant; ticket: string; sequence: number };

export type RatingPage = {
  rows: EvaluationRow[];
  total: number;
  /** Ratings left out since this reader may still make the second call about them. */
  blind: number;
  next: RatingCursor | null;
};

/** The ratings behind a figure, newest first. `blindFor` is the account of somebody who may make second calls; null for all others. */
export const ratingPage = async (
  store: Store,
  question: RateQuestion,
  selection: RateSelection,
  { cursor, size, blindFor }: { cursor: RatingCursor | null; size: number; blindFor: string | null },
): Promise<RatingPage> => {
  const { database, schema } = store;
  const { evaluation } = schema;
  const chosen = and(ratingsAsked(store, question), selectedRatings(store, selection));
  const hidden = blindFor === null ? undefined : underAudit(store, blindFor, evaluation);
  const shown = and(chosen, hidden && not(hidden));
  const countOf = async (condition: SQL | undefined): Promise<number> =>
    (await database.select({ ratings: count() }).from(evaluation).where(condition))[0]?.ratings ?? 0;
  const at = cursor && new Date(cursor.at);
  const behind =
    cursor && at
      ? or(
          lt(evaluation.at, at),
          and(eq(evaluation.at, at), lt(evaluation.ticket, cursor.ticket)),
          and(eq(evaluation.at, at), eq(evaluation.ticket, cursor.ticket), lt(evaluation.sequence, cursor.sequence)),
        )
      : undefined;
  const found = await database
    .select()
    .from(evaluation)
    .where(and(shown, behind))
    .orderBy(desc(evaluation.at), desc(evaluation.ticket), desc(evaluation.sequence))
    .limit(size + 1);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows,
    total: await countOf(shown),
    blind: hidden ? await countOf(and(chosen, hidden)) : 0,
    next: found.length > size && last ? { at: last.at.getTime(), ticket: last.ticket, sequence: last.sequence } : null,
  };
};

/** A ticket that was closed since nobody could be reached. */
export type UnreachedTicket = {
  ticket: string;
  at: Date | null;
  unitName: string;
  matterName: string;
  placeName: string;
};

/** The latest tickets closed without reaching the citizen. */
export const unreachedTickets = async (
  store: Store,
  question: RateQuestion,
  limit: number,
): Promise<UnreachedTicket[]> => {
  const { ticket } = store.schema;
  const rows = await store.database
    .select({
      ticket: ticket.number,
      at: ticket.closedAt,
      unitName: ticket.leadName,
      matterName: ticket.matterName,
      placeName: ticket.placeName,
    })
    .from(ticket)
    .where(unreachedAsked(store, question))
    .orderBy(desc(ticket.closedAt), desc(ticket.number))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    unitName: row.unitName ?? '',
    matterName: row.matterName ?? '',
    placeName: row.placeName ?? '',
  }));
};
