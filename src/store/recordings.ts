import { and, asc, eq, gte, inArray, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Recording } from '../domain/call/recording.ts';
import type { Instant } from '../domain/instant.ts';
import type { Statement, Store } from './database.ts';
import type { RecordingRow } from './schema.ts';

/** The one file of a call holds both sides. */
const SIDE = 'both';

const recordingOf = (row: RecordingRow): Recording => ({
  id: row.id,
  call: row.call,
  sha256: row.sha256,
  bytes: row.bytes,
  milliseconds: row.milliseconds,
  recordedAt: row.recordedAt.getTime(),
  expiresAt: row.expiresAt?.getTime() ?? null,
  removedAt: row.removedAt?.getTime() ?? null,
});

/** The statement that enters a recording. */
export const addRecording = ({ schema: { recording } }: Store, entry: Recording): Statement => ({
  write: (database) =>
    database.insert(recording).values({
      ...entry,
      side: SIDE,
      recordedAt: new Date(entry.recordedAt),
      expiresAt: entry.expiresAt === null ? null : new Date(entry.expiresAt),
      removedAt: entry.removedAt === null ? null : new Date(entry.removedAt),
    }),
  rows: 1,
});

/** One recording; null where there is none. */
export const findRecording = async ({ database, schema }: Store, id: string): Promise<Recording | null> => {
  const [row] = await database.select().from(schema.recording).where(eq(schema.recording.id, id));
  return row ? recordingOf(row) : null;
};

/** The recordings of some calls by call, each in order. */
export const recordingsOf = async (
  { database, schema: { recording } }: Store,
  calls: readonly string[],
): Promise<Map<string, Recording[]>> => {
  const found = new Map<string, Recording[]>();
  if (calls.length === 0) return found;
  const rows = await database
    .select()
    .from(recording)
    .where(inArray(recording.call, [...calls]))
    .orderBy(asc(recording.recordedAt), asc(recording.id));
  for (const row of rows) found.set(row.call, [...(found.get(row.call) ?? []), recordingOf(row)]);
  return found;
};

/** Says whether a call is, or was, under 通话质检. */
export const isUnderReview = async ({ database, schema: { callReview } }: Store, call: string): Promise<boolean> =>
  (await database.$count(callReview, eq(callReview.call, call))) > 0;

/** Marks recordings whose time was over at a moment, the first so many; gives how many. */
export const expireRecordings = async (store: Store, now: Instant, most: number): Promise<number> => {
  const { database, schema, atomically } = store;
  const { recording } = schema;
  const over = await database
    .select({ id: recording.id })
    .from(recording)
    .where(and(isNull(recording.removedAt), lte(recording.expiresAt, new Date(now))))
    .orderBy(asc(recording.expiresAt))
    .limit(most);
  const ids = over.map(({ id }) => id);
  if (ids.length > 0)
    await atomically([
      {
        write: (writing) =>
          writing
            .update(recording)
            .set({ removedAt: new Date(now) })
            .where(inArray(recording.id, ids)),
      },
    ]);
  return ids.length;
};

/** Hashes of the files that belong to recordings removed since a moment, and to none that is kept. */
export const orphanedSounds = async ({ database, schema: { recording } }: Store, since: Instant): Promise<string[]> => {
  const removed = await database
    .selectDistinct({ sha256: recording.sha256 })
    .from(recording)
    .where(and(isNotNull(recording.removedAt), gte(recording.removedAt, new Date(since))));
  const orphaned: string[] = [];
  for (const { sha256 } of removed)
    if ((await database.$count(recording, and(eq(recording.sha256, sha256), isNull(recording.removedAt)))) === 0)
      orphaned.push(sha256);
  return orphaned;
};
