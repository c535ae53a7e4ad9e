import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Store } from './database.ts';
import { type IdPage, type IdWish, idPage } from './id-page.ts';
import type { RecordingPlayRow } from './schema.ts';

/** Writes down who is about to listen to what, and why; awaited before anything is heard. */
export const logPlay = (store: Store, play: Omit<RecordingPlayRow, 'id'>): Promise<void> =>
  store.atomically([{ write: (database) => database.insert(store.schema.recordingPlay).values(play), rows: 1 }]);

/** An entry of the log with what the call is known by. */
export type PlayEntry = RecordingPlayRow & { callAt: Date | null; seatName: string | null };

/** 调听记录 of calls in scope, newest first; `account`: of one listener. */
export const playPage = async (
  { database, schema }: Store,
  { size, older, newer, account, scope }: IdWish & { account: string | null; scope: Scope },
): Promise<IdPage<PlayEntry>> => {
  const { recordingPlay, call, account: person } = schema;
  const backwards = newer !== null;
  if (scope.kind === 'units') return idPage<PlayEntry>([], { size, older, newer });
  const rows = await database
    .select({ entry: recordingPlay, callAt: call.startedAt, seatName: person.name })
    .from(recordingPlay)
    .leftJoin(call, eq(call.id, recordingPlay.call))
    .leftJoin(person, eq(person.id, call.account))
    .where(
      and(
        scope.kind === 'city' ? eq(call.city, scope.city) : undefined,
        account === null ? undefined : eq(recordingPlay.account, account),
        newer === null ? undefined : gt(recordingPlay.id, newer),
        older === null || backwards ? undefined : lt(recordingPlay.id, older),
      ),
    )
    .orderBy(backwards ? asc(recordingPlay.id) : desc(recordingPlay.id))
    .limit(size + 1);
  return idPage(
    rows.map(({ entry, callAt, seatName }) => ({ ...entry, callAt, seatName })),
    { size, older, newer },
  );
};
