import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { indexTokens, phraseOf } from '../../../src/domain/search/tokens.ts';

/** Whether a phrase stands in a text by the tokens of both, as an index would say. */
const holds = (text: string, words: string): boolean => {
  const phrase = phraseOf(words);
  const index = indexTokens(text);
  return (
    phrase !== null &&
    index.some((_, at) =>
      phrase.tokens.every((token, further) => {
        const kept = index[at + further] ?? '';
        return phrase.open && further === phrase.tokens.length - 1 ? kept.startsWith(token) : kept === token;
      }),
    )
  );
};

test('characters in pairs, numbers and Latin words whole, what adjoins them known on both sides', () => {
  assert.equal(indexTokens('北京路14号楼，LED灯'), ['北', '北京', '京路', '路', '14', '号', '号楼', '楼', 'led', '灯']);
  assert.equal(indexTokens('Ａ座２０３'), ['a', '座', '203']);
  assert.equal(indexTokens('，。！'), []);
});

test('every stretch of a text is found in it, wherever it begins and ends, down to one character', () => {
  const text = '武昌区中南路街道人民小学西门旁14号楼3单元LED路灯坏了半个月没人修';
  for (let from = 0; from < text.length; from += 1)
    for (let to = from + 1; to <= text.length; to += 1) {
      const words = text.slice(from, to);
      // A number or Latin word is found from its beginning on, and whole unless three characters of it are given.
      if (/^[a-z\d]/iu.test(words) && /[a-z\d]$/iu.test(text.slice(0, from))) continue;
      if (/(?<![a-z\d])[a-z\d]{1,2}$/iu.test(words) && /^[a-z\d]/iu.test(text.slice(to))) continue;
      assert.ok(holds(text, words), words);
    }
});

test('what does not stand together is not found', () => {
  for (const words of ['武中', '区南', '14楼', '路14', '小学门'])
    assert.not(holds('武昌区中南路街道人民小学西门旁14号楼', words), words);
  assert.not(holds('路灯，坏了', '灯坏'));
  assert.is(phraseOf('，—'), null);
});

test.run();
