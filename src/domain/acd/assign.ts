import { type Instant, SECOND } from '../instant.ts';
import type { Seat, Skill } from '../seat/seat.ts';

/** A call that waits for a seat. */
export type WaitingCall = {
  id: string;
  city: string;
  skill: Skill | null;
  startedAt: Instant;
  /** Accounts that were rung and did not take it, the latest last. */
  tried: readonly string[];
  /** The number was missed before, or the caller was spoken to already: taken before others. */
  first: boolean;
  /** The seat that a transfer means. */
  wanted: string | null;
};

/** A seat as far as the choice looks at it. */
export type QueueSeat = Pick<Seat, 'account' | 'city' | 'skills' | 'state' | 'idleSince' | 'enabled'> & {
  /** Its telephone is there. */
  reachable: boolean;
};

export type Assignment = { call: string; account: string };

/** Calls in the order in which they are taken. */
export const inOrder = <Waiting extends Pick<WaitingCall, 'id' | 'first' | 'startedAt'>>(
  calls: readonly Waiting[],
): Waiting[] =>
  [...calls].sort(
    (one, other) =>
      Number(other.first) - Number(one.first) || one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1),
  );

/** Says whether a seat answers for a city's hotline. */
export const serves = (seat: Pick<QueueSeat, 'city'>, city: string): boolean =>
  seat.city === null || seat.city === city;

const hasSkill = (seat: QueueSeat, { skill }: WaitingCall): boolean => skill === null || seat.skills.includes(skill);

/** Says whether a call may be rung at a seat now: free, of the same hotline, with the skill or after the time of spilling over. */
export const isAble = (seat: QueueSeat, call: WaitingCall, spillOverSeconds: number, now: Instant): boolean => {
  if (!seat.enabled || !seat.reachable || seat.state !== 'ready' || !serves(seat, call.city)) return false;
  if (hasSkill(seat, call) || seat.account === call.wanted) return true;
  return now - call.startedAt >= spillOverSeconds * SECOND;
};

/** Lower is better: the seat meant; who has not been tried, then whose trial is longest ago; with the skill before without; longest idle. */
const compare =
  (call: WaitingCall) =>
  (one: QueueSeat, other: QueueSeat): number => {
    const tried = (seat: QueueSeat): number => call.tried.indexOf(seat.account);
    const wanted = (seat: QueueSeat): number => Number(seat.account !== call.wanted || tried(seat) >= 0);
    return (
      wanted(one) - wanted(other) ||
      tried(one) - tried(other) ||
      Number(hasSkill(other, call)) - Number(hasSkill(one, call)) ||
      one.idleSince - other.idleSince ||
      (one.account < other.account ? -1 : 1)
    );
  };

/**
 * 派话: which waiting call rings at which seat now. Calls in their order; each takes the best seat that is left. A seat is
 * rung by one call at a time, and a call rings at one seat.
 */
export const assignCalls = (
  calls: readonly WaitingCall[],
  seats: readonly QueueSeat[],
  { spillOverSeconds }: { spillOverSeconds: number },
  now: Instant,
): Assignment[] => {
  const left = [...seats];
  return inOrder(calls).flatMap((call) => {
    const [best] = left.filter((seat) => isAble(seat, call, spillOverSeconds, now)).sort(compare(call));
    if (best === undefined) return [];
    left.splice(left.indexOf(best), 1);
    return [{ call: call.id, account: best.account }];
  });
};
