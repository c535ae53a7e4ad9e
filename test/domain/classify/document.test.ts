import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { countTokens, documentOf } from '../../../src/domain/classify/document.ts';
import { buildVocabulary, vectorOf } from '../../../src/domain/classify/vocabulary.ts';
import { countsOf, inPairs } from './said.ts';

test('no pair of characters reaches over a comma', () => {
  assert.equal([...countsOf('停水,电').keys()].sort(), ['c停', 'c停水', 'c水', 'c电', 'w停水', 'w,电'].sort());
});

test('full width and capitals are read like half width and small letters', () => {
  assert.equal(countsOf('ＥＴＣ扣费１２'), countsOf('etc扣费12'));
});

test('a passage of weight nought is in no token, and a light one counts little', () => {
  const counts = countTokens(
    {
      title: '',
      passages: [
        { text: '停水', weight: 0 },
        { text: '停电', weight: 0.35 },
      ],
    },
    inPairs,
  );
  assert.equal([...counts.keys()], ['c停', 'c停电', 'c电', 'w停电']);
  assert.is(counts.get('c电'), 0.35);
});

test('the words of a title count with the text and once more for themselves', () => {
  const counts = countTokens(documentOf('停水', '没有水'), inPairs);
  assert.is(counts.get('tc停水'), 1);
  assert.is(counts.get('c停水'), 2);
  assert.is(counts.get('c水'), 3);
});

test('tokens that two documents share are numbered first, and a vector has length one', () => {
  const vocabulary = buildVocabulary([countsOf('停水'), countsOf('停电'), countsOf('入学')]);
  assert.is(vocabulary.shared, 1);
  assert.is(vocabulary.numbers.get('c停'), 0);
  const { weights } = vectorOf(vocabulary, countsOf('停水停电'));
  assert.ok(Math.abs(weights.reduce((sum, weight) => sum + weight * weight, 0) - 1) < 1e-6);
  assert.is(vectorOf(vocabulary, countsOf('甲乙')).tokens.length, 0);
});

test.run();
