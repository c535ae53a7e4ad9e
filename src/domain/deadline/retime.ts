import { limitQuestion } from '../ticket/limits.ts';
import type { Ticket } from '../ticket/state.ts';
import { phaseOf } from '../ticket/transitions.ts';
import { type Clock, retimeClock, type Timekeeping } from './clock.ts';
import { type PlacedClock, placedClocks } from './placed-clocks.ts';
import { findLimit, type Limit, sayLimit } from './policy.ts';
import type { ClockPlace } from './retiming.ts';

/** A clock whose due time is another one under the present calendar and limits. */
export type Retiming = {
  place: ClockPlace;
  before: Clock;
  after: Clock;
  /** What made the difference: the calendar, the limit, or both. */
  because: { calendar: boolean; limit: boolean };
};

const sameLength = (one: Limit, other: Limit): boolean => one.amount === other.amount && one.unit === other.unit;

/** The limit that is laid down today for the day on which the clock started; its own where nothing is laid down any more. */
const limitNow = (timekeeping: Timekeeping, ticket: Ticket, { clock, further }: PlacedClock): Limit => {
  const question = limitQuestion(ticket, clock.purpose, clock.startedAt, further);
  const found = findLimit(timekeeping.policies, question);
  return found === null || sameLength(found, clock.limit) ? clock.limit : found;
};

/**
 * 重新计时: the clocks of an open ticket that would be due at another time under the present calendar and limits. Start,
 * suspensions and extension stay as they are: only the counting is done again. Throws CalendarGap.
 */
export const retimingsOf = (timekeeping: Timekeeping, ticket: Ticket): Retiming[] => {
  if (phaseOf[ticket.state] === 'ended') return [];
  return placedClocks(ticket).flatMap((placed): Retiming[] => {
    const { place, clock: before } = placed;
    const sameLimit = retimeClock(timekeeping, before);
    const limit = limitNow(timekeeping, ticket, placed);
    const after = limit === before.limit ? sameLimit : retimeClock(timekeeping, { ...before, limit });
    if (after.dueAt === before.dueAt) return [];
    const because = { calendar: sameLimit.dueAt !== before.dueAt, limit: after.dueAt !== sameLimit.dueAt };
    return [{ place, before, after, because }];
  });
};

/** "工作日历有变化" or "时限规定有变化（5 个工作日改为 7 个工作日，第三条第二款）", or both. */
export const sayBecause = ({ before, after, because }: Retiming): string => {
  const limits = `${sayLimit(before.limit)}改为 ${sayLimit(after.limit)}，${after.limit.clause}`;
  return [because.calendar ? '工作日历有变化' : '', because.limit ? `时限规定有变化（${limits}）` : '']
    .filter((part) => part !== '')
    .join('，');
};
