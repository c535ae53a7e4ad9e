import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { faultsOfFile } from '../../src/standard/check-file.ts';
import { faultsOfFolder } from '../../src/standard/check-folder.ts';
import { sayFault } from '../../src/standard/faults.ts';
import { namedInEdition, stampEdition } from '../../src/standard/stamp.ts';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const rules = join(root, 'routing-rules');
const said = (path: string, content: string): string[] => faultsOfFile(path, content).map(sayFault);

test('every file of the shipped edition is well written by itself', () => {
  assert.equal(faultsOfFolder(rules), []);
});

test('broken writing is told in Chinese with its line, whatever the mistake', () => {
  const mistakes: [string, RegExp][] = [
    ['kinds:\n  - id: "K-1\n', /^kinds\.yaml · 第 \d+ 行 · YAML 写法有误：少了一个符号/],
    ['kinds:\n\t- id: K-1\n', /第 2 行 · YAML 写法有误：不能用制表符缩进/],
    ['kinds: []\nkinds: []\n', /第 2 行 · YAML 写法有误：同一个字段写了两次/],
    ['kinds: []\n---\nkinds: []\n', /YAML 写法有误：一个文件里只能有一份内容/],
    ['kinds: *nothing\n', /YAML 写法有误/],
    ['', /^kinds\.yaml · 第 1 行 · 整个文件：应为对象/],
  ];
  for (const [content, expected] of mistakes) assert.match(said('kinds.yaml', content).join('\n'), expected, content);
});

test('what the form of a file does not allow is told with the line of the part', () => {
  const written = 'rules:\n  - id: "1"\n    matter: "010101"\n    words: [甲]\n    wieght: 3\nfield: "01"\n';
  assert.equal(said('rules/01-x.yaml', written), ['rules/01-x.yaml · 第 2 行 · rules.0：有不认识的字段 wieght']);
  const zones = 'zones:\n  - id: baila\n    name: 白浪\n';
  assert.match(said('jurisdiction/zones.yaml', zones)[0] ?? '', /^jurisdiction\/zones\.yaml · 第 2 行 · zones\.0\./);
});

test('tables are checked too, and files nobody reads are left alone', () => {
  assert.equal(said('jurisdiction/aliases.csv', 'name,code,reading\n车城,420300\n'), [
    'jurisdiction/aliases.csv · 第 2 行 · 这一行有 2 个字段，应为 3 个',
  ]);
  assert.equal(said('jurisdiction/landmarks.csv', 'name,code\n'), [
    'jurisdiction/landmarks.csv · 第 1 行 · 表头缺少 kind、zone 列',
  ]);
  assert.equal(said('functions.tsv', 'code\tfunction\tscope\nstreet\t\t\n'), [
    'functions.tsv · 第 2 行 · 没有职能代码或名称',
  ]);
  assert.equal(said('README.md', '# [broken: yaml'), []);
});

test('faults of several files are told at once', () => {
  const folder = temporaryFolder('faults');
  cpSync(rules, folder, { recursive: true });
  writeFileSync(join(folder, 'kinds.yaml'), 'kinds: [');
  writeFileSync(
    join(folder, 'jurisdiction/overrides.yaml'),
    'overrides:\n  - { division: "420300", lead: street, basis: x }\n',
  );
  writeFileSync(join(folder, 'jurisdiction/landmarks.csv'), 'name,code,kind,zone\n人民商场,42,mall,\n');
  assert.equal(
    [...new Set(faultsOfFolder(folder).map(({ file }) => file))],
    ['kinds.yaml', 'jurisdiction/landmarks.csv', 'jurisdiction/overrides.yaml'],
  );
  assert.ok(faultsOfFolder(folder).every(({ line }) => line !== null));
});

test('number, title and day are written into edition.yaml, everything else stays as it was', () => {
  const written = readFileSync(join(rules, 'edition.yaml'), 'utf8');
  const stamped = stampEdition(written, { number: '2027-1', title: '正式版', effective: '2027-01-01' });
  const lines = (text: string): string[] => text.split('\n').filter((line) => !/^(number|title|effective):/.test(line));
  assert.equal(lines(stamped ?? ''), lines(written));
  assert.equal(namedInEdition(stamped ?? ''), { number: '2027-1', title: '正式版', effective: '2027-01-01' });
  assert.equal(faultsOfFile('edition.yaml', stamped ?? ''), []);
  assert.is(
    stampEdition('title: >-\n  甲\n  乙\n# x\n', { title: '丙', number: '1' }),
    'number: "1"\ntitle: "丙"\n# x\n',
  );
  assert.equal([stampEdition('- a\n', {}), stampEdition('a: [', {}), namedInEdition('[')], [null, null, null]);
});

test.run();
