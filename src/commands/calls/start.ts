import type { Logger } from 'pino';
import { MINUTE, SECOND } from '../../domain/instant.ts';
import { seatNumberIn } from '../../domain/seat/seat.ts';
import { findCallBySip } from '../../store/calls.ts';
import { keepMoment, keptMoment } from '../../store/moments-kept.ts';
import { findSeatByNumber, noteRegistration } from '../../store/seats.ts';
import type { Installation } from '../installation.ts';
import { newTurns } from '../turns.ts';
import { answered } from './answered.ts';
import { arrive } from './arrive.ts';
import { assignWaiting, promiseCallbacks } from './assign.ts';
import { compareWithServer } from './compare.ts';
import { dial } from './dial.ts';
import { endCall } from './end.ts';
import { notTaken } from './not-taken.ts';
import type { CallRoom } from './room.ts';
import type { SwitchboardEvents } from './switchboard.ts';
import { endWrapUps } from './tend.ts';

/** Up to when our book of calls is known to agree with the telephone server's. */
const AGREED = 'calls.agreed';

export type RunningCalls = {
  stop: () => Promise<void>;
  /** Waits until everything that was told has been worked off; `look`: after looking at the queue once more. */
  settled: () => Promise<void>;
  look: () => Promise<void>;
};

const ended = async ({ installation }: CallRoom, told: Parameters<SwitchboardEvents['onEnded']>[0]): Promise<void> => {
  const call = await findCallBySip(installation.store, told.sipCallId);
  if (call) await endCall(installation, call.id, { by: told.by, code: told.code, at: told.at });
};

const registered = async ({ installation }: CallRoom, user: string, until: number | null): Promise<void> => {
  const { store, callChanges } = installation;
  const number = seatNumberIn(user);
  const seat = number === null ? null : await findSeatByNumber(store, number);
  if (!seat) return;
  await noteRegistration(store, seat.number, until);
  callChanges.announce(seat.account);
};

const agree = async (room: CallRoom): Promise<void> => {
  const { store, clock } = room.installation;
  const now = clock();
  const since = (await keptMoment(store, AGREED)) ?? now;
  if (await compareWithServer(room, since)) await store.atomically([keepMoment(store, AGREED, now)]);
};

/** Everything in turn, whatever fails on the way: one call that can't be entered must not stop the others. */
const newDesk = (room: CallRoom) => {
  const inTurn = newTurns();
  let last: Promise<void> = Promise.resolve();
  const enter = (work: () => Promise<unknown>): void => {
    last = inTurn(work).then(
      () => undefined,
      (fault: unknown) => room.logger.error({ err: fault }, 'calls'),
    );
  };
  const settled = async (): Promise<void> => {
    for (let seen: Promise<void> | null = null; seen !== last; ) {
      seen = last;
      await seen;
    }
  };
  return { enter, settled };
};

/** 话务: takes what the telephone server tells, lets seats ring, and keeps the book of calls. Without a telephone server there is nothing to do. */
export const startCalls = (installation: Installation, logger: Logger): RunningCalls => {
  const { switchboard: board, callChanges, seatRules } = installation;
  const idle = async (): Promise<void> => undefined;
  if (!board) return { stop: idle, settled: idle, look: idle };
  const room: CallRoom = {
    installation,
    board,
    logger: logger.child({ lines: seatRules.lines.length }),
    misses: new Map(),
    heard: new Set(),
    doubtful: new Set(),
  };
  const { enter, settled } = newDesk(room);
  let up = false;
  let lookWaits = false;
  const lookNow = async (): Promise<void> => {
    lookWaits = false;
    if (!up) return;
    await assignWaiting(room);
    await promiseCallbacks(room);
  };
  const look = (): void => {
    // What changes while one waits for its turn is seen by that one.
    if (lookWaits) return;
    lookWaits = true;
    enter(lookNow);
  };
  const hear =
    <Told extends { sipCallId: string }>(work: (room: CallRoom, told: Told) => Promise<void>) =>
    (told: Told): void => {
      room.heard.add(told.sipCallId);
      enter(() => work(room, told));
      look();
    };
  const close = board.open({
    onIncoming: hear(arrive),
    onOutgoing: hear(dial),
    onNotTaken: hear(notTaken),
    onAnswered: hear(answered),
    onEnded: (told) => {
      enter(() => ended(room, told));
      enter(async () => room.heard.delete(told.sipCallId));
      look();
    },
    onRegistered: (seat, until) => {
      enter(() => registered(room, seat, until));
      look();
    },
    onLink: (isUp) => {
      up = isUp;
      // Of calls from before the break events may have been lost.
      room.heard = new Set();
      if (isUp) enter(() => agree(room));
      look();
    },
  });
  const stopListening = callChanges.listen(look);
  const ticking = setInterval(() => {
    look();
    enter(() => endWrapUps(installation));
  }, SECOND);
  const comparing = setInterval(() => {
    if (up) enter(() => agree(room));
  }, MINUTE);
  // What keeps the process alive is the listening server, not the clock.
  for (const timer of [ticking, comparing]) timer.unref();
  return {
    settled,
    look: async () => {
      look();
      enter(() => endWrapUps(installation));
      await settled();
    },
    stop: async () => {
      clearInterval(ticking);
      clearInterval(comparing);
      stopListening();
      await close();
      await settled();
    },
  };
};
