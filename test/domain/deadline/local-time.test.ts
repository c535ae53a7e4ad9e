import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  addDays,
  instantAt,
  localDateOf,
  minuteOfDay,
  nextDate,
  sayMoment,
  sayWeekday,
} from '../../../src/domain/deadline/local-time.ts';
import { MINUTE } from '../../../src/domain/instant.ts';
import { moment } from './timekeeping.ts';

const instants = fc.integer({ min: moment('2024-01-01 00:00'), max: moment('2027-12-31 23:59') });

test('a moment of this year is said without the year, any other with it', () => {
  const now = moment('2026-11-23 10:00');
  assert.equal(
    [
      sayMoment(moment('2026-11-25 18:00'), now),
      sayMoment(moment('2027-01-04 18:00'), now),
      sayMoment(moment('2025-12-31 00:05'), now),
    ],
    ['11月25日 18:00', '2027年1月4日 18:00', '2025年12月31日 00:05'],
  );
});

test('the year turns at midnight in Wuhan, not in Greenwich', () => {
  const lastMinute = moment('2026-12-31 23:59:59');
  assert.equal([localDateOf(lastMinute), localDateOf(lastMinute + 1000)], ['2026-12-31', '2027-01-01']);
  assert.equal([minuteOfDay(lastMinute), minuteOfDay(lastMinute + 1000)], [1439, 0]);
});

test('days follow each other over the end of February and of the year', () => {
  assert.equal(
    [nextDate('2024-02-28'), nextDate('2026-02-28'), nextDate('2026-12-31')],
    ['2024-02-29', '2026-03-01', '2027-01-01'],
  );
  assert.equal([addDays('2026-03-01', -1), sayWeekday('2026-10-10')], ['2026-02-28', '周六']);
});

test('day and minute together give the instant back, to the minute', () => {
  fc.assert(
    fc.property(instants, (at) => {
      assert.is(instantAt(localDateOf(at), minuteOfDay(at)), Math.floor(at / MINUTE) * MINUTE);
    }),
  );
});

test('a word that is no date is refused', () => {
  assert.throws(() => instantAt('明天', 0), /不是日期/);
});

test.run();
