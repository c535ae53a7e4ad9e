import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal } from '../../src/domain/refusal.ts';
import { checkTemplate } from '../../src/domain/template/check.ts';
import { templateActs } from '../../src/domain/template/template.ts';
import { readStarterTemplates } from '../../src/standard/starter-templates.ts';
import { readStandardText } from '../../src/standard/text.ts';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const shipped = readStarterTemplates(join(root, 'data/templates'));

test('every template that is shipped could have been written by hand, for a matter of our catalogue', () => {
  const codes = readStandardText(join(root, 'routing-rules')).matters.map(({ code }) => code);
  const faults = shipped.flatMap(({ id, act, title, body, matter = '' }) => {
    const checked = checkTemplate({ act, title, body, matter }, (code) => codes.some((each) => each.startsWith(code)));
    return isRefusal(checked) ? [`${id}: ${checked.sentence}`] : [];
  });
  assert.equal(faults, []);
});

test('each has an id of its own, and every act that offers templates has some', () => {
  const ids = shipped.map(({ id }) => id);
  assert.is(new Set(ids).size, ids.length);
  for (const act of templateActs)
    assert.ok(
      shipped.some((template) => template.act === act),
      act,
    );
  assert.ok(shipped.length >= 25);
});

test('a damaged file names its line and what is wrong', () => {
  const folder = temporaryFolder('templates');
  writeFileSync(
    join(folder, 'bad.yaml'),
    'templates:\n  - id: short\n    act: Shout\n    title: 名称\n    body: 正文\n',
  );
  assert.throws(() => readStarterTemplates(folder), /templates\/bad\.yaml · 第 3 行/u);
});

test.run();
