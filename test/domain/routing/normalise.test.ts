import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { normalise, originalSpan } from '../../../src/domain/routing/normalise.ts';

test('full-width letters, traditional characters and blanks are read alike', () => {
  assert.is(normalise('ＥＭＳ 快遞，電動車　停電').text, 'ems快遞,电动车停电');
});

test('a word is found again at its place in the text as the citizen wrote it', () => {
  const original = '来电: 小 区 停 電 了';
  const normalised = normalise(original);
  const at = normalised.text.indexOf('停电');
  const span = originalSpan(normalised, at, at + 2);
  assert.equal(span, { start: 8, end: 11 });
  assert.is(original.slice(span.start, span.end), '停 電');
});

test('characters outside the basic plane keep the offsets of what follows them', () => {
  const original = '😡😡路灯坏了';
  const normalised = normalise(original);
  const at = normalised.text.indexOf('路灯');
  assert.equal(originalSpan(normalised, at, at + 2), { start: 4, end: 6 });
});

test('a text of a hundred thousand characters is read in one piece', () => {
  assert.is(normalise('水'.repeat(100_000)).text.length, 100_000);
});

test.run();
