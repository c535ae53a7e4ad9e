import type { Call, CallEnder, CallOutcome } from '../../domain/call/call.ts';
import { mustBeClosed } from '../../domain/call/closing.ts';
import { evolveCall } from '../../domain/call/evolve.ts';
import { isDialable } from '../../domain/call/number.ts';
import { missedAttempt, outcomeOf, wasMissed } from '../../domain/call/outcome.ts';
import type { Instant } from '../../domain/instant.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { SeatEvent } from '../../domain/seat/move.ts';
import type { Statement } from '../../store/database.ts';
import { findSeatByNumber } from '../../store/seats.ts';
import type { Installation } from '../installation.ts';
import { transferMeant } from './arrive.ts';
import { type CallStep, changeCall, type SeatStep } from './change.ts';
import { recordMissedCallback } from './missed-callback.ts';
import { taskFor, taskReturned } from './tasks.ts';
import { transferEnded } from './transfer.ts';

/** How a call ended; `outcome` where it doesn't follow from who ended it. */
export type Ending = { by: CallEnder; code: string; outcome?: CallOutcome; at: Instant };

const ownEvent = (call: Call): SeatEvent => {
  if (call.answeredAt === null) return { type: 'LetGo' };
  // A ticket was registered while they spoke: nothing is left to write up. After an outgoing call something always is.
  const done = call.direction === 'inbound' && !mustBeClosed(call);
  return done ? { type: 'LetGo' } : { type: 'HungUp', toBeClosed: mustBeClosed(call) };
};

/** The seats that the call kept busy: its own, and of a consultation the one that was called. */
export const seatsOf = async ({ store }: Installation, call: Call): Promise<SeatStep[]> => {
  const own = call.account === null ? [] : [{ account: call.account, event: ownEvent(call) }];
  if (call.purpose !== 'consultation') return own;
  const other = await findSeatByNumber(store, Number(call.phone));
  return other === null ? own : [...own, { account: other.account, event: { type: 'LetGo' } }];
};

const sayReturned = (call: Call, code: string): string =>
  call.answeredAt === null ? `电话未接通（${missedAttempt(call, code) ?? '未拨通'}）。` : '已回拨并接通。';

/** After a transfer that failed the citizen is still with the seat that asked for it; one to a number outside is not ours to return. */
const isStillHeard = async (installation: Installation, { transferredFrom }: Call): Promise<boolean> => {
  if (transferredFrom === null) return false;
  const meant = await transferMeant(installation, `transfer-${transferredFrom}`);
  return meant !== null && (meant.earlier.state !== 'ended' || isDialable(meant.to));
};

const tasksOf = async (installation: Installation, call: Call, { code, at }: Ending): Promise<Statement[]> => {
  if (call.purpose === 'return-call')
    return taskReturned(installation, call, { reached: call.answeredAt !== null, words: sayReturned(call, code), at });
  if (!wasMissed(call) || (await isStillHeard(installation, call))) return [];
  return (await taskFor(installation, call, call.outcome === 'abandoned' ? 'abandoned' : 'unanswered', at)).statements;
};

/** All that happens at once when a call ends. */
export const endingStep = async (installation: Installation, call: Call, ending: Ending): Promise<CallStep> => {
  const { by, code, outcome = outcomeOf(call, by), at } = ending;
  const ended = { type: 'Ended', outcome, by, code } as const;
  const after = evolveCall(call, { ...ended, at });
  return {
    facts: [ended],
    transaction: null,
    seats: await seatsOf(installation, after),
    beside: await tasksOf(installation, after, ending),
  };
};

/** Tells an end to what hangs on the call: the call that it was transferred from, the ticket of a callback. */
export const tellEnd = async (installation: Installation, call: Call, code: string): Promise<void> => {
  await transferEnded(installation, call);
  await recordMissedCallback(installation, call, code);
};

/**
 * 通话结束: the record is complete, seats are free or write up, a caller who was not heard becomes a task, and what hangs on
 * the call is told: the ticket of a callback that was not answered, the call that it was transferred from.
 */
export const endCall = async (installation: Installation, id: string, ending: Ending): Promise<Call | Refusal> => {
  let already = false;
  const outcome = await changeCall(
    installation,
    id,
    async (call) => {
      already = call.state === 'ended';
      return already ? null : endingStep(installation, call, ending);
    },
    ending.at,
  );
  if (isRefusal(outcome) || already) return outcome;
  await tellEnd(installation, outcome, ending.code);
  return outcome;
};
