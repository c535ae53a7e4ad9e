import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  CalendarGap,
  calendarOf,
  festivalOf,
  isWorkingDay,
  natureOf,
  provisionalYears,
} from '../../../src/domain/deadline/calendar.ts';
import { timekeeping } from './timekeeping.ts';

const { calendar } = timekeeping;

test('the make-up Saturday after National Day 2026 is a working day', () => {
  assert.equal([natureOf(calendar, '2026-10-10'), isWorkingDay(calendar, '2026-10-10')], ['make-up', true]);
});

test('the seven days of National Day 2026 are days of rest and know their festival', () => {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`);
  assert.equal(
    days.map((date) => [isWorkingDay(calendar, date), festivalOf(calendar, date)]),
    days.map(() => [false, '国庆节']),
  );
});

test('a plain week has five working days', () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
  assert.equal(
    days.map((date) => natureOf(calendar, date)),
    ['workday', 'workday', 'workday', 'workday', 'workday', 'weekend', 'weekend'],
  );
});

test('a year without a calendar is an error that names the missing file', () => {
  try {
    isWorkingDay(calendar, '2028-01-04');
    assert.unreachable('2028 was guessed');
  } catch (error) {
    assert.instance(error, CalendarGap);
    assert.is(error instanceof CalendarGap ? error.year : null, 2028);
    assert.match(String(error), /data\/calendars\/2028\.json/);
  }
});

test('the provisional years are known', () => {
  assert.equal(provisionalYears(calendar), [2027]);
});

test('a year given twice, a day of another year and a day both off and on are refused', () => {
  const year = {
    year: 2030,
    notice: '某通知',
    provisional: false,
    rest: [{ date: '2030-01-01', name: '元旦' }],
    work: [],
  };
  assert.throws(() => calendarOf([year, year]), /2030 年的工作日历重复/);
  assert.throws(() => calendarOf([{ ...year, work: ['2031-01-04'] }]), /2031-01-04/);
  assert.throws(() => calendarOf([{ ...year, work: ['2030-01-01'] }]), /2030-01-01/);
});

test.run();
