import { and, count, desc, eq, gte, sql } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { Statement, Store } from './database.ts';

export type UseRecord = {
  entry: string;
  version: number;
  account: string;
  ticket: string | null;
  call: string | null;
  at: Instant;
};

/** Writes a use down and counts it in the entry. */
export const recordUseStatements = (
  { schema: { knowledgeUse, knowledgeEntry } }: Store,
  { at, ...use }: UseRecord,
): Statement[] => [
  { write: (database) => database.insert(knowledgeUse).values({ ...use, at: new Date(at) }) },
  {
    write: (database) =>
      database
        .update(knowledgeEntry)
        .set({ uses: sql`${knowledgeEntry.uses} + 1` })
        .where(eq(knowledgeEntry.id, use.entry)),
  },
];

/** Uses of an entry since a moment, and by version the latest first. */
export const usesOf = async (
  { database, schema: { knowledgeUse } }: Store,
  entry: string,
  since: Instant,
): Promise<{ recent: number; byVersion: { version: number; uses: number }[] }> => {
  const [recent] = await database
    .select({ uses: count() })
    .from(knowledgeUse)
    .where(and(eq(knowledgeUse.entry, entry), gte(knowledgeUse.at, new Date(since))));
  const byVersion = await database
    .select({ version: knowledgeUse.version, uses: count() })
    .from(knowledgeUse)
    .where(eq(knowledgeUse.entry, entry))
    .groupBy(knowledgeUse.version)
    .orderBy(desc(knowledgeUse.version));
  return { recent: recent?.uses ?? 0, byVersion };
};
