import { type Clock, startClock } from '../deadline/clock.ts';
import { type ClockPurpose, findLimit, type LimitQuestion, limitFor } from '../deadline/policy.ts';
import type { Instant } from '../instant.ts';
import type { Context } from './context.ts';
import type { Ticket } from './state.ts';

/** What the policy has to know of a ticket to say how long something may take. */
export type Timed = Pick<Ticket, 'kind' | 'urgency' | 'appeal' | 'matter'>;

type Further = Pick<LimitQuestion, 'complexity' | 'level'>;

/** The question that a ticket puts to the policy for a purpose, at a moment. */
export const limitQuestion = (
  { kind, urgency, appeal, matter }: Timed,
  purpose: ClockPurpose,
  at: Instant,
  further: Further = {},
): LimitQuestion => ({
  purpose,
  kind,
  urgency,
  at,
  city: appeal.city,
  deadlineClass: matter?.deadlineClass,
  matter: matter?.code,
  ...further,
});

type Moment = Pick<Context, 'now' | 'timekeeping'>;

/** A clock for a purpose that begins now, by the most specific row of the policy. Throws PolicyGap where none is laid down. */
export const clockFor = (
  ticket: Timed,
  purpose: ClockPurpose,
  { now, timekeeping }: Moment,
  further: Further = {},
): Clock =>
  startClock(timekeeping, purpose, limitFor(timekeeping.policies, limitQuestion(ticket, purpose, now, further)), now);

/** The same, or null where the policy lays nothing down (first contact of routine appeals). */
export const clockIfAny = (ticket: Timed, purpose: ClockPurpose, { now, timekeeping }: Moment): Clock | null => {
  const limit = findLimit(timekeeping.policies, limitQuestion(ticket, purpose, now));
  return limit && startClock(timekeeping, purpose, limit, now);
};
