import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chineseDays from 'chinese-days';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { calendarOf, isWorkingDay } from '../../src/domain/deadline/calendar.ts';
import { addDays, weekdayOf } from '../../src/domain/deadline/local-time.ts';
import { readCalendarYears } from '../../src/standard/calendars.ts';
import { StandardFault } from '../../src/standard/faults.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const years = readCalendarYears(fileURLToPath(new URL('../../data/calendars', import.meta.url)));
const calendar = calendarOf(years);

test('the years 2024 to 2027 are there, and only 2027 is provisional', () => {
  assert.equal(
    years.map(({ year, provisional }) => [year, provisional]),
    [
      [2024, false],
      [2025, false],
      [2026, false],
      [2027, true],
    ],
  );
});

test('each year with a notice names its number', () => {
  assert.equal(
    years.slice(0, 3).map(({ notice }) => notice.match(/〔\d{4}〕\d+号/)?.[0]),
    ['〔2023〕7号', '〔2024〕12号', '〔2025〕7号'],
  );
});

test('every day of 2024 to 2026 agrees with an independent holiday table', () => {
  const differing: string[] = [];
  for (let date = '2024-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
    if (isWorkingDay(calendar, date) !== chineseDays.isWorkday(date)) differing.push(date);
  }
  assert.equal(differing, []);
});

test('make-up working days are all Saturdays and Sundays', () => {
  const plain = years.flatMap(({ work }) => work).filter((date) => weekdayOf(date) !== 0 && weekdayOf(date) !== 6);
  assert.equal(plain, []);
});

test('the provisional year has the thirteen statutory days and no make-up day', () => {
  const provisional = years.find(({ year }) => year === 2027);
  assert.equal(
    [provisional?.rest.map(({ date, name }) => `${date.slice(5)} ${name}`), provisional?.work],
    [
      [
        '01-01 元旦',
        '02-05 春节',
        '02-06 春节',
        '02-07 春节',
        '02-08 春节',
        '04-05 清明节',
        '05-01 劳动节',
        '05-02 劳动节',
        '06-09 端午节',
        '09-15 中秋节',
        '10-01 国庆节',
        '10-02 国庆节',
        '10-03 国庆节',
      ],
      [],
    ],
  );
});

test('a calendar file with a wrong year, a wrong date or an unknown field is refused with every fault', () => {
  const folder = temporaryFolder('calendars');
  const rest = [{ date: '2028-01-01', name: '元旦' }];
  writeFileSync(
    join(folder, '2028.json'),
    JSON.stringify({ year: 2029, notice: '某通知', provisional: false, rest, work: [] }),
  );
  const wrong = {
    year: 2030,
    notice: '某通知',
    provisional: false,
    rest: [{ date: '2030-02-30', name: '春节' }],
    work: [],
    extra: 1,
  };
  writeFileSync(join(folder, '2030.json'), JSON.stringify(wrong));
  try {
    readCalendarYears(folder);
    assert.unreachable('the faulty folder was read');
  } catch (error) {
    assert.instance(error, StandardFault);
    assert.equal(error instanceof StandardFault ? error.faults.length : 0, 3);
    assert.match(String(error), /2028\.json · 第 \d+ 行 · year:与文件名不一致/);
    assert.match(String(error), /2030\.json · 第 \d+ 行 · rest\.0\.date/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a folder without any calendar is refused', () => {
  const folder = temporaryFolder('calendars');
  assert.throws(() => readCalendarYears(folder), /没有任何一年的工作日历/);
  rmSync(folder, { recursive: true });
});

test.run();
