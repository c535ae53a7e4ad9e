import { test } from 'uvu';
import { timekeeping } from '../../support/time.ts';
import { holdLaws } from './walking.ts';

test('10,000 random lives as shipped: every step is in the table, somebody can always act, no clock outlives its ticket, and the row is the fold', () => {
  holdLaws(timekeeping, 10_000);
});

test.run();
