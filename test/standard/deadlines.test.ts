import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readDeadlines } from '../../src/standard/deadlines.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const installed = fileURLToPath(new URL('../../routing-rules', import.meta.url));

const readChanged = (change: (text: string) => string) => {
  const folder = temporaryFolder('deadlines');
  writeFileSync(join(folder, 'deadlines.yaml'), change(readFileSync(join(installed, 'deadlines.yaml'), 'utf8')));
  try {
    return readDeadlines(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('the installed policy holds the counts the ticket rules ask for', () => {
  const { rows, title, ...scalars } = readDeadlines(installed);
  assert.equal(scalars, {
    yellowShare: 0.8,
    officeHours: { opens: '09:00', closes: '18:00' },
    maximumReturns: 2,
    maximumRedos: 2,
    maximumExtensions: 1,
    callbackAttempts: 3,
    callbackDays: 2,
    webEvaluationDays: 15,
    unitLeadApproves: false,
    signsAutomatically: false,
    maximumSuspensions: 1,
    suspensionDays: 30,
    callbackShare: 1,
    auditShare: 0.05,
    fairlySatisfiedCounts: true,
    repeatDays: 30,
    rectificationRepeatDays: 90,
    urgesToSupervise: 3,
    supervisionLadder: [
      { afterWorkingDays: 1, level: 'daily' },
      { afterWorkingDays: 5, level: 'listed' },
      { afterWorkingDays: 10, level: 'interview' },
    ],
  });
  assert.equal(rows.length, 39);
  assert.is(title, '《归口规范（示范版）办理时限》');
});

test('two rows for the same case from the same day are refused', () => {
  const twin =
    '\n  - { purpose: callback, amount: 9, unit: working-days, clause: 第九条, effectiveFrom: "2024-01-01" }\n';
  assert.throws(() => readChanged((text) => text + twin), /rows\.39:与 rows\.\d+ 条件相同且同日生效/);
});

test('a unit nobody knows is refused by its place in the file', () => {
  assert.throws(
    () => readChanged((text) => text.replace('unit: clock-days', 'unit: weeks')),
    /deadlines\.yaml · 第 \d+ 行 · rows\.25\.unit/,
  );
});

test('office hours that end before they begin are refused', () => {
  assert.throws(
    () => readChanged((text) => text.replace('opens: "09:00"', 'opens: "19:00"')),
    /下班时间应晚于上班时间/,
  );
});

test('a row that ends before it takes effect is refused', () => {
  const row =
    '\n  - { purpose: sign, kind: help, amount: 2, unit: working-days, clause: 附则, effectiveFrom: "2026-05-01", effectiveTo: "2026-04-30" }\n';
  assert.throws(() => readChanged((text) => text + row), /失效日期早于生效日期/);
});

test.run();
