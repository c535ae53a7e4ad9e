import type { SeatEvent } from '../../domain/seat/move.ts';
import type { Seat } from '../../domain/seat/seat.ts';
import { seatNumberIn } from '../../domain/seat/seat.ts';
import { findCallBySip } from '../../store/calls.ts';
import { findSeatByNumber, noteRegistration } from '../../store/seats.ts';
import { changeCall } from './change.ts';
import { cityOf, shiftNotices } from './notice.ts';
import type { CallRoom } from './room.ts';
import type { NotTaken, SwitchboardEvents } from './switchboard.ts';

type Told = Parameters<SwitchboardEvents['onNotTaken']>[0];

/** Counts what a person did not take; who could not be reached did nothing. */
const counted = ({ misses, installation }: CallRoom, { account }: Seat, why: NotTaken): SeatEvent => {
  if (why === 'unreachable') return { type: 'LetGo' };
  const inARow = (misses.get(account) ?? 0) + 1;
  const tooMany = inARow >= installation.seatRules.missesToBreak;
  if (tooMany) misses.delete(account);
  else misses.set(account, inARow);
  return { type: 'Missed', tooMany };
};

const sayMissed = ({ number, name }: Seat, times: number): string =>
  `坐席 ${number} ${name}连续 ${times} 次未接来电，已转为小休（未接）。`;

/** 未接: the call waits again for the next seat; who does not take calls again and again has a break, and the shift lead hears of it. */
export const notTaken = async (room: CallRoom, told: Told): Promise<void> => {
  const { installation } = room;
  const { store, seatRules } = installation;
  const { sipCallId, why, transaction, at } = told;
  const call = await findCallBySip(store, sipCallId);
  const seat = await findSeatByNumber(store, seatNumberIn(told.seat) ?? 0);
  if (!call || !seat || call.state !== 'ringing' || call.account !== seat.account) return;
  if (why === 'unreachable') await noteRegistration(store, seat.number, null);
  const event = counted(room, seat, why);
  const news = event.type === 'Missed' && event.tooMany;
  const city = cityOf(installation, seat.city);
  const text = sayMissed(seat, seatRules.missesToBreak);
  await changeCall(
    installation,
    call.id,
    async ({ state }) =>
      state === 'ringing'
        ? {
            facts: [{ type: 'NotTaken', account: seat.account, why }],
            transaction,
            seats: [{ account: seat.account, event }],
            beside: news
              ? shiftNotices(installation, [{ topic: 'SeatMissedCalls', city, text, address: '/wallboard' }], at)
              : [],
          }
        : null,
    at,
  );
  if (news) installation.tidings.announce('');
};
