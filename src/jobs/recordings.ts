import type { Logger } from 'pino';
import { collectRecordings, removeExpired } from '../commands/calls/recordings.ts';
import type { Installation } from '../commands/installation.ts';
import { DAY } from '../domain/instant.ts';

/** Collects new recordings and removes those whose time is over. */
export const keepRecordings = async (installation: Installation, logger: Logger): Promise<number> => {
  const { recordingSource, seatRules, clock } = installation;
  await recordingSource?.clearAside(clock() - seatRules.recording.retentionDays * DAY);
  const taken = recordingSource === null ? 0 : await collectRecordings(installation, recordingSource, logger);
  return taken + (await removeExpired(installation));
};
