import { MINUTE } from '../instant.ts';
import { inOrder, type QueueSeat, serves, type WaitingCall } from './assign.ts';

/** 排队位置: from 1, among the calls of the same hotline; null where the call does not wait. */
export const positionOf = (calls: readonly WaitingCall[], call: string): number | null => {
  const own = calls.find(({ id }) => id === call);
  if (own === undefined) return null;
  return inOrder(calls.filter(({ city }) => city === own.city)).findIndex(({ id }) => id === call) + 1;
};

const onDuty: ReadonlySet<QueueSeat['state']> = new Set(['ready', 'ringing', 'talking', 'after-call']);

/** Seats of a hotline that take calls now or will when theirs has ended. */
export const seatsOnDuty = (seats: readonly QueueSeat[], city: string): QueueSeat[] =>
  seats.filter((seat) => seat.enabled && seat.reachable && onDuty.has(seat.state) && serves(seat, city));

/**
 * 预计等待: of the calls before and this one each takes its turn at one of the seats; null while nobody is on duty.
 * `handling` is how long a call has kept a seat busy of late.
 */
export const expectedWait = (position: number, seats: number, handling: number): number | null =>
  seats === 0 ? null : Math.ceil((position * handling) / seats / MINUTE) * MINUTE;
