import type { Instant } from '../instant.ts';
import { isWorkingDay } from './calendar.ts';
import { localDateOf, nextDate } from './local-time.ts';
import type { Timekeeping } from './working-time.ts';

/** Working days begun since the day of a due time; 0 on that day. Throws CalendarGap. */
export function workingDaysLate({ calendar }: Timekeeping, dueAt: Instant, now: Instant): number {
  const last = localDateOf(now);
  let days = 0;
  for (let day = nextDate(localDateOf(dueAt)); day <= last; day = nextDate(day)) {
    if (isWorkingDay(calendar, day)) days += 1;
  }
  return days;
}
