import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { uncalibrated } from '../../../src/domain/classify/calibrate.ts';
import { classify, trainClassifier } from '../../../src/domain/classify/classifier.ts';
import { countsOf, rows } from './said.ts';

const classifier = trainClassifier(rows);

test('a phrasing that was never seen goes to the function that it sounds like, with probabilities of one distribution', () => {
  const guesses = classify(classifier, uncalibrated, countsOf('五楼水压小又停水了'));
  assert.is(guesses[0]?.label, '供水');
  assert.equal(guesses.map((guess) => guess.label).sort(), ['供水', '供电', '教育'].sort());
  const sum = guesses.reduce((total, guess) => total + guess.probability, 0);
  assert.ok(Math.abs(sum - 1) < 1e-9, `${sum}`);
});

test('training twice gives the same classifier to the last bit', () => {
  const again = trainClassifier(rows);
  assert.equal(again.linear.weights, classifier.linear.weights);
  assert.equal(again.network.inward, classifier.network.inward);
  assert.equal([...again.vocabulary.numbers], [...classifier.vocabulary.numbers]);
});

test('a text without a single known word gets an answer whose probabilities are probabilities', () => {
  for (const text of ['', '😀😀', 'qqqq', '〇']) {
    for (const { probability } of classify(classifier, uncalibrated, countsOf(text)))
      assert.ok(probability >= 0 && probability <= 1, `${text} ${probability}`);
  }
});

test('a row that counts for nothing moves nothing', () => {
  const wrong = { label: '教育', weight: 1e-6, counts: countsOf('小区停水两天没有通知') };
  const [first] = classify(trainClassifier([...rows, wrong]), uncalibrated, countsOf('小区停水两天没有通知'));
  assert.is(first?.label, '供水');
});

test.run();
