import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { CalendarGap, calendarOf } from '../../../src/domain/deadline/calendar.ts';
import {
  type Clock,
  extendClock,
  isPaused,
  lightOf,
  pauseClock,
  resumeClock,
  retimeClock,
  startClock,
  stopClock,
  traceOf,
} from '../../../src/domain/deadline/clock.ts';
import type { LimitUnit } from '../../../src/domain/deadline/policy.ts';
import { readCalendarYears } from '../../../src/standard/calendars.ts';
import { limit, moment, replyClock, timekeeping, wall } from './timekeeping.ts';

const due = (received: string, amount: number, unit: LimitUnit): string =>
  wall(startClock(timekeeping, 'reply', limit(amount, unit), moment(received)).dueAt);

const suspended = (clock: Clock, from: string, until: string): Clock =>
  resumeClock(timekeeping, pauseClock(timekeeping, clock, moment(from)), moment(until));

test('an appeal received a minute before the close on 30 September 2026 has the whole time after National Day', () => {
  assert.is(wall(replyClock('help', 'routine', '2026-09-30 17:59').dueAt), '2026-10-13 18:00:00');
});

test('before opening, after closing and at the last second of a day the day of receipt is left out alike', () => {
  const received = ['2026-11-23 00:00', '2026-11-23 08:59', '2026-11-23 18:01', '2026-11-23 23:59:59'];
  assert.equal(
    received.map((written) => due(written, 1, 'working-days')),
    received.map(() => '2026-11-24 18:00:00'),
  );
  assert.is(due('2026-11-24 00:00', 1, 'working-days'), '2026-11-25 18:00:00');
});

test('an appeal received at the weekend counts from Monday as the first day', () => {
  assert.equal(
    [
      due('2026-11-27 16:00', 1, 'working-days'),
      due('2026-11-28 03:00', 1, 'working-days'),
      due('2026-11-29 23:59', 1, 'working-days'),
    ],
    ['2026-11-30 18:00:00', '2026-11-30 18:00:00', '2026-11-30 18:00:00'],
  );
});

test('a make-up Sunday before the holidays is a day like any other', () => {
  assert.is(due('2026-09-18 10:00', 1, 'working-days'), '2026-09-20 18:00:00');
});

test('a limit in working days runs over the end of the year', () => {
  assert.is(due('2026-12-30 15:00', 3, 'working-days'), '2027-01-05 18:00:00');
});

test('working hours run inside office hours only', () => {
  assert.equal(
    [
      due('2026-11-27 16:30', 4, 'working-hours'),
      due('2026-11-23 07:00', 4, 'working-hours'),
      due('2026-11-23 09:00', 9, 'working-hours'),
    ],
    ['2026-11-30 11:30:00', '2026-11-23 13:00:00', '2026-11-23 18:00:00'],
  );
});

test('hours of an urgent appeal run through night, weekend and New Year', () => {
  assert.is(wall(replyClock('help', 'urgent', '2026-12-31 23:30').dueAt), '2027-01-01 23:30:00');
  assert.is(wall(replyClock('help', 'critical', '2026-10-03 22:45').dueAt), '2026-10-04 00:45:00');
  assert.is(due('2026-11-23 23:45', 30, 'clock-minutes'), '2026-11-24 00:15:00');
});

test('natural days that end on a day of rest end on the next working day', () => {
  assert.equal(
    [
      due('2026-11-20 10:00', 12, 'clock-days'),
      due('2026-11-24 10:00', 12, 'clock-days'),
      due('2026-09-20 10:00', 12, 'clock-days'),
    ],
    ['2026-12-02 18:00:00', '2026-12-07 18:00:00', '2026-10-08 18:00:00'],
  );
});

test('an extension adds working days after the due date', () => {
  const clock = extendClock(timekeeping, replyClock('help', 'routine', '2026-09-30 17:59'), limit(5, 'working-days'));
  assert.equal([wall(clock.dueAt), clock.extension?.amount], ['2026-10-20 18:00:00', 5]);
});

test('an urgent appeal can be extended by working days, which end at a close of business', () => {
  const clock = extendClock(timekeeping, replyClock('help', 'urgent', '2026-11-20 22:00'), limit(1, 'working-days'));
  assert.is(wall(clock.dueAt), '2026-11-23 18:00:00');
});

test('a second extension adds to the first and must have its unit', () => {
  const once = extendClock(timekeeping, replyClock('help', 'routine', '2026-11-23 10:00'), limit(2, 'working-days'));
  assert.is(extendClock(timekeeping, once, limit(3, 'working-days')).extension?.amount, 5);
  assert.throws(() => extendClock(timekeeping, once, limit(3, 'clock-hours')), /单位/);
});

test('a suspension moves the due time by exactly the office time it took', () => {
  const clock = replyClock('consultation', 'routine', '2026-11-23 10:00');
  assert.equal(
    [
      wall(clock.dueAt),
      wall(suspended(clock, '2026-11-24 10:00', '2026-11-26 10:00').dueAt),
      wall(suspended(clock, '2026-11-24 10:00', '2026-11-24 12:30').dueAt),
      wall(suspended(clock, '2026-11-25 17:59', '2026-11-25 18:01').dueAt),
    ],
    ['2026-11-26 18:00:00', '2026-11-30 18:00:00', '2026-11-27 11:30:00', '2026-11-27 09:01:00'],
  );
});

test('a suspension at night, on the day of receipt or after the due time moves nothing', () => {
  const clock = replyClock('consultation', 'routine', '2026-11-23 10:00');
  const suspensions = [
    ['2026-11-24 18:00', '2026-11-25 09:00'],
    ['2026-11-23 11:00', '2026-11-23 17:00'],
    ['2026-11-26 18:00', '2026-12-03 12:00'],
  ] as const;
  assert.equal(
    suspensions.map(([from, until]) => wall(suspended(clock, from, until).dueAt)),
    suspensions.map(() => '2026-11-26 18:00:00'),
  );
});

test('two suspensions and an extension add up in whichever order they came', () => {
  const clock = replyClock('consultation', 'routine', '2026-11-23 10:00');
  const extra = limit(2, 'working-days');
  const first = suspended(clock, '2026-11-24 09:00', '2026-11-24 18:00');
  const extendedBetween = suspended(extendClock(timekeeping, first, extra), '2026-11-26 09:00', '2026-11-26 18:00');
  const extendedLast = extendClock(timekeeping, suspended(first, '2026-11-26 09:00', '2026-11-26 18:00'), extra);
  assert.equal([wall(extendedBetween.dueAt), extendedBetween], ['2026-12-02 18:00:00', extendedLast]);
});

test('while suspended the clock stands still and keeps its light', () => {
  const clock = pauseClock(
    timekeeping,
    replyClock('consultation', 'routine', '2026-11-23 10:00'),
    moment('2026-11-24 10:00'),
  );
  assert.equal([isPaused(clock), lightOf(timekeeping, clock, moment('2026-12-24 10:00'))], [true, 'green']);
});

test('steps that contradict the state of the clock are refused', () => {
  const clock = replyClock('help', 'routine', '2026-11-23 10:00');
  const paused = pauseClock(timekeeping, clock, moment('2026-11-24 10:00'));
  const stopped = stopClock(clock, moment('2026-11-24 10:00'));
  assert.throws(() => pauseClock(timekeeping, paused, moment('2026-11-24 11:00')), /已经挂起/);
  assert.throws(() => pauseClock(timekeeping, clock, moment('2026-11-23 09:00')), /早于/);
  assert.throws(() => resumeClock(timekeeping, clock, moment('2026-11-24 11:00')), /没有挂起/);
  assert.throws(() => resumeClock(timekeeping, paused, moment('2026-11-24 09:00')), /早于/);
  assert.throws(() => stopClock(stopped, moment('2026-11-25 10:00')), /已经停止/);
  assert.throws(() => extendClock(timekeeping, stopped, limit(1, 'working-days')), /已经停止/);
});

test('a clock survives being written as JSON', () => {
  const clock = suspended(replyClock('report', 'routine', '2026-12-25 10:00'), '2026-12-28 10:00', '2026-12-29 10:00');
  assert.equal(JSON.parse(JSON.stringify(clock)), clock);
});

test('a limit that would end in a year without a calendar is an error, not a guess', () => {
  assert.throws(
    () => startClock(timekeeping, 'reply', limit(10, 'working-days'), moment('2027-12-25 10:00')),
    (error: unknown) => error instanceof CalendarGap && error.year === 2028,
  );
  assert.is(due('2027-12-31 23:00', 2, 'clock-hours'), '2028-01-01 01:00:00');
});

test('only clocks that used the provisional year are marked, and the notice retimes them', () => {
  const clock = replyClock('report', 'routine', '2026-12-25 10:00');
  assert.equal(
    [
      clock.provisional,
      replyClock('help', 'routine', '2026-11-23 10:00').provisional,
      replyClock('help', 'urgent', '2026-12-31 23:00').provisional,
    ],
    [true, false, false],
  );
  const years = readCalendarYears(fileURLToPath(new URL('../../../data/calendars', import.meta.url)));
  const announced = years.map((year) =>
    year.year === 2027
      ? {
          ...year,
          provisional: false,
          rest: [...year.rest, { date: '2027-01-04', name: '元旦' }],
          work: ['2027-01-09'],
        }
      : year,
  );
  const retimed = retimeClock({ ...timekeeping, calendar: calendarOf(announced) }, clock);
  assert.equal(
    [wall(clock.dueAt), wall(retimed.dueAt), retimed.provisional],
    ['2027-01-11 18:00:00', '2027-01-11 18:00:00', false],
  );
  const sentences = traceOf({ ...timekeeping, calendar: calendarOf(announced) }, retimed).map(
    ({ sentence }) => sentence,
  );
  assert.ok(sentences.includes('2027年1月9日（周六）调休上班，计第 9 个工作日。'));
});

test.run();
