import { DAY, HOUR, type Instant, MINUTE } from '../instant.ts';

/** A calendar day in Asia/Shanghai, written 'YYYY-MM-DD'; such strings compare in the order of time. */
export type LocalDate = string;

/** China has had no daylight saving since 1991, so the offset is a constant and the server's own zone never matters. */
const OFFSET = 8 * HOUR;

const weekdayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** The day in Shanghai on which an instant falls. */
export function localDateOf(instant: Instant): LocalDate {
  return new Date(instant + OFFSET).toISOString().slice(0, 10);
}

/** Whole minutes since midnight in Shanghai, 0 … 1439. */
export function minuteOfDay(instant: Instant): number {
  const sinceMidnight = (((instant + OFFSET) % DAY) + DAY) % DAY;
  return Math.floor(sinceMidnight / MINUTE);
}

/** The instant of a minute of a Shanghai day; minute 0 is midnight at its start. Refuses what is not a date. */
export function instantAt(date: LocalDate, minute: number): Instant {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight)) throw new RangeError(`不是日期：${date}`);
  return midnight - OFFSET + minute * MINUTE;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDateOf(instantAt(date, 0) + days * DAY);
}

/** The day after. */
export function nextDate(date: LocalDate): LocalDate {
  return addDays(date, 1);
}

/** Says whether a text is a day of the calendar, written 'YYYY-MM-DD'. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** The year of a day. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** "周三". */
export function sayWeekday(date: LocalDate): string {
  return weekdayNames[weekdayOf(date)] ?? '';
}

/** "11月25日", with the year in front when it is not the year of `now`: "2027年1月4日". */
export function sayDate(date: LocalDate, now: Instant): string {
  const short = `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
  return yearOf(date) === yearOf(localDateOf(now)) ? short : `${yearOf(date)}年${short}`;
}

/** "18:00". */
export function sayTime(instant: Instant): string {
  const minute = minuteOfDay(instant);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** "11月25日 18:00", with the year in front when it is not the year of `now`: "2027年1月4日 18:00". */
export function sayMoment(instant: Instant, now: Instant): string {
  return `${sayDate(localDateOf(instant), now)} ${sayTime(instant)}`;
}
