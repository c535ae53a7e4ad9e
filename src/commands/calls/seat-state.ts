import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { moveSeat, type SeatEvent } from '../../domain/seat/move.ts';
import type { Seat, SeatWish } from '../../domain/seat/seat.ts';
import { Conflict, type Statement } from '../../store/database.ts';
import { findSeat, seatStatements } from '../../store/seats.ts';
import type { Installation } from '../installation.ts';

const NO_SEAT = '还没有为您设置坐席，请联系班长。';
const TRIES = 6;

/** Lets something happen to a seat outside of a call, in one transaction with what is written beside. */
export const moveSeatOf = async (
  { store, clock, callChanges }: Installation,
  account: string,
  event: SeatEvent,
  beside: readonly Statement[] = [],
): Promise<Seat | Refusal> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await findSeat(store, account);
    if (!before) return refuse('not-found', NO_SEAT);
    const after = moveSeat(before, event, clock());
    if (isRefusal(after) || after === before) return after;
    try {
      await store.atomically([...seatStatements(store, { before, after }), ...beside]);
      callChanges.announce(account);
      return after;
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault;
    }
  }
  return refuse('stale', '坐席状态正在变动，请再试一次。');
};

/** 坐席状态: what a person asks for; during a call it takes effect after it. */
export const askState = async (
  installation: Installation,
  account: string,
  wish: SeatWish,
): Promise<Seat | Refusal> => {
  const seat = await findSeat(installation.store, account);
  if (!seat?.enabled) return refuse('not-found', NO_SEAT);
  return moveSeatOf(installation, account, { type: 'Asked', wish });
};
