import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildAutomaton } from '../../../src/domain/routing/automaton.ts';

test('every word is found, also inside and across other words', () => {
  const words = ['占道', '占道经营', '经营', '道经'];
  const found = buildAutomaton(words)
    .scan('在占道经营')
    .map((hit) => `${words[hit.word]} ${hit.start}-${hit.end}`);
  assert.equal(found.sort(), ['占道 1-3', '占道经营 1-5', '经营 3-5', '道经 2-4']);
});

test('a text without any word gives nothing', () => {
  assert.equal(buildAutomaton(['停水', '停电']).scan('停车'), []);
});

test('an empty word is never found', () => {
  assert.equal(buildAutomaton(['']).scan('停车'), []);
});

test.run();
