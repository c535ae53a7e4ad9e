import type { Instant } from '../instant.ts';
import { instantAt, type LocalDate, localDateOf, nextDate } from './local-time.ts';
import { type Timekeeping, workingDayFrom } from './working-time.ts';

/** A working day with the days of rest behind it: what ends on a Saturday has to be done by Friday. */
export type DayAhead = { date: LocalDate; from: Instant; until: Instant };

/** Today or the next working day, and those after it, `amount` in all; together they leave no moment out. Throws CalendarGap. */
export const workingDaysAhead = (timekeeping: Timekeeping, now: Instant, amount: number): DayAhead[] => {
  const days: DayAhead[] = [];
  let date = workingDayFrom(timekeeping, localDateOf(now));
  let from = now;
  while (days.length < amount) {
    const next = workingDayFrom(timekeeping, nextDate(date));
    const until = instantAt(next, 0);
    days.push({ date, from, until });
    [date, from] = [next, until];
  }
  return days;
};
