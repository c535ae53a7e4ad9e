import { test } from 'uvu';
import { holdLaws, turned } from './walking.ts';

test('10,000 random lives with the switches turned: leaders approve, the program signs, a third is called back, and the same laws hold', () => {
  holdLaws(turned, 10_000);
});

test.run();
