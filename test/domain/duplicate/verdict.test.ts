import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { gistOf, likenessOf } from '../../../src/domain/duplicate/gist.ts';
import { isElsewhere, isSamePlace } from '../../../src/domain/duplicate/same-place.ts';
import { type Likened, reasonsOf, verdictOn } from '../../../src/domain/duplicate/verdict.ts';

const stall = '人民小学门口每天下午有十几个卖炸串的摊子占着人行道，孩子放学只能走机动车道，太危险了，请尽快处理。';

const likened = (changes: Partial<Likened> & { text?: string } = {}): Likened => {
  const { text = stall, ...rest } = changes;
  return { phone: '', division: '420302', address: '', matter: null, gist: gistOf('', text), ...rest };
};

const letters = fc.array(fc.constantFrom(...'人民小学门口每天下午摊子占着人行道，。 12号楼漏水Ａ'), { maxLength: 60 });
const texts = letters.map((characters) => characters.join(''));

test('likeness lies between nothing and all, is the same from either side, and all for equal texts', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [a, b] = [gistOf('', one), gistOf('', other)];
      const likeness = likenessOf(a, b);
      assert.ok(likeness >= 0 && likeness <= 1);
      assert.is(likeness, likenessOf(b, a));
      assert.is(likenessOf(a, a), a.pairs.size === 0 ? 0 : 1);
    }),
    { numRuns: 1_000 },
  );
});

test('a verdict is the same from either side', () => {
  const sides = fc.record({
    phone: fc.constantFrom('', '13872671234', '13986105566'),
    division: fc.constantFrom(null, '420300', '420302', '420303', '420302001'),
    address: fc.constantFrom('', '人民小学', '人民小学西门', '北京路12号', '北京路15号'),
    matter: fc.constantFrom(null, '020104', '020301'),
    text: texts,
  });
  fc.assert(
    fc.property(sides, sides, (one, other) => {
      const [a, b] = [likened(one), likened(other)];
      assert.equal(verdictOn(a, b), verdictOn(b, a));
    }),
    { numRuns: 2_000 },
  );
});

test('width, blanks, punctuation and what agents write around it make no difference', () => {
  const told = '市民来电反映：人民小学门口每天下午有十几个卖炸串的摊子，占着人行道。请相关部门核实处理，谢谢！';
  const same = '人民小学门口 每天下午有十几个卖炸串的摊子占着人行道';
  assert.is(likenessOf(gistOf('', told), gistOf('', same)), 1);
  assert.is(likenessOf(gistOf('夜市摊占道…', `夜市摊占道，${same}`), gistOf('', `夜市摊占道，${same}`)), 1);
});

test('who copies the first appeal and adds to it is found', () => {
  const verdict = verdictOn(
    likened(),
    likened({
      text: `${stall}上次说已经安排人值守，可是值守的人五点就走了，摊子马上又回来，油烟还把学校的墙熏黑了，家长们都很生气，已经向学校反映过三次，学校说管不了校门外面的事情。`,
    }),
  );
  assert.equal(verdict?.grounds, ['text']);
  assert.ok((verdict?.likeness ?? 0) >= 0.9);
});

test('texts that differ only in the number they name are about different things', () => {
  const one = likened({ text: '咨询机动车违章代码1223是什么违章行为，应当怎样处理' });
  const other = likened({ text: '咨询机动车违章代码1208是什么违章行为，应当怎样处理' });
  assert.is(verdictOn(one, other), null);
});

test('the same words from another county, or from another house, are another thing', () => {
  assert.is(verdictOn(likened({ division: '420302' }), likened({ division: '420303' })), null);
  assert.is(verdictOn(likened({ address: '北京路12号' }), likened({ address: '北京路15号' })), null);
  assert.ok(verdictOn(likened({ division: '420300' }), likened({ division: '420303' })), 'a city says nothing of it');
});

test('the same place and matter suffice, in whatever words', () => {
  const verdict = verdictOn(
    likened({ address: '人民小学西门', matter: '020104' }),
    likened({ address: '人民小学', matter: '020104', text: '卖烤肠的推车一到四点就把路堵了，没人管。' }),
  );
  assert.equal(verdict?.grounds, ['place', 'matter']);
  assert.equal(verdict && reasonsOf(verdict), ['同一地点和事项']);
});

test('the same citizen alone is no ground: it takes the matter, the place or the words beside', () => {
  const about = { phone: '13872671234', text: '家里水压太低，晚上洗不了澡，希望自来水公司查一查。' };
  assert.is(verdictOn(likened({ phone: '13872671234' }), likened(about)), null);
  const again = verdictOn(likened({ phone: '13872671234', matter: '020104' }), likened({ ...about, matter: '020104' }));
  assert.equal(again && reasonsOf(again), ['同一号码', '同一事项']);
  const lamp = { phone: '13872671234', matter: '020104' };
  const elsewhere = { ...lamp, address: '朝阳路口', text: about.text };
  assert.is(verdictOn(likened({ ...lamp, address: '北京路口' }), likened(elsewhere)), null);
});

test('reasons are said in words, with the share of common words', () => {
  assert.equal(reasonsOf({ likeness: 0.927, grounds: ['citizen', 'place', 'matter', 'text'] }), [
    '同一号码',
    '同一地点和事项',
    '内容相近 92%',
  ]);
  assert.equal(reasonsOf({ likeness: 1, grounds: ['text'] }), ['内容相同']);
});

test('addresses: shorter or longer is the same place, a bare word or another number is not', () => {
  const at = (address: string, division: string | null = '420302') => ({ address, division });
  assert.ok(isSamePlace(at('人民小学西门'), at('人民小学')));
  assert.ok(isSamePlace(at('北京中路12号阳光小区'), at('北京中路12号')));
  assert.not(isSamePlace(at('北京中路12号'), at('北京中路15号')));
  assert.not(isSamePlace(at('门口'), at('门口')));
  assert.not(isSamePlace(at(''), at('')));
  assert.not(isSamePlace(at('人民小学', '420302'), at('人民小学', '420303')));
  assert.ok(isElsewhere(at('', '420302001'), at('', '420303')));
  assert.not(isElsewhere(at('', '420302001'), at('', '420302')));
});

test.run();
