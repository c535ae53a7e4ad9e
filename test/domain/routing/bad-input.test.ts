import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { RoutingAnswer } from '../../../src/domain/routing/answer.ts';
import { decisions } from '../../../src/domain/routing/answer.ts';
import { readableOf } from '../../../src/domain/routing/corpus.ts';
import { route } from '../../../src/domain/routing/route.ts';
import { sight } from '../../../src/domain/routing/sighting.ts';
import { loadInstallation } from '../../../src/standard/load.ts';
import { root } from '../../support/root.ts';

const { standard } = loadInstallation(root, { at: Date.UTC(2026, 10, 23) });

/** What every answer is, whatever was asked: a known decision, probabilities of one distribution, and words where they stand. */
const isSound = (answer: RoutingAnswer, original: string): void => {
  assert.ok(decisions.includes(answer.decision));
  assert.ok(answer.candidates.length >= 1 && answer.candidates.length <= 5);
  const sum = answer.candidates.reduce((total, { probability }) => total + probability, 0);
  assert.ok(sum >= 0 && sum <= 1 + 1e-9, `${sum}`);
  const spans = [answer.because, ...answer.candidates.map((each) => each.because)].flat().flatMap(({ words }) => words);
  for (const { text, start, end } of [...spans, ...(answer.division?.words ?? [])])
    assert.is(original.slice(start, end), text);
};

const pieces = [
  '路灯不亮',
  '來電人反映',
  '１２３４５',
  'Wi-Fi路由器',
  '<script>alert(1)</script>',
  '&amp;#x3c;',
  '😀👨‍👩‍👧',
  '𠮷野家',
  '\u0000',
  '\u202e',
  '\ud800',
  '武汉市洪山区',
  '着火了',
  '，',
  '\n',
  ' ',
  'ＡＢＣ',
  '没有冇得莫得',
];

test('whatever is asked, the answer is sound and its words stand where it says', () => {
  const mixed = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(mixed, mixed, (title, text) => {
      const question = { title: title.join(''), text: text.join('') };
      const original = question.title === '' ? question.text : `${question.title}\n${question.text}`;
      isSound(route(standard, question), original);
    }),
    { numRuns: 400 },
  );
});

test('an empty appeal, blanks and lone marks get the bodies of the territory and a person who decides', () => {
  for (const text of ['', '   ', '\n\n', '。。。', '？']) {
    const answer = route(standard, { text });
    isSound(answer, text);
    assert.ok(answer.decision === 'confirm' || answer.decision === 'decline', `${text}: ${answer.decision}`);
  }
});

test('traditional characters and full width digits are read like their plain forms', () => {
  const plain = route(standard, { text: '路灯坏了3天没人修' });
  const other = route(standard, { text: '路燈壞了３天沒人修' });
  assert.is(other.lead?.function, plain.lead?.function);
  assert.is(plain.lead?.function, 'urban-management');
});

test('a hundred thousand characters are answered, with words that stand where it says', () => {
  const text = '小区路灯坏了没人修，'.repeat(10_000);
  const answer = route(standard, { text });
  isSound(answer, text);
  assert.is(answer.lead?.function, 'urban-management');
});

test('names of places are left out of what the models read, and thousands of them cost no more than one pass', () => {
  const text = '茅箭区路灯'.repeat(20_000);
  const places = Array.from({ length: 20_000 }, (_, at) => ({ text: '茅箭区', start: at * 5, end: at * 5 + 3 }));
  const sighting = sight(standard.lexicon, text, 0);
  const started = performance.now();
  const { weights } = readableOf(standard.lexicon, sighting, places);
  // A search for each name from the beginning took ten seconds and more.
  assert.ok(performance.now() - started < 2_000);
  assert.equal([...(weights ?? []).slice(0, 5)], [0, 0, 0, 1, 1]);
  assert.equal([...(weights ?? []).slice(-5)], [0, 0, 0, 1, 1]);
});

test.run();
