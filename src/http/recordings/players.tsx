import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { Player } from '../../../views/recordings/player.tsx';
import { needsReason } from '../../domain/call/recording.ts';
import type { BookCall } from '../../store/call-book.ts';
import { recordingsOf } from '../../store/recordings.ts';
import type { Env } from '../env.ts';
import { callToHear, mayHear } from './may-hear.ts';

/**
 * The players of some calls by call: nothing for calls without a recording and for those the person may not listen to.
 * `reason` where what for is known already, such as a review.
 */
export const playersOf = async (
  c: Context<Env>,
  calls: readonly Pick<BookCall, 'id' | 'city' | 'account' | 'confidential'>[],
  reason?: string,
): Promise<Map<string, Child>> => {
  const found = await recordingsOf(
    c.var.installation.store,
    calls.map(({ id }) => id),
  );
  const players = new Map<string, Child>();
  for (const call of calls) {
    const recordings = found.get(call.id);
    if (recordings === undefined || !(await mayHear(c, call))) continue;
    const shown = recordings.map(({ id, milliseconds, removedAt }) => ({
      id,
      milliseconds,
      playable: removedAt === null,
    }));
    const way = { needsReason: needsReason(c.var.person.role), reason };
    players.set(call.id, <Player recordings={shown} way={way} />);
  }
  return players;
};

/** The player of one call, listened to for a purpose that is known; null where there is nothing to hear for this person. */
export const playerFor = async (c: Context<Env>, id: string, reason?: string): Promise<Child> => {
  const call = await callToHear(c, id);
  return call === null ? null : ((await playersOf(c, [call], reason)).get(id) ?? null);
};
