import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { calibrationError, fitTemperature, thresholdFor } from '../../../src/domain/classify/calibrate.ts';
import { gramsOf } from '../../../src/domain/classify/features.ts';
import { logitsOf, softmax, train } from '../../../src/domain/classify/model.ts';

const rows = [
  ['water-supply', '小区停水两天没有通知'],
  ['water-supply', '自来水水压太低'],
  ['power-supply', '村里老是停电'],
  ['power-supply', '电表走得太快电费高'],
  ['education', '小学入学划片'],
  ['education', '学校强制补课收费'],
].map(([label = '', said = '']) => ({ label, features: gramsOf(said), weight: 1 }));

test('the model names the function of a phrasing that it never saw', () => {
  const model = train(rows);
  const probabilities = softmax(logitsOf(model, gramsOf('三楼水压小 停水也没人说')));
  assert.equal(model.labels, ['education', 'power-supply', 'water-supply']);
  assert.is(probabilities.indexOf(Math.max(...probabilities)), 2);
  assert.ok(Math.abs(probabilities.reduce((sum, each) => sum + each, 0) - 1) < 1e-9);
});

test('training twice gives the same model to the last bit', () => {
  assert.equal(train(rows).weights, train(rows).weights);
});

test('a character of weight nought ends the grams and is in none', () => {
  const weights = Float32Array.of(1, 0, 1);
  assert.is(gramsOf('停水电', weights).buckets.length, 2);
});

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

test('logits that are too sure are softened', () => {
  const held = [0, 1].map((truth) => ({ logits: Float64Array.of(4, 0), truth }));
  assert.ok(fitTemperature(held) > 3);
});

test.run();
