import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { countTokens, documentOf } from '../../../src/domain/classify/document.ts';
import { readTokens } from '../../../src/domain/classify/reading.ts';
import { buildVocabulary, vectorOf } from '../../../src/domain/classify/vocabulary.ts';
import { countsOf, inPairs } from './said.ts';

test('no pair of characters reaches over a comma', () => {
  assert.equal([...countsOf('停水,电').keys()].sort(), ['c停', 'c停水', 'c水', 'c电', 'w停水', 'w,电'].sort());
});

test('full width and capitals are read like half width and small letters', () => {
  assert.equal(countsOf('ＥＴＣ扣费１２'), countsOf('etc扣费12'));
});

test('a passage of weight nought is in no token, and a light one counts little', () => {
  const weights = Float32Array.of(0, 0, 0.5, 0.5);
  const counts = countTokens({ title: '', text: '停水停电', weights }, inPairs);
  assert.equal([...counts.keys()], ['c停', 'c停电', 'c电', 'w停电']);
  assert.is(counts.get('c电'), 0.5);
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

test('a text that is read has the vector of its counts, whatever it says and however its characters weigh', () => {
  const vocabulary = buildVocabulary(['停水停电', '电费水费', '入学a1', '学费'].map((said) => countsOf(said)));
  const said = fc.array(fc.constantFrom(...'停水电费入学a1,。😀甲'), { maxLength: 30 });
  const weight = fc.constantFrom(0, 0.5, 1);
  fc.assert(
    fc.property(said, fc.array(weight, { minLength: 62, maxLength: 62 }), (characters, by) => {
      const text = characters.join('');
      const weights = Float32Array.from(by);
      const read = readTokens(vocabulary, { text, weights, plain: ['学费'] }, inPairs);
      const counted = vectorOf(vocabulary, countTokens({ title: '', text, weights, plain: ['学费'] }, inPairs));
      const pairsOf = ({ tokens, weights: values }: typeof counted) =>
        [...tokens].map((token, at) => [token, Math.round((values[at] ?? 0) * 1e4)]).sort(([a = 0], [b = 0]) => a - b);
      assert.equal(pairsOf(read), pairsOf(counted));
    }),
  );
});

test.run();
