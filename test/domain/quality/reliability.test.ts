import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { binsFor, calibrationError } from '../../../src/domain/quality/reliability.ts';

test('every bin has twenty proposals at least, and there are fifteen at most', () => {
  assert.equal([0, 19, 39, 40, 299, 300, 100_000].map(binsFor), [1, 1, 1, 2, 14, 15, 15]);
});

test('the calibration error is the distance from what stood, weighted by the mass of the bins', () => {
  const sure = { proposals: 30, foretold: 0.9, stood: 24 };
  const unsure = { proposals: 10, foretold: 0.5, stood: 5 };
  assert.is(calibrationError([sure, unsure])?.toFixed(4), '0.0750');
  assert.is(calibrationError([unsure]), 0);
  assert.is(calibrationError([]), null);
});

test.run();
