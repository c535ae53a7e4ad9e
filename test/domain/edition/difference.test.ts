import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { differenceOf } from '../../../src/domain/edition/difference.ts';
import { fileChangesOf, hunksOf, lineDifference } from '../../../src/domain/edition/line-difference.ts';
import { ruleOf, smallText } from '../routing/small-standard.ts';

test('matters and rules are told as added, removed and changed, with the words that came and went', () => {
  const [stall, water, fire] = smallText.matters;
  assert.ok(stall && water && fire);
  const after = {
    matters: [
      { ...stall, lead: 'street', assist: ['urban-management', 'traffic-police'] },
      water,
      { ...fire, code: '010802' },
    ],
    rules: [
      ...smallText.rules
        .filter((rule) => rule.id !== '030501-1')
        .map((rule) => (rule.id === '020104-1' ? { ...rule, words: ['占道+经营', '流动摊贩'], weight: 4 } : rule)),
      ruleOf({ id: '030501-2', matter: '030501', words: ['水压'] }),
    ],
  };
  const { matters, rules } = differenceOf(smallText, after);
  assert.equal(
    [matters.added.map(({ code }) => code), matters.removed.map(({ code }) => code)],
    [['010802'], ['010801']],
  );
  assert.equal(
    matters.changed.map(({ after: { code }, fields }) => [code, fields]),
    [
      [
        '020104',
        [
          { field: 'lead', before: 'urban-management', after: 'street', added: [], removed: [] },
          { field: 'assist', before: '', after: '', added: ['urban-management'], removed: [] },
        ],
      ],
    ],
  );
  assert.equal([rules.added.map(({ id }) => id), rules.removed.map(({ id }) => id)], [['030501-2'], ['030501-1']]);
  assert.equal(rules.changed[0]?.fields, [
    { field: 'words', before: '', after: '', added: ['流动摊贩'], removed: ['摆摊'] },
    { field: 'weight', before: '3', after: '4', added: [], removed: [] },
  ]);
});

test('an edition does not differ from itself, and another order of words is no difference', () => {
  const rules = smallText.rules.map((rule) => ({ ...rule, words: [...rule.words].reverse() }));
  assert.equal(differenceOf(smallText, { ...smallText, rules }), {
    matters: { added: [], removed: [], changed: [] },
    rules: { added: [], removed: [], changed: [] },
  });
});

test('lines are aligned, numbered on both sides, and shown with some around them', () => {
  const before = ['一', '二', '三', '四', '五', '六', '七', '八', '九'].join('\n');
  const after = ['一', '二', '三', '肆', '伍', '六', '七', '八', '九', '十'].join('\n');
  const lines = lineDifference(before, after);
  assert.equal(
    lines.filter(({ kind }) => kind !== 'same'),
    [
      { kind: 'removed', text: '四', before: 4, after: null },
      { kind: 'removed', text: '五', before: 5, after: null },
      { kind: 'added', text: '肆', before: null, after: 4 },
      { kind: 'added', text: '伍', before: null, after: 5 },
      { kind: 'added', text: '十', before: null, after: 10 },
    ],
  );
  assert.equal(
    hunksOf(lines, 1).map((line) => line?.text ?? '…'),
    ['三', '四', '五', '肆', '伍', '六', '…', '九', '十'],
  );
  assert.equal(hunksOf(lineDifference(before, before)), []);
});

test('two long texts with nothing in common are told as replaced', () => {
  const many = (word: string): string => Array.from({ length: 2_500 }, (_, index) => `${word}${index}`).join('\n');
  const lines = lineDifference(many('前'), many('后'));
  assert.equal([lines.length, lines[0]?.kind, lines.at(-1)?.kind], [5_000, 'removed', 'added']);
});

test('files are told as added, removed and changed', () => {
  const file = (path: string, content: string) => ({ path, content });
  assert.equal(
    fileChangesOf(
      [file('a.yaml', '1'), file('b.yaml', '1'), file('c.yaml', '1')],
      [file('a.yaml', '1'), file('b.yaml', '2'), file('d.yaml', '1')],
    ),
    [
      { path: 'b.yaml', kind: 'changed' },
      { path: 'c.yaml', kind: 'removed' },
      { path: 'd.yaml', kind: 'added' },
    ],
  );
});

test.run();
