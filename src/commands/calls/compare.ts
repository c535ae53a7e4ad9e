import type { Call, CallFact } from '../../domain/call/call.ts';
import { type Instant, SECOND } from '../../domain/instant.ts';
import { type Seat, seatNumberIn, sipUserOf } from '../../domain/seat/seat.ts';
import { findCall, findCallBySip, openCalls } from '../../store/calls.ts';
import { allSeats, noteRegistration } from '../../store/seats.ts';
import { noteAnswered } from './answered.ts';
import { arrive, transferMeant } from './arrive.ts';
import { enterBooked } from './booked.ts';
import { changeCall } from './change.ts';
import { dial, goalOf } from './dial.ts';
import { endCall } from './end.ts';
import type { CallRoom } from './room.ts';
import { moveSeatOf } from './seat-state.ts';
import type { BookedCall, LiveCall } from './switchboard.ts';

/** The telephone server as it was when it was asked. */
type Server = {
  live: ReadonlyMap<string, LiveCall>;
  booked: ReadonlyMap<string, BookedCall>;
  seats: readonly Seat[];
  at: Instant;
};

const bySip = <Part extends { sipCallId: string }>(parts: readonly Part[]): Map<string, Part> =>
  new Map(parts.map((part) => [part.sipCallId, part]));

const accountIn = ({ seats }: Server, seat: string | null): string | null =>
  seats.find(({ number }) => seat !== null && number === seatNumberIn(seat))?.account ?? null;

/** A call that the server has no more: closed by its book, or as lost where the book does not know it. */
const closeGone = async ({ installation }: CallRoom, server: Server, call: Call, sipCallId: string): Promise<void> => {
  const booked = server.booked.get(sipCallId);
  if (booked === undefined) {
    await endCall(installation, call.id, { by: 'system', code: 'lost', outcome: 'lost', at: server.at });
    return;
  }
  if (booked.answeredAt !== null) {
    await ringAt(installation, call, accountIn(server, booked.seat), booked.answeredAt);
    await noteAnswered(installation, call.id, booked.answeredAt);
  }
  await endCall(installation, call.id, { by: booked.by, code: booked.code, at: booked.endedAt });
};

/** A call that waits in our book but rings or is answered in truth. */
const ringAt = async (
  installation: CallRoom['installation'],
  { id }: Call,
  account: string | null,
  at: Instant,
): Promise<void> => {
  if (account === null) return;
  await changeCall(
    installation,
    id,
    async ({ state }) => {
      const facts: CallFact[] = [{ type: 'Rang', account }];
      return state === 'waiting' ? { facts, seats: [{ account, event: { type: 'Rang', call: id } }] } : null;
    },
    at,
  );
};

/** A call on its way out that the server still keeps waiting: the word to put it through was lost, and is said again. */
const putThroughAgain = async ({ installation, board }: CallRoom, call: Call, live: LiveCall): Promise<void> => {
  const { sipCallId, transaction } = live;
  if (transaction === null) return;
  const meant = call.direction === 'outbound' ? null : await transferMeant(installation, live.dialled);
  const to = meant === null ? goalOf(call) : { number: meant.to };
  board.connect({ sipCallId, transaction, to });
};

/** A call that both know: what happened to it meanwhile is caught up with. */
const catchUp = async (room: CallRoom, server: Server, call: Call, live: LiveCall): Promise<void> => {
  const { installation } = room;
  if (live.phase === 'talking') {
    await ringAt(installation, call, accountIn(server, live.seat), server.at);
    await noteAnswered(installation, call.id, server.at);
  } else if (live.phase === 'ringing') await ringAt(installation, call, accountIn(server, live.seat), server.at);
  else if (call.state === 'ringing' && (call.direction === 'outbound' || call.account === null))
    await putThroughAgain(room, call, live);
  else if (call.state === 'ringing' && call.account !== null) {
    const { account } = call;
    await changeCall(installation, call.id, async ({ state }) =>
      state === 'ringing'
        ? {
            facts: [{ type: 'NotTaken', account, why: 'unreachable' }],
            seats: [{ account, event: { type: 'LetGo' } }],
          }
        : null,
    );
  }
};

/** A call that waits at the server and of which nobody told: it is taken up as if it had just come. */
const takeUp = async (room: CallRoom, { phase, direction, transaction, ...call }: LiveCall, at: Instant) => {
  if (phase !== 'waiting' || transaction === null) return;
  const { sipCallId, dialled, seat, caller } = call;
  if (direction === 'inbound') await arrive(room, { sipCallId, caller, dialled, transaction, at: call.startedAt });
  else if (seat !== null) await dial(room, { sipCallId, seat, dialled, transaction, at });
};

/** Telephones that have gone while nobody listened. */
const noteTelephones = async ({ installation, board }: CallRoom): Promise<void> => {
  const there = await board.registeredSeats();
  if (there === null) return;
  for (const { number, registeredUntil } of await allSeats(installation.store)) {
    const until = there.get(sipUserOf(number)) ?? null;
    if (until !== registeredUntil) await noteRegistration(installation.store, number, until);
  }
};

/** Seats that are busy with a call that has ended. */
const freeSeats = async ({ installation }: CallRoom): Promise<void> => {
  for (const { account, state, call } of await allSeats(installation.store)) {
    if ((state !== 'ringing' && state !== 'talking') || call === null) continue;
    // Read after the seat: a call that is planned meanwhile must not free the seat that is about to dial it.
    const known = await findCall(installation.store, call);
    if (known === null || known.state === 'ended') await moveSeatOf(installation, account, { type: 'LetGo' });
  }
};

/**
 * What does not agree with the server is believed at once where its events may have been lost, otherwise when it still does
 * not agree the next time: the news may just be on its way.
 */
const isBelieved = ({ heard, doubtful }: CallRoom, again: Set<string>, sipCallId: string): boolean => {
  again.add(sipCallId);
  return !heard.has(sipCallId) || doubtful.has(sipCallId);
};

/** Books are written a moment after the end. */
const SLACK = 300 * SECOND;

/**
 * 对账: compares our book of calls with the telephone server, after a break of the link or a restart and now and then. Every
 * call that is over gets a closed record; calls that came while we were away are entered with their task; who still waits goes
 * on waiting. Gives false where the server can't be asked.
 */
export const compareWithServer = async (room: CallRoom, since: Instant): Promise<boolean> => {
  const { installation, board } = room;
  const at = installation.clock();
  const live = await board.liveCalls();
  if (live === null) return false;
  const open = await openCalls(installation.store);
  const from = Math.min(since, ...open.map(({ call }) => call.startedAt)) - SLACK;
  const booked = await board.bookedSince(from);
  const server = { live: bySip(live), booked: bySip(booked), seats: await allSeats(installation.store), at };
  const again = new Set<string>();
  for (const { call } of open) {
    const { sipCallId } = call;
    const known = sipCallId === null ? undefined : server.live.get(sipCallId);
    if (sipCallId === null) continue;
    if (known === undefined) {
      if (isBelieved(room, again, sipCallId)) await closeGone(room, server, call, sipCallId);
    } else if (known.phase !== (call.state === 'held' ? 'talking' : call.state)) {
      if (isBelieved(room, again, sipCallId)) await catchUp(room, server, call, known);
    }
  }
  for (const one of booked) {
    if ((await findCallBySip(installation.store, one.sipCallId)) !== null) continue;
    if (isBelieved(room, again, one.sipCallId)) await enterBooked(room, one);
  }
  for (const one of live)
    if ((await findCallBySip(installation.store, one.sipCallId)) === null) await takeUp(room, one, at);
  await freeSeats(room);
  await noteTelephones(room);
  room.doubtful = again;
  return true;
};
