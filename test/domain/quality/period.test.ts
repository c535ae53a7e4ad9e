import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { localDateOf, sayTime } from '../../../src/domain/deadline/local-time.ts';
import { monthStarts, readPeriod, startsOf, weekStarts } from '../../../src/domain/quality/period.ts';
import { shanghai } from '../../support/time.ts';

test('weeks begin on Mondays at midnight in China, the running one last', () => {
  for (const moment of ['2026-11-23 00:00', '2026-11-25 09:00', '2026-11-29 23:59']) {
    const starts = weekStarts(shanghai(moment), 3);
    assert.equal(starts.map(localDateOf), ['2026-11-09', '2026-11-16', '2026-11-23'], moment);
    assert.equal([...new Set(starts.map(sayTime))], ['00:00']);
  }
});

test('months begin on their first day, also across the new year', () => {
  const starts = monthStarts(shanghai('2027-01-15 10:00'), 3);
  assert.equal(starts.map(localDateOf), ['2026-11-01', '2026-12-01', '2027-01-01']);
});

test('a period that is not offered becomes twelve weeks', () => {
  assert.equal(['4w', '12m', '13w', 'x', undefined].map(readPeriod), ['4w', '12m', '12w', '12w', '12w']);
  const now = shanghai('2026-11-25 09:00');
  assert.equal(startsOf('4w', now), weekStarts(now, 4));
  assert.equal(startsOf('12m', now), monthStarts(now, 12));
});

test.run();
