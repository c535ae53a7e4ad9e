import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { waitBefore, waitForRenewal } from '../../../src/client/phone/backoff.ts';

test('the pauses between attempts double up to twenty seconds, and seats do not come back all at once', () => {
  assert.equal(
    [0, 1, 2, 3, 4, 5, 99].map((attempt) => waitBefore(attempt, 0)),
    [1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000],
  );
  assert.is(waitBefore(0, 1), 1_500);
  assert.is(waitBefore(99, 0.5), 25_000);
});

test('credentials are renewed before they expire, and a wrong clock makes no storm of requests', () => {
  assert.is(waitForRenewal(600_000, 0), 600_000);
  assert.is(waitForRenewal(0, 600_000), 1_000);
});

test.run();
