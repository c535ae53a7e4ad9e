import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { figuresOf } from '../../../src/domain/classify/figures.ts';
import { crossValidate, learnModel, stratify } from '../../../src/domain/classify/learn.ts';
import { rows } from './said.ts';

test('every label is spread evenly over the parts', () => {
  const labels = [...Array<string>(10).fill('供水'), ...Array<string>(5).fill('教育')];
  const part = stratify(labels, 5, 7);
  for (let each = 0; each < 5; each++) {
    assert.is(labels.filter((label, at) => label === '供水' && part[at] === each).length, 2);
    assert.is(labels.filter((label, at) => label === '教育' && part[at] === each).length, 1);
  }
});

test('a learned model says how good it is on rows it did not see, and the threshold it dispatches by', () => {
  const model = learnModel(rows, 3);
  assert.is(model.heldOut.rows, 12);
  assert.is(model.heldOut.labels, 3);
  assert.ok(model.heldOut.top1 > 0.9, `${model.heldOut.top1}`);
  assert.ok(model.threshold > 0 && model.threshold <= 1);
  assert.equal(learnModel(rows, 3).calibration, model.calibration);
});

test('in cross-validation every row is answered once, by a model that did not learn from it', () => {
  const { answered } = crossValidate(rows, { folds: 3, seed: 1 });
  assert.is(answered.length, rows.length);
  assert.equal(
    answered.map(({ truth }) => truth),
    rows.map((row) => row.label),
  );
  assert.is(figuresOf(answered).rows, 60);
});

test('the figures are those one counts by hand', () => {
  const guess = (first: string, second: string, probability: number) => [
    { label: first, probability },
    { label: second, probability: 1 - probability },
  ];
  const figures = figuresOf([
    { truth: '供水', guesses: guess('供水', '供电', 0.9) },
    { truth: '供水', guesses: guess('供电', '供水', 0.8) },
    { truth: '供电', guesses: guess('供电', '供水', 0.7) },
    { truth: '教育', guesses: guess('供电', '供水', 0.6) },
  ]);
  assert.is(figures.top1, 0.5);
  assert.is(figures.top3, 0.75);
  assert.ok(Math.abs(figures.macroF1 - (2 / 3 + 2 / 4 + 0) / 3) < 1e-9, `${figures.macroF1}`);
  assert.is(figures.coverageAt95, 0.25);
});

test('a single row, or rows of one label only, are learned from without a fault', () => {
  const [one] = rows;
  assert.ok(one);
  assert.is(learnModel([one]).classifier.labels.length, 1);
  assert.is(learnModel(rows.filter((row) => row.label === '供水')).classifier.labels.length, 1);
});

test.run();
