import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { StandardFault } from '../../src/standard/faults.ts';
import { readStandardText } from '../../src/standard/text.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const rules = join(dirname(fileURLToPath(import.meta.url)), '../../routing-rules');

const faultsOf = (change: (folder: string) => void): readonly string[] => {
  const folder = temporaryFolder('standard');
  try {
    cpSync(rules, folder, { recursive: true });
    change(folder);
    readStandardText(folder);
    return [];
  } catch (fault) {
    if (fault instanceof StandardFault) return fault.faults;
    throw fault;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

test('the model edition is read whole', () => {
  const text = readStandardText(rules);
  assert.ok(text.rules.length >= 180);
  assert.ok(text.rules.every((rule) => text.matters.some((matter) => matter.code === rule.matter)));
  assert.is(text.functions.find((entry) => entry.code === 'urban-management')?.name, '城市管理执法');
});

test('every fault of every file is told at once, with file and place, in Chinese', () => {
  const faults = faultsOf((folder) => {
    rmSync(join(folder, 'kinds.yaml'));
    writeFileSync(join(folder, 'edition.yaml'), 'number: 2\n');
    writeFileSync(
      join(folder, 'rules/01-public-order.yaml'),
      'field: "01"\nrules:\n  - { id: "1-1", matter: "12", words: [], wieght: 3 }\n',
    );
  });
  assert.ok(faults.includes('kinds.yaml · 没有这个文件'));
  assert.ok(faults.includes('edition.yaml · 第 1 行 · title：应为文字，未填写或类型不符'));
  assert.ok(faults.includes('rules/01-public-order.yaml · 第 3 行 · rules.0.matter：写法不合规定'));
  assert.ok(faults.includes('rules/01-public-order.yaml · 第 3 行 · rules.0.words：不能为空'));
  assert.ok(faults.includes('rules/01-public-order.yaml · 第 3 行 · rules.0：有不认识的字段 wieght'));
});

test('a file that is no YAML is named with its line', () => {
  const [fault] = faultsOf((folder) => writeFileSync(join(folder, 'kinds.yaml'), 'kinds:\n  - {id: [\n'));
  assert.match(fault ?? '', /^kinds\.yaml · 第 \d+ 行 · YAML 写法有误/);
});

test.run();
