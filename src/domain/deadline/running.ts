import type { Instant } from '../instant.ts';
import { provisionalYears } from './calendar.ts';
import type { Clock, Pause } from './clock.ts';
import { instantAt, localDateOf, nextDate, yearOf } from './local-time.ts';
import { advance, endOf, isDayUnit, measure, needsCalendar, type Timekeeping } from './working-time.ts';

/** The parts of a clock from which its due time follows. */
export type ClockParts = Pick<Clock, 'limit' | 'startedAt' | 'extension' | 'pauses'>;

/** Where the counting stands after each step; `pausedFor` is in milliseconds of the limit's own time. */
export type Reckoning = { base: Instant; extended: Instant; pausedFor: number; dueAt: Instant };

/**
 * Counts a due time from its parts: the limit, then the extension from the day it would end, then exactly as much of the
 * limit's own time as ended pauses took. A pause that begins after the due time changes nothing: what is late stays late.
 */
export function reckon(timekeeping: Timekeeping, parts: ClockParts): Reckoning {
  const { limit, startedAt, extension, pauses } = parts;
  const base = endOf(timekeeping, startedAt, limit);
  const extended = extension === null ? base : endOf(timekeeping, base, extension);
  let pausedFor = 0;
  let dueAt = extended;
  for (const pause of pauses) {
    if (pause.until === null || pause.from >= dueAt) continue;
    pausedFor += measure(timekeeping, limit.unit, Math.max(pause.from, countedFrom(parts)), pause.until);
    dueAt = advance(timekeeping, limit.unit, extended, pausedFor);
  }
  return { base, extended, pausedFor, dueAt };
}

/** The instant from which time is counted: midnight after the day of the start for days, the start itself for hours. */
export function countedFrom({ startedAt, limit }: ClockParts): Instant {
  return isDayUnit(limit.unit) ? instantAt(nextDate(localDateOf(startedAt)), 0) : startedAt;
}

/**
 * Own time of the limit between two instants without its ended pauses, in milliseconds. A pause that lasts takes nothing off:
 * the due time knows nothing of it yet, and the clock is read as of its beginning.
 */
export function runningTime(timekeeping: Timekeeping, clock: ClockParts, from: Instant, to: Instant): number {
  const { unit } = clock.limit;
  const paused = clock.pauses.map((pause) =>
    pause.until === null ? 0 : measure(timekeeping, unit, Math.max(from, pause.from), Math.min(to, pause.until)),
  );
  return paused.reduce((left, length) => left - length, measure(timekeeping, unit, from, to));
}

/** Whether a year without a notice took part in the counting. */
export function isProvisional(
  { calendar }: Timekeeping,
  { limit, extension, startedAt }: ClockParts,
  dueAt: Instant,
): boolean {
  if (!needsCalendar(limit.unit) && !(extension !== null && needsCalendar(extension.unit))) return false;
  const first = yearOf(localDateOf(startedAt));
  const last = yearOf(localDateOf(dueAt));
  return provisionalYears(calendar).some((year) => first <= year && year <= last);
}

/** The pause that lasts, or null. */
export function openPause({ pauses }: Pick<Clock, 'pauses'>): Pause | null {
  const last = pauses.at(-1);
  return last !== undefined && last.until === null ? last : null;
}

/** The moment at which a clock is read: it stands still once stopped or while paused. */
export function readingAt(clock: Clock, now: Instant): Instant {
  return Math.min(now, clock.stoppedAt ?? now, openPause(clock)?.from ?? now);
}
