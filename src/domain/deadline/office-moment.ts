import type { Instant } from '../instant.ts';
import type { Clock } from './clock.ts';
import { instantAt, localDateOf, minuteOfDay, nextDate } from './local-time.ts';
import { officeMinutes, type Timekeeping, workingDayAfter, workingDayFrom } from './working-time.ts';

/** The earliest moment from `at` on at which the offices are open. Throws CalendarGap. */
export function officeMomentFrom(timekeeping: Timekeeping, at: Instant): Instant {
  const { opens, closes } = officeMinutes(timekeeping);
  const today = localDateOf(at);
  const over = minuteOfDay(at) >= closes;
  const day = workingDayFrom(timekeeping, over ? nextDate(today) : today);
  return day === today ? Math.max(at, instantAt(today, opens)) : instantAt(day, opens);
}

/** The opening of the n-th working day after the day of `at`; `at` itself for 0. Throws CalendarGap. */
export function openingAfter(timekeeping: Timekeeping, at: Instant, n: number): Instant {
  if (n === 0) return at;
  return instantAt(workingDayAfter(timekeeping, localDateOf(at), n), officeMinutes(timekeeping).opens);
}

/** Says whether a limit runs through nights and days of rest. */
export function runsAlways({ limit: { unit } }: Pick<Clock, 'limit'>): boolean {
  return unit === 'clock-hours' || unit === 'clock-minutes';
}

/**
 * When people are told what happened to a light. Limits that count working time are told of while somebody works, never
 * at midnight or on a Sunday; hours and minutes that just run are told of at once, since they do not wait for the morning.
 */
export function tellAt(timekeeping: Timekeeping, clock: Pick<Clock, 'limit'>, at: Instant): Instant {
  return runsAlways(clock) ? at : officeMomentFrom(timekeeping, at);
}
