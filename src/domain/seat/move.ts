import type { Instant } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type BreakReason, type Seat, type SeatWish, seatStateNames } from './seat.ts';
import { seatGoal } from './transitions.ts';

/** What happens to a seat. `HungUp` says whether its call still waits for a ticket or a reason. */
export type SeatEvent =
  | { type: 'Asked'; wish: SeatWish }
  | { type: 'Rang'; call: string }
  | { type: 'Answered' }
  /** `tooMany`: not taken so often in a row that it is left alone for a while. */
  | { type: 'Missed'; tooMany: boolean }
  | { type: 'LetGo' }
  | { type: 'Dialled'; call: string }
  | { type: 'HungUp'; toBeClosed: boolean }
  /** A call has its ticket or reason; null: the time for writing up is over, whatever is open. */
  | { type: 'Finished'; call: string | null }
  | { type: 'Withdrawn'; reason: BreakReason };

const ready: SeatWish = { state: 'ready', reason: null };

/** Into a state that was wished for. Who comes back to the queue stands at its end; who only was rung keeps the place. */
const settled = (seat: Seat, { state, reason }: SeatWish, at: Instant): Seat => ({
  ...seat,
  state,
  reason: state === 'break' ? (reason ?? 'rest') : null,
  next: null,
  call: null,
  since: at,
  idleSince: state === 'ready' && seat.state !== 'ringing' ? at : seat.idleSince,
});

/** After an outgoing call a seat goes back to what it did before; after-call work is no place to come back to. */
const before = ({ state, reason, next }: Seat): SeatWish | null =>
  state === 'break' || state === 'training' || state === 'off' ? { state, reason } : next;

const asked = (seat: Seat, wish: SeatWish, at: Instant): Seat | Refusal => {
  // Asked for twice: the place in the queue stays.
  if (wish.state === seat.state && wish.reason === seat.reason) return seat;
  if (seatGoal(seat.state, 'Asked') === 'asked') return settled(seat, wish, at);
  if (seat.state !== 'after-call' || seat.call !== null) {
    if (wish.state === 'after-call') return seat;
    if (wish.state === 'ready' && seat.state === 'after-call')
      return refuse('wrong-state', '这通电话还没有结束登记。请登记工单，或点“不立工单”选择原因，再转为空闲。');
    return { ...seat, next: wish.state === 'ready' ? null : wish };
  }
  return wish.state === 'after-call' ? seat : settled(seat, wish, at);
};

const moved = (seat: Seat, event: SeatEvent, at: Instant): Seat | Refusal => {
  switch (event.type) {
    case 'Asked':
      return asked(seat, event.wish, at);
    case 'Rang':
      return { ...seat, state: 'ringing', reason: null, next: null, call: event.call, since: at };
    case 'Answered':
      return { ...seat, state: 'talking', since: at };
    case 'Missed':
      return settled(seat, event.tooMany ? { state: 'break', reason: 'missed' } : (seat.next ?? ready), at);
    case 'LetGo':
      return settled(seat, seat.next ?? ready, at);
    case 'Finished':
      return event.call === null || event.call === seat.call ? settled(seat, seat.next ?? ready, at) : seat;
    case 'Dialled':
      return { ...seat, state: 'talking', reason: null, next: before(seat), call: event.call, since: at };
    case 'HungUp':
      return { ...seat, state: 'after-call', call: event.toBeClosed ? seat.call : null, since: at };
    case 'Withdrawn':
      return settled(seat, { state: 'break', reason: event.reason }, at);
    default:
      return event satisfies never;
  }
};

/** The seat after an event, one version on; the refusal where its state knows no such event. */
export const moveSeat = (seat: Seat, event: SeatEvent, at: Instant): Seat | Refusal => {
  if (seatGoal(seat.state, event.type) === null)
    return refuse('wrong-state', `坐席现在是“${seatStateNames[seat.state]}”，不能这样操作。请看通话条上的最新状态。`);
  const after = moved(seat, event, at);
  return 'refused' in after || after === seat ? after : { ...after, version: seat.version + 1 };
};
