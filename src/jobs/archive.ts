import { act } from '../commands/act.ts';
import type { Installation } from '../commands/installation.ts';
import { systemActor } from '../domain/access/actor.ts';
import { DAY } from '../domain/instant.ts';
import { isRefusal } from '../domain/refusal.ts';
import { endedBefore } from '../store/due-for-archive.ts';

/** Days that an ended ticket stays at hand before it is archived: longer than the citizen may still review. */
const DAYS_AT_HAND = 30;
const A_NIGHT = 5_000;

/** 归档: archives what ended long enough ago; gives how many were archived. */
export const archiveEnded = async (installation: Installation): Promise<number> => {
  const numbers = await endedBefore(installation.store, installation.clock() - DAYS_AT_HAND * DAY, A_NIGHT);
  let archived = 0;
  for (const number of numbers) {
    const wish = {
      number,
      command: { type: 'Archive' as const },
      actor: systemActor,
      scope: { kind: 'all' as const },
      seenVersion: null,
    };
    if (!isRefusal(await act(installation, wish))) archived += 1;
  }
  return archived;
};
