import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type Clock,
  extendClock,
  lightOf,
  pauseClock,
  remainingSentence,
  resumeClock,
  startClock,
  stopClock,
  usageOf,
  warnAtOf,
} from '../../../src/domain/deadline/clock.ts';
import { limit, moment, replyClock, timekeeping, wall } from './timekeeping.ts';

const read = (clock: Clock, now: string) => [
  lightOf(timekeeping, clock, moment(now)),
  remainingSentence(timekeeping, clock, moment(now)),
];

const help = replyClock('help', 'routine', '2026-11-23 10:00');

test('a reply of five working days goes from green over yellow to red', () => {
  assert.equal(
    [
      '2026-11-23 10:00',
      '2026-11-26 12:00',
      '2026-11-27 18:00',
      '2026-11-28 12:00',
      '2026-11-30 09:00',
      '2026-11-30 18:00',
    ].map((now) => read(help, now)),
    [
      ['green', '剩 5 个工作日'],
      ['green', '剩 2 个工作日'],
      ['yellow', '剩 1 个工作日'],
      ['yellow', '剩 1 个工作日'],
      ['yellow', '今天 18:00 到期'],
      ['yellow', '今天 18:00 到期'],
    ],
  );
  assert.equal(
    ['2026-11-30 18:01', '2026-11-30 21:00', '2026-12-01 08:00', '2026-12-02 12:00'].map((now) => read(help, now)),
    [
      ['red', '超期 1 分钟'],
      ['red', '超期 3 小时'],
      ['red', '超期 1 个工作日'],
      ['red', '超期 2 个工作日'],
    ],
  );
});

test('an urgent reply counts hours and, near the end, minutes', () => {
  const urgent = replyClock('complaint', 'urgent', '2026-11-28 12:00');
  assert.equal(
    [
      '2026-11-28 12:00',
      '2026-11-29 09:30',
      '2026-11-29 11:35',
      '2026-11-29 12:00:01',
      '2026-11-29 15:20',
      '2026-12-02 12:00',
    ].map((now) => read(urgent, now)),
    [
      ['green', '剩 24 小时'],
      ['yellow', '剩 2 小时 30 分钟'],
      ['yellow', '剩 25 分钟'],
      ['red', '超期 1 分钟'],
      ['red', '超期 3 小时'],
      ['red', '超期 3 天'],
    ],
  );
});

test('working hours are said as such', () => {
  const clock = startClock(timekeeping, 'sign', limit(4, 'working-hours'), moment('2026-11-27 17:00'));
  assert.equal(
    ['2026-11-27 18:00', '2026-11-28 12:00', '2026-11-30 12:30', '2026-11-30 14:00'].map((now) => read(clock, now)),
    [
      ['green', '剩 3 个工作小时'],
      ['green', '剩 3 个工作小时'],
      ['red', '超期 30 分钟'],
      ['red', '超期 2 个工作小时'],
    ],
  );
});

test('natural days of a rectification are said as such', () => {
  const clock = startClock(timekeeping, 'rectify', limit(12, 'clock-days'), moment('2026-11-20 10:00'));
  assert.equal(read(clock, '2026-11-21 10:00'), ['green', '剩 11 个自然日']);
  assert.equal(read(clock, '2026-12-05 10:00'), ['red', '超期 3 个自然日']);
});

test('a finished clock keeps the light it had and says whether it was in time', () => {
  const closed = (at: string) => stopClock(help, moment(at));
  assert.equal(
    ['2026-11-24 10:00', '2026-11-30 18:00', '2026-11-30 20:00', '2026-12-01 10:00'].map((at) =>
      read(closed(at), '2027-03-01 10:00'),
    ),
    [
      ['green', '按期完成'],
      ['yellow', '按期完成'],
      ['red', '超期 2 小时完成'],
      ['red', '超期 1 个工作日完成'],
    ],
  );
});

test('a suspended clock says what is left and does not run', () => {
  const paused = pauseClock(timekeeping, help, moment('2026-11-26 12:00'));
  assert.equal(read(paused, '2026-12-10 10:00'), ['green', '挂起中，剩 2 个工作日']);
  const onLastDay = pauseClock(timekeeping, help, moment('2026-11-30 14:30'));
  assert.equal(read(onLastDay, '2026-12-10 10:00'), ['yellow', '挂起中，剩 3 小时']);
  const late = pauseClock(timekeeping, help, moment('2026-12-01 14:30'));
  assert.equal(read(late, '2026-12-10 10:00'), ['red', '挂起中，超期 1 个工作日']);
});

test('a suspended and finished clock is judged as of its suspension', () => {
  const paused = pauseClock(timekeeping, help, moment('2026-11-26 12:00'));
  assert.equal(read(stopClock(paused, moment('2026-12-10 10:00')), '2026-12-11 10:00'), ['green', '按期完成']);
});

test('usage is nothing on the day of receipt, grows with the office hours, and is the total at the due time', () => {
  const used = (now: string) => usageOf(timekeeping, help, moment(now)).used;
  assert.equal(
    ['2026-11-23 17:00', '2026-11-24 13:30', '2026-11-28 12:00', '2026-11-30 18:00', '2026-12-01 18:00'].map(used),
    [0, 0.5, 4, 5, 6],
  );
});

test('a suspension is not usage', () => {
  const resumed = resumeClock(
    timekeeping,
    pauseClock(timekeeping, help, moment('2026-11-24 13:30')),
    moment('2026-11-26 13:30'),
  );
  const used = (now: string) => usageOf(timekeeping, resumed, moment(now)).used;
  assert.equal(
    ['2026-11-24 13:30', '2026-11-25 12:00', '2026-11-26 13:30', '2026-11-26 18:00'].map(used),
    [0.5, 0.5, 0.5, 1],
  );
});

test('an extension enlarges the total', () => {
  const longer = extendClock(timekeeping, help, limit(5, 'working-days'));
  assert.equal(usageOf(timekeeping, longer, longer.dueAt), { used: 10, total: 10, unit: 'working-days' });
  assert.equal(read(longer, '2026-11-30 10:00'), ['green', '剩 5 个工作日']);
});

test('the warning moment is the first yellow one', () => {
  const resumed = resumeClock(
    timekeeping,
    pauseClock(timekeeping, help, moment('2026-11-24 09:00')),
    moment('2026-11-25 09:00'),
  );
  assert.equal(
    [help, resumed, replyClock('help', 'urgent', '2026-11-28 12:00')].map((clock) =>
      wall(warnAtOf(timekeeping, clock)),
    ),
    ['2026-11-27 18:00:00', '2026-11-30 18:00:00', '2026-11-29 07:12:00'],
  );
});

test('a clock suspended while green is not warned of before its due time, one suspended while yellow stays warned of', () => {
  const warning = (at: string) => wall(warnAtOf(timekeeping, pauseClock(timekeeping, help, moment(at))));
  assert.equal(
    [warning('2026-11-25 12:00'), warning('2026-11-30 12:00')],
    ['2026-11-30 18:00:00', '2026-11-27 18:00:00'],
  );
});

test.run();
