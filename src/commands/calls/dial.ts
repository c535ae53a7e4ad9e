import type { Call } from '../../domain/call/call.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { seatNumberIn, sipUserOf } from '../../domain/seat/seat.ts';
import { findCall } from '../../store/calls.ts';
import { findSeatByNumber } from '../../store/seats.ts';
import { changeCall, type SeatStep } from './change.ts';
import type { CallRoom } from './room.ts';
import type { SwitchboardEvents } from './switchboard.ts';

type Outgoing = Parameters<SwitchboardEvents['onOutgoing']>[0];

/** Of a consultation the other seat rings, as with any call. */
const rungBy = async ({ installation }: CallRoom, call: Call): Promise<SeatStep[]> => {
  if (call.purpose !== 'consultation') return [];
  const other = await findSeatByNumber(installation.store, Number(call.phone));
  return other === null ? [] : [{ account: other.account, event: { type: 'Rang', call: call.id }, must: true }];
};

/** Where a dialled call of ours goes. */
export const goalOf = ({ purpose, phone }: Call): { number: string } | { seat: string } =>
  purpose === 'consultation' ? { seat: sipUserOf(Number(phone)) } : { number: phone };

/** 拨出: a seat dials the name of a call that it planned; the number stands here and is told to the telephone server only. */
export const dial = async (room: CallRoom, { sipCallId, seat, dialled, transaction, at }: Outgoing): Promise<void> => {
  const { installation, board } = room;
  const caller = await findSeatByNumber(installation.store, seatNumberIn(seat) ?? 0);
  const id = /^call-([\w-]{1,64})$/u.exec(dialled)?.[1];
  const planned = id === undefined ? null : await findCall(installation.store, id);
  if (!planned || !caller || planned.account !== caller.account || planned.state !== 'planned')
    return board.reject({ sipCallId, transaction, why: planned ? 'not-allowed' : 'not-found' });
  const outcome = await changeCall(
    installation,
    planned.id,
    async (call) => ({ facts: [{ type: 'Dialled', sipCallId }], seats: await rungBy(room, call) }),
    at,
  );
  if (isRefusal(outcome)) return board.reject({ sipCallId, transaction, why: 'busy' });
  board.connect({ sipCallId, transaction, to: goalOf(outcome) });
};
