import { HOUR, type Instant, MINUTE } from '../instant.ts';
import { festivalOf, isWorkingDay, natureOf } from './calendar.ts';
import { addDays, instantAt, type LocalDate, localDateOf, nextDate, sayDate, sayWeekday } from './local-time.ts';
import type { Limit, LimitUnit } from './policy.ts';
import type { TraceLine } from './trace.ts';
import { endOf, needsCalendar, officeMinutes, type Timekeeping } from './working-time.ts';

/** How one limit was counted from its start, day by day; `now` only decides whether years are written out. */
export function countingLines(timekeeping: Timekeeping, start: Instant, limit: Limit, now: Instant): TraceLine[] {
  const day = localDateOf(start);
  const last = localDateOf(endOf(timekeeping, start, limit));
  switch (limit.unit) {
    case 'working-days': {
      let counted = 0;
      return [
        { at: day, sentence: `${sayDay(day, now)}为起算当日，不计入。` },
        ...dayLines(timekeeping, nextDate(day), last, now, () => {
          counted += 1;
          return `计第 ${counted} 个工作日`;
        }),
      ];
    }
    case 'working-hours':
      return dayLines(timekeeping, day, last, now, (date) => officeShare(timekeeping, start, limit, date));
    case 'clock-days': {
      const end = addDays(day, limit.amount);
      const span = `自 ${sayDate(nextDate(day), now)}起连续计 ${limit.amount} 个自然日，至 ${sayDay(end, now)}。`;
      const moved = () => '为顺延后的最后一日';
      return [
        { at: day, sentence: `${sayDay(day, now)}为起算当日，不计入。` },
        { at: end, sentence: span },
        ...(end === last ? [] : dayLines(timekeeping, end, last, now, moved)),
      ];
    }
    case 'clock-hours':
    case 'clock-minutes':
      return [{ at: day, sentence: '按自然时间连续计算，夜间和节假日照常计入。' }];
  }
}

/** The days over which pauses moved a due time on; none for plain hours, which rest on no day. */
export function postponedLines(
  timekeeping: Timekeeping,
  unit: LimitUnit,
  from: Instant,
  to: Instant,
  now: Instant,
): TraceLine[] {
  if (!needsCalendar(unit)) return [];
  return dayLines(timekeeping, nextDate(localDateOf(from)), localDateOf(to), now, () => '顺延');
}

/** A line for each working day and one for each run of days of rest with the same reason. */
function dayLines(
  timekeeping: Timekeeping,
  first: LocalDate,
  last: LocalDate,
  now: Instant,
  account: (date: LocalDate) => string,
): TraceLine[] {
  const lines: TraceLine[] = [];
  let date = first;
  while (date <= last) {
    if (isWorkingDay(timekeeping.calendar, date)) {
      const makeUp = natureOf(timekeeping.calendar, date) === 'make-up' ? '调休上班，' : '';
      lines.push({ at: date, sentence: `${sayDay(date, now)}${makeUp}${account(date)}。` });
    } else {
      const end = endOfRest(timekeeping, date);
      const reason = reasonOf(timekeeping, date);
      const days = date === end ? sayDay(date, now) : `${sayDay(date, now)}至${sayDay(end, now)}`;
      lines.push({ at: date, sentence: `${days}${reason}，不计入。` });
      date = end;
    }
    date = nextDate(date);
  }
  return lines;
}

function endOfRest(timekeeping: Timekeeping, date: LocalDate): LocalDate {
  const reason = reasonOf(timekeeping, date);
  let end = date;
  while (!isWorkingDay(timekeeping.calendar, nextDate(end)) && reasonOf(timekeeping, nextDate(end)) === reason)
    end = nextDate(end);
  return end;
}

function reasonOf({ calendar }: Timekeeping, date: LocalDate): string {
  const festival = festivalOf(calendar, date);
  return festival === null ? '双休日' : `${festival}放假`;
}

/** "计 2 小时 30 分钟工作时间" of one day under a limit in working hours. */
function officeShare(timekeeping: Timekeeping, start: Instant, limit: Limit, date: LocalDate): string {
  const { opens, closes } = officeMinutes(timekeeping);
  const from = Math.max(start, instantAt(date, opens));
  const until = Math.min(endOf(timekeeping, start, limit), instantAt(date, closes));
  const minutes = Math.round(Math.max(0, until - from) / MINUTE);
  const hours = Math.floor((minutes * MINUTE) / HOUR);
  if (minutes === 0) return '下班后不计入';
  const parts = [hours > 0 ? `${hours} 小时` : '', minutes % 60 > 0 ? `${minutes % 60} 分钟` : ''].filter(Boolean);
  return `计 ${parts.join(' ')}`;
}

function sayDay(date: LocalDate, now: Instant): string {
  return `${sayDate(date, now)}（${sayWeekday(date)}）`;
}
