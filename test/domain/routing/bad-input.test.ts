import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readableOf } from '../../../src/domain/routing/corpus.ts';
import { route } from '../../../src/domain/routing/route.ts';
import { sight } from '../../../src/domain/routing/sighting.ts';
import { small } from './small-standard.ts';

const standard = small();

/** What people paste and mistype, among the words that rules look for. */
const pieces = fc.constantFrom(
  ...['摆摊', '路灯', '着火了', '著火了', '昨天', '茅箭区', '１２３４５', '<b>', '&nbsp;', '😀', '\ud800', '\u0000'],
  ...['\r\n', '\u2028', ' ', 'wifi', '，', '…', "'", '"', '{', '%00'],
);
const written = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
);

test('whatever is written gets an answer whose words stand in the text and whose probabilities are those of one answer', () => {
  fc.assert(
    fc.property(written, written, (title, text) => {
      const original = title === '' ? text : `${title}\n${text}`;
      const answer = route(standard, { title, text });
      for (const { because } of [answer, ...answer.candidates])
        for (const word of because.flatMap((reason) => reason.words))
          assert.is(original.slice(word.start, word.end), word.text);
      const sum = answer.candidates.reduce((all, { probability }) => all + probability, 0);
      assert.ok(answer.candidates.length <= 5 && sum <= 1 + 1e-9, `${answer.candidates.length} candidates, sum ${sum}`);
      assert.equal(route(standard, { title, text }), answer);
    }),
    { numRuns: 400 },
  );
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
