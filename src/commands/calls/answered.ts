import type { Call } from '../../domain/call/call.ts';
import type { Instant } from '../../domain/instant.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { findCallBySip } from '../../store/calls.ts';
import { findSeatByNumber } from '../../store/seats.ts';
import type { Installation } from '../installation.ts';
import { changeCall, type SeatStep } from './change.ts';
import type { CallRoom } from './room.ts';
import { taskHeard } from './tasks.ts';
import { transferAnswered } from './transfer.ts';

const seatsOf = async ({ store }: Installation, call: Call): Promise<SeatStep[]> => {
  const event = { type: 'Answered' } as const;
  if (call.direction === 'inbound') return call.account === null ? [] : [{ account: call.account, event }];
  const other = call.purpose === 'consultation' ? await findSeatByNumber(store, Number(call.phone)) : null;
  return other === null ? [] : [{ account: other.account, event }];
};

/** Enters that a call was answered: by the seat that it rang at, or by who was called. */
export const noteAnswered = async (installation: Installation, id: string, at: Instant): Promise<Call | Refusal> => {
  const outcome = await changeCall(
    installation,
    id,
    async (call) => {
      if (call.state !== 'ringing') return null;
      const { direction, account } = call;
      return {
        facts: [{ type: 'Answered', account: account ?? '' }],
        transaction: null,
        seats: await seatsOf(installation, call),
        beside: direction === 'inbound' ? await taskHeard(installation, call, account, at) : [],
      };
    },
    at,
  );
  if (!isRefusal(outcome) && outcome.state === 'talking') await transferAnswered(installation, outcome);
  return outcome;
};

/** 接通 as the telephone server tells it. */
export const answered = async (
  { installation, misses }: CallRoom,
  { sipCallId, at }: { sipCallId: string; at: Instant },
): Promise<void> => {
  const call = await findCallBySip(installation.store, sipCallId);
  if (!call) return;
  if (call.account !== null) misses.delete(call.account);
  await noteAnswered(installation, call.id, at);
};
