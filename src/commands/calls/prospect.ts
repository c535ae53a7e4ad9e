import { expectedWait, positionOf, seatsOnDuty } from '../../domain/acd/waiting.ts';
import type { Call } from '../../domain/call/call.ts';
import { HOUR, MINUTE } from '../../domain/instant.ts';
import { meanTalk } from '../../store/calls.ts';
import type { Installation } from '../installation.ts';
import { readQueue } from './queue.ts';

/** 排队前景: the place of a waiting call, and how long it will wait by what calls took of late; null while nobody is on duty. */
export type Prospect = { position: number; milliseconds: number | null };

/** A hotline that has not spoken with anybody yet reckons with this. */
const USUAL_TALK = 4 * MINUTE;
const LATE_CALLS = 50;

/** The prospect of a call; null where it does not wait. */
export const prospectOf = async (
  installation: Installation,
  call: Pick<Call, 'id' | 'city'>,
): Promise<Prospect | null> => {
  const { store, clock } = installation;
  const { calls, seats } = await readQueue(installation);
  const position = positionOf(calls, call.id);
  if (position === null) return null;
  const talk = (await meanTalk(store, clock() - 12 * HOUR, LATE_CALLS)) ?? USUAL_TALK;
  return { position, milliseconds: expectedWait(position, seatsOnDuty(seats, call.city).length, talk) };
};
