import { type LocalDate, weekdayOf, yearOf } from './local-time.ts';

/** A day on which nobody works, with the festival's name as the notice gives it. */
export type RestDay = { date: LocalDate; name: string };

/** One year as `data/calendars/YYYY.json` holds it: what differs from the plain week, and the notice that says so. */
export type CalendarYear = {
  year: number;
  /** Number and title of the State Council's notice; for a provisional year, what it was counted from. */
  notice: string;
  /** True while the notice of the year has not come: statutory days only, tickets are retimed later. */
  provisional: boolean;
  rest: RestDay[];
  /** 调休上班: Saturdays and Sundays that are working days. */
  work: LocalDate[];
};

type YearTable = { year: CalendarYear; rest: ReadonlyMap<LocalDate, string>; work: ReadonlySet<LocalDate> };

/** The working days of all years we have data for. */
export type Calendar = ReadonlyMap<number, YearTable>;

/** What a day is for the counting of deadlines. */
export type DayNature = 'workday' | 'make-up' | 'weekend' | 'holiday';

/** No calendar for a year: guessing a working day would silently give a wrong due time. */
export class CalendarGap extends Error {
  override readonly name = 'CalendarGap';
  readonly year: number;

  constructor(year: number) {
    super(
      `没有 ${year} 年的工作日历，无法计算时限。请补充 data/calendars/${year}.json(依据国务院办公厅放假安排通知)。`,
    );
    this.year = year;
  }
}

/** Gathers years into a calendar. Refuses two files for one year and days outside their year. */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  const tables = new Map<number, YearTable>();
  for (const year of years) {
    if (tables.has(year.year)) throw new RangeError(`${year.year} 年的工作日历重复。`);
    const days = [...year.rest.map((day) => day.date), ...year.work];
    const stray = days.find((date, index) => yearOf(date) !== year.year || days.indexOf(date) !== index);
    if (stray !== undefined) throw new RangeError(`${year.year} 年的工作日历里 ${stray} 年份不符或重复。`);
    const rest = new Map(year.rest.map((day) => [day.date, day.name]));
    tables.set(year.year, { year, rest, work: new Set(year.work) });
  }
  return tables;
}

/** What the day is: a plain working day, a make-up working day, a weekend or a festival. Throws CalendarGap. */
export function natureOf(calendar: Calendar, date: LocalDate): DayNature {
  const table = tableOf(calendar, date);
  if (table.rest.has(date)) return 'holiday';
  if (table.work.has(date)) return 'make-up';
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6 ? 'weekend' : 'workday';
}

/** Whether offices work on that day. Throws CalendarGap for a year without data. */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  const nature = natureOf(calendar, date);
  return nature === 'workday' || nature === 'make-up';
}

/** The festival of a rest day ("国庆节"); null for any other day. Throws CalendarGap. */
export function festivalOf(calendar: Calendar, date: LocalDate): string | null {
  return tableOf(calendar, date).rest.get(date) ?? null;
}

/** The years whose notice has not come yet, ascending. */
export function provisionalYears(calendar: Calendar): number[] {
  const tables = [...calendar.values()].filter((table) => table.year.provisional);
  return tables.map((table) => table.year.year).sort((a, b) => a - b);
}

function tableOf(calendar: Calendar, date: LocalDate): YearTable {
  const table = calendar.get(yearOf(date));
  if (table === undefined) throw new CalendarGap(yearOf(date));
  return table;
}
