import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  calibrated,
  calibrationError,
  fitCalibration,
  thresholdFor,
  uncalibrated,
} from '../../../src/domain/classify/calibrate.ts';

test('the threshold is the lowest probability at which enough guesses are right', () => {
  const judged = [
    { probability: 0.9, right: true },
    { probability: 0.8, right: true },
    { probability: 0.7, right: false },
    { probability: 0.6, right: true },
  ];
  assert.equal(thresholdFor(judged, 0.95), { threshold: 0.8, coverage: 0.5 });
  assert.equal(thresholdFor(judged, 0.75), { threshold: 0.6, coverage: 1 });
});

test('guesses that are as sure as they are right have no calibration error', () => {
  assert.is(calibrationError([{ probability: 1, right: true }]), 0);
  assert.is(calibrationError([]), 0);
});

test('answers that say 98 % and are right in half of the cases say about half afterwards', () => {
  const held = Array.from({ length: 200 }, (_, at) => ({ logits: Float64Array.of(4, 0), truth: at % 2 }));
  const calibration = fitCalibration(held);
  const [first = 0] = calibrated(Float64Array.of(4, 0), calibration);
  assert.ok(Math.abs(first - 0.5) < 0.03, `${first}`);
});

test('nothing held out, nothing changed', () => {
  assert.equal(fitCalibration([]), uncalibrated);
});

test('whatever the calibration, probabilities sum to one and the first stays the first', () => {
  const logits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 2, maxLength: 8 });
  const calibration = fc.record({
    temperature: fc.double({ min: 0.5, max: 3, noNaN: true }),
    shift: fc.double({ min: -2, max: 2, noNaN: true }),
    stretch: fc.double({ min: 0.2, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(logits, calibration, (values, how) => {
      const before = calibrated(Float64Array.from(values), uncalibrated);
      const after = calibrated(Float64Array.from(values), how);
      assert.ok(Math.abs(after.reduce((sum, each) => sum + each, 0) - 1) < 1e-6);
      const [highest = 0, second = 0] = [...before].sort((a, b) => b - a);
      fc.pre(highest - second > 1e-6);
      assert.ok((after[before.indexOf(highest)] ?? 0) >= Math.max(...after) - 1e-9);
    }),
  );
});

test.run();
