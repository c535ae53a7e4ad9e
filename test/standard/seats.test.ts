import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { StandardFault } from '../../src/standard/faults.ts';
import { readSeatRules } from '../../src/standard/seats.ts';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const shipped = join(root, 'routing-rules');

const faultsOf = (change: (content: string) => string): readonly string[] => {
  const folder = temporaryFolder('seats');
  writeFileSync(join(folder, 'seats.yaml'), change(readFileSync(join(shipped, 'seats.yaml'), 'utf8')));
  try {
    readSeatRules(root, folder);
    return [];
  } catch (fault) {
    return fault instanceof StandardFault ? fault.faults : [String(fault)];
  }
};

test('the shipped rules are read; a folder without rules of its own takes them', () => {
  const rules = readSeatRules(root, shipped);
  assert.equal([rules.ringSeconds, rules.answerTargetSeconds, rules.taskDeadline.unit], [15, 15, 'working-hours']);
  assert.equal(readSeatRules(root, temporaryFolder('empty')), rules);
});

test('every fault is told at once, with its line', () => {
  assert.equal(
    faultsOf((content) =>
      content
        .replace('ringSeconds: 15 ', 'ringSeconds: 2 ')
        .replace('reason: silent', 'reason: boring')
        .replace('missesToBreak: 2 ', 'missesToBrake: 2 '),
    ),
    [
      'seats.yaml · 第 20 行 · ringSeconds：不能小于 5',
      'seats.yaml · 第 3 行 · missesToBreak：应为数字，未填写或类型不符',
      'seats.yaml · 第 50 行 · closingReasons.2.reason：只能是 wrong-number、consultation-answered、silent、harassment、repeated、transferred、dropped、test、other 之一',
      'seats.yaml · 第 3 行 · 整个文件：有不认识的字段 missesToBrake',
    ],
  );
});

test('a line that asks for a skill nobody can have, and what is written twice, are faults', () => {
  assert.equal(
    faultsOf((content) =>
      content
        .replace('skill: "line:enterprise" }', 'skill: "line:tourism" }')
        .replace('number: "02712345"', 'number: "12345"'),
    ),
    [
      'seats.yaml · 第 9 行 · lines.2:“12345”写了两次',
      'seats.yaml · 第 10 行 · lines.3:技能“line:tourism”没有列在 skills 里',
    ],
  );
});

test.run();
