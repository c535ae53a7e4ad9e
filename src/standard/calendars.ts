import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Calendar, type CalendarYear, calendarOf } from '../domain/deadline/calendar.ts';
import { readerOf } from './files.ts';

const date = z.iso.date();
const calendarFile = z.strictObject({
  year: z.int(),
  notice: z.string().min(1),
  provisional: z.boolean(),
  rest: z.array(z.strictObject({ date, name: z.string().min(1) })).min(1),
  work: z.array(date),
});

/** The years of `data/calendars`, ascending. Throws a StandardFault listing every fault, also when a file's name is not its year. */
export const readCalendarYears = (folder: string): CalendarYear[] => {
  const reader = readerOf(folder);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{4}\.json$/.test(name)) : [];
  if (files.length === 0) reader.faults.push({ file: 'calendars', line: null, sentence: '没有任何一年的工作日历' });
  const years = files.sort().flatMap((file) => {
    const year = reader.read(file, calendarFile);
    if (year === null) return [];
    if (`${year.year}.json` !== file) reader.note(file, ['year'], '与文件名不一致');
    return [year];
  });
  reader.finish();
  return years;
};

/** The calendar of a data folder (the one that holds `calendars/`). Throws a StandardFault. */
export const readCalendar = (dataFolder: string): Calendar =>
  calendarOf(readCalendarYears(join(dataFolder, 'calendars')));
