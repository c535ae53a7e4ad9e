import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inDigits } from '../../../src/client/phone/digits.ts';
import { passedInDigits } from '../../../views/phone/passed-time.tsx';

test('the page counts on in the same writing as the server', () => {
  for (const [milliseconds, words] of [
    [0, '00:00'],
    [151_900, '02:31'],
    [3_725_000, '1:02:05'],
    [-5, '00:00'],
  ] as const) {
    assert.is(inDigits(milliseconds), words);
    assert.is(passedInDigits(milliseconds), words);
  }
});

test.run();
