import { type Calendar, isWorkingDay } from '../domain/deadline/calendar.ts';
import { addDays, instantAt, type LocalDate, localDateOf } from '../domain/deadline/local-time.ts';
import { HOUR, type Instant, MINUTE } from '../domain/instant.ts';

const workingDayBefore = (calendar: Calendar, date: LocalDate, days: number): LocalDate => {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
};

/** The day so many working days after a moment. */
export const workingDayAfter = (calendar: Calendar, at: Instant, days: number): LocalDate => {
  let day = localDateOf(at);
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
};

/**
 * A moment of the script seen from now: `9d 10:20` is that time on the ninth working day before today, `2h` and `35m`
 * are that long ago. So the demonstration always looks as if the office had been at work until just now.
 */
export const momentAgo = (calendar: Calendar, now: Instant, written: string): Instant => {
  const [, amount = '0', unit, hour = '0', minute = '0'] = /^(\d+)([dhm])(?: (\d\d):(\d\d))?$/u.exec(written) ?? [];
  if (unit === 'h') return now - Number(amount) * HOUR;
  if (unit === 'm') return now - Number(amount) * MINUTE;
  const day = workingDayBefore(calendar, localDateOf(now), Number(amount));
  return instantAt(day, Number(hour) * 60 + Number(minute));
};
