import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Block, type Inline, textOf, tidyBlocks } from '../../../src/domain/knowledge/rich.ts';
import { blocksOfHtml, htmlOf } from '../../../src/domain/knowledge/rich-html.ts';
import { blocksOfMarks, marksOf } from '../../../src/domain/knowledge/rich-marks.ts';

const words = fc
  .array(
    fc.constantFrom(
      '居住证',
      '补领',
      ' ',
      '*',
      '_',
      '\\',
      '[',
      ']',
      '(',
      '|',
      '-',
      '#',
      '1.',
      '- ',
      '· ',
      '<',
      '&',
      '"',
      '\\n',
      'a',
      '---',
      ':',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    words.map((text): Inline => ({ of: 'text', text })),
    fc.constant<Inline>({ of: 'break' }),
    fc.record({
      of: fc.constantFrom('strong' as const, 'em' as const),
      inlines: fc.array(tie('inline'), { maxLength: 3 }),
    }),
    fc.record({
      of: fc.constant('link' as const),
      href: fc.constantFrom('https://www.hubei.gov.cn/a_b?c=d&e=1', 'tel:027-12345'),
      inlines: fc.array(tie('inline'), { maxLength: 3 }),
    }),
  ),
})).inline;

const inlines = fc.array(inline, { maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ of: fc.constantFrom('paragraph' as const, 'heading' as const), inlines }),
  fc.record({ of: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(inlines, { maxLength: 3 }) }),
  fc.record({
    of: fc.constant('table' as const),
    rows: fc.array(fc.record({ head: fc.boolean(), cells: fc.array(inlines, { minLength: 2, maxLength: 2 }) }), {
      maxLength: 3,
    }),
  }),
);
const bodies = fc.array(block, { maxLength: 4 }).map(tidyBlocks);

test('a body written with marks, and as HTML, reads back as the same body', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      assert.equal(blocksOfHtml(htmlOf(body)), body);
      assert.equal(blocksOfMarks(marksOf(body)), body);
    }),
    { numRuns: 1_500 },
  );
});

test('whatever is typed, the HTML written of it holds no tag or attribute that is not ours', () => {
  const ours =
    /^(?:<\/?(?:p|h3|ul|ol|li|table|tr|th|td|strong|em)>|<br>|<a href="(?:https?:\/\/|tel:)[^"<>]*">|<\/a>|[^<>])*$/u;
  fc.assert(
    fc.property(fc.oneof(fc.string(), words), (typed) => {
      assert.match(htmlOf(blocksOfMarks(typed)), ours);
      assert.match(htmlOf(blocksOfHtml(typed)), ours);
    }),
    { numRuns: 500 },
  );
});

test('headings, lists, tables, links and emphasis are written with plain marks', () => {
  const typed = [
    '# 需要的材料',
    '- 居民身份证',
    '- **委托书**（代办时）',
    '',
    '1. 提交申请',
    '2. 领取证件',
    '',
    '| 事项 | 时限 |',
    '|---|---|',
    '| 补领 | _15 日内_ |',
    '',
    '咨询请拨 [12345](tel:12345)，',
    '或看[条文](https://www.gov.cn/a)。',
  ].join('\n');
  assert.is(
    htmlOf(blocksOfMarks(typed)),
    '<h3>需要的材料</h3><ul><li>居民身份证</li><li><strong>委托书</strong>（代办时）</li></ul>' +
      '<ol><li>提交申请</li><li>领取证件</li></ol>' +
      '<table><tr><th>事项</th><th>时限</th></tr><tr><td>补领</td><td><em>15 日内</em></td></tr></table>' +
      '<p>咨询请拨 <a href="tel:12345">12345</a>，<br>或看<a href="https://www.gov.cn/a">条文</a>。</p>',
  );
  assert.is(
    textOf(blocksOfMarks(typed)),
    '需要的材料\n· 居民身份证\n· 委托书（代办时）\n1. 提交申请\n2. 领取证件\n事项 ｜ 时限\n补领 ｜ 15 日内\n咨询请拨 12345，\n或看条文。',
  );
});

test('an address that leads nowhere good stays text', () => {
  assert.is(htmlOf(blocksOfMarks('[点我](javascript:alert(1))')), '<p>[点我](javascript:alert(1))</p>');
});

test.run();
