import type { Call, CallEvent, CallFact } from '../../domain/call/call.ts';
import { callStateNames } from '../../domain/call/call.ts';
import { evolveCall, foldCall } from '../../domain/call/evolve.ts';
import { callGoal } from '../../domain/call/transitions.ts';
import type { Instant } from '../../domain/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { moveSeat, type SeatEvent } from '../../domain/seat/move.ts';
import type { Seat } from '../../domain/seat/seat.ts';
import { callStatements, findCall } from '../../store/calls.ts';
import { Conflict, type Statement } from '../../store/database.ts';
import { findSeat, type SeatChange, seatStatements } from '../../store/seats.ts';
import type { Installation } from '../installation.ts';

/** What happens to a seat with a call. `must`: where the seat can't, nothing happens at all; else the seat has moved on and stays. */
export type SeatStep = { account: string; event: SeatEvent; must?: boolean };

/** What happens at once: facts of a call, its place at the telephone server, seats, and what is written beside. */
export type CallStep = {
  facts: readonly CallFact[];
  transaction?: string | null;
  seats?: readonly SeatStep[];
  beside?: readonly Statement[];
};

/** Several may change the same call or seat at once; each try reads anew. */
const TRIES = 6;

const dated = (facts: readonly CallFact[], at: Instant): CallEvent[] => facts.map((fact) => ({ ...fact, at }));

const carriedOn = (call: Call, events: readonly CallEvent[]): Call | Refusal => {
  let after = call;
  for (const event of events) {
    if (callGoal(after.state, event.type) === null)
      return refuse(
        'wrong-state',
        `这通电话现在是“${callStateNames[after.state]}”，不能这样操作。请看通话条上的最新状态。`,
      );
    after = evolveCall(after, event);
  }
  return after;
};

/** What a seat does with a call while another one keeps it busy, such as a consultation beside it, is no matter of its state. */
const ofOtherCall = (seat: Seat, { type }: SeatEvent, call: string): boolean =>
  (type === 'Answered' || type === 'Missed' || type === 'LetGo' || type === 'HungUp') && seat.call !== call;

const movedSeats = async (
  { store }: Installation,
  call: string,
  steps: readonly SeatStep[],
  at: Instant,
): Promise<SeatChange[] | Refusal> => {
  const changes: SeatChange[] = [];
  for (const { account, event, must } of steps) {
    const before = await findSeat(store, account);
    if (before && ofOtherCall(before, event, call)) continue;
    const after = before && moveSeat(before, event, at);
    if (isRefusal(after)) {
      if (must) return after;
    } else if (before && after && after !== before) changes.push({ before, after });
  }
  return changes;
};

const announce = (
  { callChanges }: Installation,
  before: Call | null,
  after: Call,
  seats: readonly SeatChange[],
): void => {
  const accounts = [before?.account, after.account, ...seats.map((seat) => seat.after.account)];
  // Who waits is shown at every seat.
  const toAll = before === null || before.state === 'waiting' || after.state === 'waiting';
  const words = toAll ? [''] : new Set(accounts.filter((one): one is string => typeof one === 'string'));
  for (const account of words) callChanges.announce(account);
};

const commitStep = async (
  installation: Installation,
  before: Call | null,
  after: Call,
  { events, step, at }: { events: readonly CallEvent[]; step: Omit<CallStep, 'facts'>; at: Instant },
): Promise<Refusal | null> => {
  const { store } = installation;
  const seats = await movedSeats(installation, after.id, step.seats ?? [], at);
  if (isRefusal(seats)) return seats;
  await store.atomically([
    ...callStatements(store, { before, after, events, transaction: step.transaction }),
    ...seats.flatMap((seat) => seatStatements(store, seat)),
    ...(step.beside ?? []),
  ]);
  announce(installation, before, after, seats);
  return null;
};

const busy = (): Refusal => refuse('stale', '这通电话正有别的变动，请再试一次。');

/** A new call with its first facts. */
export const beginCall = (
  installation: Installation,
  id: string,
  step: CallStep,
  at: Instant,
): Promise<Call | Refusal> => enterCall(installation, id, { events: dated(step.facts, at), step, at });

/** 补登: a new call with everything that has happened on it, each fact at its own moment, in one transaction. */
export const enterCall = async (
  installation: Installation,
  id: string,
  { events, step, at }: { events: readonly CallEvent[]; step: Omit<CallStep, 'facts'>; at: Instant },
): Promise<Call | Refusal> => {
  const after = foldCall(id, events);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    try {
      return (await commitStep(installation, null, after, { events, step, at })) ?? after;
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault;
    }
  }
  return busy();
};

/**
 * The one way to change a call: reads it, asks what happens, and writes row, events, seats and what stands beside in one
 * transaction, with a version check. `null` from `decide`: nothing happens. Announces the change.
 */
export const changeCall = async (
  installation: Installation,
  id: string,
  decide: (call: Call) => Promise<CallStep | Refusal | null>,
  moment: Instant = installation.clock(),
): Promise<Call | Refusal> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await findCall(installation.store, id);
    if (before === null) return refuse('not-found', '没有这通电话。');
    const step = await decide(before);
    if (step === null) return before;
    if (isRefusal(step)) return step;
    const at = Math.max(moment, before.startedAt);
    const events = dated(step.facts, at);
    const after = carriedOn(before, events);
    if (isRefusal(after)) return after;
    try {
      return (await commitStep(installation, before, after, { events, step, at })) ?? after;
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault;
    }
  }
  return busy();
};
