import type { QueueSeat, WaitingCall } from '../../domain/acd/assign.ts';
import type { Call } from '../../domain/call/call.ts';
import { DAY, type Instant, SECOND } from '../../domain/instant.ts';
import type { Seat } from '../../domain/seat/seat.ts';
import { missedNumbers, openCalls, transfersAsked } from '../../store/calls.ts';
import { allSeats } from '../../store/seats.ts';
import type { Installation } from '../installation.ts';
import { transferMeant } from './arrive.ts';

/** The queue as it stands: who waits, and who could answer. */
export type Queue = {
  calls: WaitingCall[];
  seats: QueueSeat[];
  transactions: ReadonlyMap<string, string>;
};

/** So long a seat is kept free for a call that is being transferred to it. */
const KEPT_FREE = 15 * SECOND;

/** A seat as the choice looks at it. */
export const queueSeat = (seat: Seat, now: Instant): QueueSeat => ({
  ...seat,
  reachable: seat.registeredUntil !== null && seat.registeredUntil > now,
});

const wantedBy = async (installation: Installation, call: Call, seats: readonly Seat[]): Promise<string | null> => {
  if (call.transferredFrom === null) return null;
  const meant = await transferMeant(installation, `transfer-${call.transferredFrom}`);
  return seats.find(({ number }) => meant?.to === `seat:${number}`)?.account ?? null;
};

/** Reads who waits and who could answer. */
export const readQueue = async (installation: Installation): Promise<Queue> => {
  const { store, clock, seatRules } = installation;
  const now = clock();
  const waiting = await openCalls(store, ['waiting']);
  const seats = await allSeats(store);
  const asked = await transfersAsked(store, now - KEPT_FREE);
  const phones = [...new Set(waiting.map(({ call }) => call.phone))];
  const missed = await missedNumbers(store, phones, now - seatRules.priorityDays * DAY);
  const calls: WaitingCall[] = [];
  for (const { call } of waiting)
    calls.push({
      id: call.id,
      city: call.city,
      skill: call.skill,
      startedAt: call.startedAt,
      tried: call.tried,
      first: call.purpose === 'transfer' || missed.has(call.phone),
      wanted: await wantedBy(installation, call, seats),
    });
  const wanted = new Set(calls.map((call) => call.wanted));
  return {
    calls,
    seats: seats
      .filter(({ account, number }) => wanted.has(account) || !asked.has(`seat:${number}`))
      .map((seat) => queueSeat(seat, now)),
    transactions: new Map(
      waiting.flatMap(({ call, transaction }) => (transaction === null ? [] : [[call.id, transaction]])),
    ),
  };
};
