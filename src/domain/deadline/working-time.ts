import { DAY, HOUR, type Instant, MINUTE } from '../instant.ts';
import { type Calendar, isWorkingDay } from './calendar.ts';
import { addDays, instantAt, type LocalDate, localDateOf, minuteOfDay, nextDate } from './local-time.ts';
import type { DeadlinePolicies, Limit, LimitUnit } from './policy.ts';

/** What time is counted with: the working days and the policy. Loaded once at start and passed in. */
export type Timekeeping = { calendar: Calendar; policies: DeadlinePolicies };

/** The close of business of a day, working day or not. */
export function closeOf({ policies }: Timekeeping, date: LocalDate): Instant {
  return instantAt(date, minutesOf(policies.officeHours.closes));
}

/** The first working day on or after a day. Throws CalendarGap. */
export function workingDayFrom({ calendar }: Timekeeping, date: LocalDate): LocalDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = nextDate(day);
  return day;
}

/** The n-th working day after a day; the day itself is not counted (民法典 art. 201). Throws CalendarGap. */
export function workingDayAfter(timekeeping: Timekeeping, date: LocalDate, n: number): LocalDate {
  let day = date;
  for (let counted = 0; counted < n; counted += 1) day = workingDayFrom(timekeeping, nextDate(day));
  return day;
}

/**
 * When a limit that starts at `start` ends. Working and natural days leave out the day of the start and end at a close of
 * business; natural days move on to the next working day when they end on a day of rest (民法典 art. 201, 203).
 */
export function endOf(timekeeping: Timekeeping, start: Instant, { amount, unit }: Limit): Instant {
  const day = localDateOf(start);
  switch (unit) {
    case 'working-days':
      return closeOf(timekeeping, workingDayAfter(timekeeping, day, amount));
    case 'clock-days':
      return closeOf(timekeeping, workingDayFrom(timekeeping, addDays(day, amount)));
    case 'working-hours':
    case 'clock-hours':
    case 'clock-minutes':
      return advance(timekeeping, unit, start, amount * lengthOf(timekeeping, unit));
  }
}

/** Moves a due time on by a measured length (milliseconds of the unit's own time). Natural days move by whole days only. */
export function advance(timekeeping: Timekeeping, unit: LimitUnit, from: Instant, length: number): Instant {
  switch (unit) {
    case 'working-days':
    case 'working-hours':
      return addOfficeTime(timekeeping, from, length);
    case 'clock-hours':
    case 'clock-minutes':
      return from + length;
    case 'clock-days': {
      const days = Math.floor(length / DAY);
      if (days === 0) return from;
      return closeOf(timekeeping, workingDayFrom(timekeeping, addDays(localDateOf(from), days)));
    }
  }
}

/** Milliseconds of the unit's own time between two instants: office time for working units, else plain time; 0 when turned round. */
export function measure(timekeeping: Timekeeping, unit: LimitUnit, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  return isWorkingUnit(unit) ? officeTimeBetween(timekeeping, from, to) : to - from;
}

/** Milliseconds of one unit; a working day is as long as its office hours. */
export function lengthOf(timekeeping: Timekeeping, unit: LimitUnit): number {
  const { opens, closes } = officeMinutes(timekeeping);
  const lengths: Record<LimitUnit, number> = {
    'working-days': (closes - opens) * MINUTE,
    'working-hours': HOUR,
    'clock-hours': HOUR,
    'clock-minutes': MINUTE,
    'clock-days': DAY,
  };
  return lengths[unit];
}

/** Whether the unit counts whole days, from the day after the start. */
export function isDayUnit(unit: LimitUnit): boolean {
  return unit === 'working-days' || unit === 'clock-days';
}

/** Whether the unit looks at the calendar at all. */
export function needsCalendar(unit: LimitUnit): boolean {
  return isWorkingUnit(unit) || unit === 'clock-days';
}

function isWorkingUnit(unit: LimitUnit): boolean {
  return unit === 'working-days' || unit === 'working-hours';
}

/** Counted in milliseconds, not minutes, so that nothing is lost at midnight. */
function officeTimeBetween(timekeeping: Timekeeping, from: Instant, to: Instant): number {
  const { opens, closes } = officeMinutes(timekeeping);
  const last = localDateOf(to);
  let time = 0;
  for (let day = localDateOf(from); day <= last; day = nextDate(day)) {
    const start = Math.max(from, instantAt(day, opens));
    const end = Math.min(to, instantAt(day, closes));
    if (start < end && isWorkingDay(timekeeping.calendar, day)) time += end - start;
  }
  return time;
}

/** The earliest instant by which so much office time has passed. */
function addOfficeTime(timekeeping: Timekeeping, from: Instant, time: number): Instant {
  if (time <= 0) return from;
  const { opens, closes } = officeMinutes(timekeeping);
  const startsLate = minuteOfDay(from) >= closes;
  let day = startsLate ? nextDate(localDateOf(from)) : localDateOf(from);
  let left = time;
  for (;;) {
    day = workingDayFrom(timekeeping, day);
    const start = Math.max(from, instantAt(day, opens));
    const room = instantAt(day, closes) - start;
    if (left <= room) return start + left;
    left -= room;
    day = nextDate(day);
  }
}

/** Office hours as minutes of the day. */
export function officeMinutes({ policies }: Timekeeping): { opens: number; closes: number } {
  return { opens: minutesOf(policies.officeHours.opens), closes: minutesOf(policies.officeHours.closes) };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
