import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lint } from '../../../src/domain/routing/lint.ts';
import { nowhere } from '../../../src/domain/routing/places.ts';
import { maojian, ruleOf, small, smallText } from './small-standard.ts';

const checks = (text: typeof smallText, places = maojian): string[] =>
  lint(small(text, places)).map((finding) => `${finding.level} ${finding.check} ${finding.where}`);

test('a sound standard has nothing to find', () => {
  assert.equal(lint(small()), []);
});

test('an example that goes elsewhere is an error and names both functions', () => {
  const rule = ruleOf({
    id: '030501-2',
    matter: '030501',
    words: ['水管'],
    examples: ['人行道上有人摆摊', '水管停水'],
  });
  const findings = lint(small({ ...smallText, rules: [...smallText.rules, rule] }));
  assert.equal(findings, [
    {
      level: 'error',
      check: 'example',
      where: '030501-2',
      sentence: '规则 030501-2 的例句“人行道上有人摆摊”应归供水企业，却归了城市管理执法。',
    },
  ]);
});

test('a rule that never speaks on its own examples cannot be reached', () => {
  const rule = ruleOf({ id: '030501-2', matter: '030501', words: ['龙头'], examples: ['小区停水一天了'] });
  assert.equal(checks({ ...smallText, rules: [...smallText.rules, rule] }), ['error unreachable 030501-2']);
});

test('fields that are asked for a matter outside the catalogue are an error', () => {
  const fields = [{ matters: ['02', '9901'], fields: [] }];
  assert.equal(checks({ ...smallText, fields }), ['error unknown-matter fields/9901']);
});

test('a number used twice, an unknown function and an unknown matter are errors', () => {
  const [first] = smallText.matters;
  assert.ok(first);
  const twice = { ...first, code: '020105', clause: '2.1.5', lead: 'moon' };
  const rule = ruleOf({ id: '010801-1', matter: '999999', words: ['月亮'], examples: ['小区停水一天了'] });
  const found = checks({ ...smallText, matters: [...smallText.matters, twice], rules: [...smallText.rules, rule] });
  for (const expected of [
    'error duplicate 010801-1',
    'error unknown-function 020105',
    'error unknown-matter 010801-1',
    'warning without-rule 020105',
  ]) {
    assert.ok(found.includes(expected), expected);
  }
});

test('a matter without any body in a division is an error', () => {
  const found = checks(smallText, { ...nowhere, divisions: ['420302'] });
  assert.equal(found, ['error uncovered 020104', 'error uncovered 030501', 'error uncovered 010801']);
});

test.run();
