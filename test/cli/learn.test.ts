import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder('learn');

const run = (args: string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    input,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>), stderr, status };
};

const sayings: Record<string, string[]> = {
  供水: ['小区停水两天没有通知', '自来水水压太低', '水管爆了水流了一地', '水费比上个月多了三倍'],
  供电: ['村里老是停电', '电表走得太快电费高', '电线垂到窗户边上', '变压器嗡嗡响还跳闸'],
};
const labelled = Object.entries(sayings).flatMap(([unit, texts]) =>
  texts.flatMap((text) =>
    ['', '请处理', '来电人反映'].map((before) => ({ text: before + text, unit, date: '2026-11-02' })),
  ),
);
writeFileSync(join(folder, 'rows.jsonl'), labelled.map((row) => JSON.stringify(row)).join('\n'));

test('what was learned from decided rows classifies new ones, line by line, and says whether it is sure', () => {
  const learned = run(['learn', '--in', 'rows.jsonl', '--out', 'models/city.model', '--label', 'unit', '--seed', '7']);
  assert.is(learned.status, 0, learned.stderr);
  assert.is(learned.lines[0]?.['rows'], 24);
  assert.is(learned.lines[0]?.['time'], '2026-11-02');

  const asked = ['{"id":1,"text":"三楼停水了"}', '{"id":2}', '{"id":"x","title":"停电","text":"又跳闸了"}'].join('\n');
  const answered = run(['classify', '--model', 'models/city.model'], asked);
  assert.is(answered.status, 1, 'one line is faulty');
  assert.equal(
    answered.lines.map((line) => line['id']),
    [1, 2, 'x'],
  );
  const firsts = answered.lines.map((line) => (line['candidates'] as { label: string }[] | undefined)?.[0]?.label);
  assert.equal(firsts, ['供水', undefined, '供电']);
  assert.type(answered.lines[0]?.['accept'], 'boolean');
  assert.match(String(answered.lines[1]?.['error']), '要有文字字段 text');
});

test('learning twice from the same file writes the same bytes', () => {
  for (const out of ['one.model', 'two.model'])
    assert.is(run(['learn', '--in', 'rows.jsonl', '--out', out, '--label', 'unit']).status, 0);
  assert.ok(readFileSync(join(folder, 'one.model')).equals(readFileSync(join(folder, 'two.model'))));
});

test('cross-validation prints one object with every figure of the contract', () => {
  const { lines, status, stderr } = run(['evaluate', '--in', 'rows.jsonl', '--label', 'unit', '--folds', '3']);
  assert.is(status, 0, stderr);
  assert.is(lines.length, 1);
  assert.equal(Object.keys(lines[0] ?? {}), [
    'rows',
    'labels',
    'top1',
    'top3',
    'macroF1',
    'ece',
    'coverageAt95',
    'coverageAt90',
    'microsecondsPerRow',
  ]);
  assert.is(lines[0]?.['rows'], 24);
});

test('rows without a label are left out and named; a file without any writes no model', () => {
  writeFileSync(join(folder, 'half.jsonl'), `${JSON.stringify(labelled[0])}\n{"text":"没有标签"}\nkein json\n`);
  const half = run(['learn', '--in', 'half.jsonl', '--out', 'half.model', '--label', 'unit']);
  assert.is(half.status, 1);
  assert.match(half.stderr, '第 2 行：没有标签字段 unit');
  assert.match(half.stderr, '第 3 行：这一行不是 JSON');
  assert.ok(existsSync(join(folder, 'half.model')));
  const none = run(['learn', '--in', 'half.jsonl', '--out', 'none.model', '--label', 'department']);
  assert.is(none.status, 1);
  assert.not.ok(existsSync(join(folder, 'none.model')));
});

test('a file that is not there, or no model, is said in a sentence', () => {
  const missing = run(['learn', '--in', 'nothing.jsonl', '--out', 'x.model']);
  assert.is(missing.status, 1);
  assert.match(missing.stderr, 'nothing.jsonl：没有这个文件。');
  assert.match(run(['classify', '--model', 'rows.jsonl']).stderr, '这不是归口的模型文件');
  assert.match(run(['evaluate', '--in', 'rows.jsonl', '--folds', '1']).stderr, '--folds 应是 2 到 99 的整数');
});

test.run();
