import { and, type Column, eq, lt, or, type SQL } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';

/** What stands behind a place of a list that is sorted by moment and id, latest first; undefined for the list's beginning. */
export const withinBook = (at: Column, id: Column, cursor: { at: Instant; id: string } | null): SQL | undefined => {
  if (cursor === null) return undefined;
  const moment = new Date(cursor.at);
  return or(lt(at, moment), and(eq(at, moment), lt(id, cursor.id)));
};
