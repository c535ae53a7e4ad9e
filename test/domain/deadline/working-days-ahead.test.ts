import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { workingDaysAhead } from '../../../src/domain/deadline/working-days-ahead.ts';
import { shanghai, timekeeping } from '../../support/time.ts';

test('ten working days from a Thursday leave out the weekends', () => {
  const days = workingDaysAhead(timekeeping, shanghai('2026-11-26 09:00'), 10).map(({ date }) => date.slice(5));
  assert.equal(days, ['11-26', '11-27', '11-30', '12-01', '12-02', '12-03', '12-04', '12-07', '12-08', '12-09']);
});

test('the days follow one another without a gap: a Saturday belongs to the Friday before it', () => {
  const now = shanghai('2026-11-27 16:00');
  const days = workingDaysAhead(timekeeping, now, 3);
  assert.is(days[0]?.from, now);
  assert.is(days[0]?.until, shanghai('2026-11-30 00:00'));
  for (const [index, day] of days.entries()) assert.is(days[index + 1]?.from ?? day.until, day.until);
});

test('on a day of rest the next working day comes first', () => {
  assert.is(workingDaysAhead(timekeeping, shanghai('2026-11-28 10:00'), 1)[0]?.date, '2026-11-30');
});

test.run();
