import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { noBurden } from '../../../src/domain/directory/dissolution.ts';
import { planImport } from '../../../src/domain/directory/plan.ts';
import type { KeptUnit } from '../../../src/domain/directory/roster.ts';
import { numberedRows, type SheetRow, sheetColumns, sheetRowOf } from '../../../src/domain/directory/sheet.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { writeCsv } from '../../../src/reports/csv.ts';
import { readListFile } from '../../../src/reports/list-file.ts';
import { rosterWith, today } from '../../support/roster.ts';

const context = { today, burden: () => noBurden };
const plan = (rows: SheetRow[], kept: KeptUnit[] = []) =>
  planImport(
    rosterWith(kept),
    rows.map((row, index) => ({ line: index + 2, row })),
    context,
  );
const lineOf = (code: string): SheetRow => {
  const unit = rosterWith().units.get(code);
  if (!unit) throw new Error(`no ${code}`);
  return sheetRowOf(rosterWith(), unit);
};
const sentences = (rows: SheetRow[]): string[] =>
  plan(rows).lines.map((each) =>
    'refused' in each ? each.refused : each.changes.map(({ act }) => act).join('+') || '-',
  );

test('the whole list as it was exported changes nothing', () => {
  const roster = rosterWith();
  const { changes, refused, unchanged } = plan([...roster.units.values()].map((unit) => sheetRowOf(roster, unit)));
  assert.equal([changes.length, refused, unchanged], [0, 0, roster.units.size]);
});

test('lines add, change, dissolve into a unit that an earlier line added, and are refused one by one', () => {
  assert.equal(
    sentences([
      { 单位名称: '十堰市茅箭区综合行政执法局', 职能代码: 'urban-management', 区划代码: '420302' },
      { ...lineOf('market-regulation@420302'), 电话: '0719-8681234' },
      { ...lineOf('urban-management@420302'), 最后一日: '2026/11/30', 承接单位代码: 'urban-management@420302~2' },
      { 单位名称: '茅箭区水族局', 职能代码: 'aquarium', 区划代码: '420302' },
      { ...lineOf('education@420302'), 区划代码: '420303' },
      { ...lineOf('market-regulation@420302'), 电话: '1' },
      { ...lineOf('finance@420302'), 电话: '找老王' },
      { ...lineOf('finance@420302'), 单位代码: 'finance@420302~7' },
    ]),
    [
      'add',
      'change',
      'dissolve',
      '没有职能“aquarium”，请从职能表中选择。',
      'education@420302 的区划不能改。如确有变动，请新增单位，再撤销这一个。',
      '第 3 行已经写过 market-regulation@420302，请合并成一行。',
      '电话请只填数字和 + - ( ) 转 等符号，多个电话用顿号隔开，如 0719-8681234。',
      '名录中没有单位代码 finance@420302~7。新增单位请把代码留空，由系统编。',
    ],
  );
});

test('a list of new units that is imported twice changes nothing the second time', () => {
  const row: SheetRow = { 单位名称: '茅箭区五堰派出所', 职能代码: 'public-security', 区划代码: '420302' };
  const first = plan([row]);
  assert.is(first.changes[0]?.act, 'add');
  const again = plan(
    [row],
    first.changes.map(({ after }) => after),
  );
  assert.equal([again.changes.length, again.unchanged], [0, 1]);
});

test('a line that is refused half way leaves nothing behind', () => {
  const rows: SheetRow[] = [
    {
      ...lineOf('finance@420302'),
      单位名称: '茅箭区财政金融局',
      最后一日: '2026-11-30',
      承接单位代码: 'nobody@420302',
    },
    { 单位名称: '茅箭区财政金融局', 职能代码: 'statistics', 区划代码: '420302' },
  ];
  const { lines, changes } = plan(rows);
  assert.ok(lines[0] && 'refused' in lines[0]);
  assert.equal(
    changes.map(({ act, after }) => `${act} ${after.name}`),
    ['add 茅箭区财政金融局'],
  );
});

test('empty cells clear, missing columns leave as it is, and clearing the last day takes a dissolution back', () => {
  const unit = rosterWith().units.get('finance@420302');
  if (!unit) throw new Error('no unit');
  const kept: KeptUnit = { ...unit, phone: '0719-1', dissolvedOn: '2026-12-31', successor: 'education@420302' };
  const needed = { 单位代码: unit.code, 单位名称: unit.name, 职能代码: unit.function, 区划代码: '420302' };
  assert.is(plan([needed], [kept]).unchanged, 1);
  const { changes } = plan([{ ...needed, 电话: '', 最后一日: '', 承接单位代码: '' }], [kept]);
  assert.equal(
    changes.map(({ act }) => act),
    ['reinstate', 'change'],
  );
  assert.equal([changes[1]?.after.phone, changes[1]?.after.dissolvedOn], [null, null]);
});

test('heads that are missing or stand twice are named', () => {
  const refused = (columns: string[]): string => {
    const outcome = numberedRows(columns, []);
    return isRefusal(outcome) ? outcome.sentence : '';
  };
  assert.match(refused(['单位名称']), '缺少列“职能代码”“区划代码”');
  assert.match(refused(['单位名称', '职能代码', '区划代码', '电话', '电话']), '列“电话”出现了两次');
  assert.is(refused(['备注', '单位名称', '职能代码', '区划代码']), '');
});

const letters = fc.constantFrom(...'执法局中心路,"\n;；=+-@\'＝ 𬭚a1\t');
const words = fc.string({ unit: letters, minLength: 1, maxLength: 12 });

test('whatever is written about units: exported, read from the file and imported again, nothing changes', async () => {
  const codes = ['finance@420302', 'education@420302', 'street@420302001', 'functional-zone@donghu'];
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        names: fc.array(words, { minLength: codes.length, maxLength: codes.length }),
        aliases: fc.array(words, { maxLength: 4 }),
        contact: fc.option(words, { nil: null }),
        address: fc.option(words, { nil: null }),
      }),
      async ({ names, aliases, contact, address }) => {
        const typed = codes.map(
          (code, index): SheetRow => ({
            ...lineOf(code),
            单位名称: `${names[index]}第${index}`,
            别名: aliases.join('；'),
            联系人: contact ?? '',
            地址: address ?? '',
          }),
        );
        const written = plan(typed);
        const kept = written.changes.map(({ after }) => after);
        const roster = rosterWith(kept);
        const rows = kept.map((unit) => {
          const row = sheetRowOf(roster, unit);
          return sheetColumns.map((column) => row[column]);
        });
        const list = await readListFile(Buffer.from(writeCsv(sheetColumns, rows)));
        if (isRefusal(list)) throw new Error(list.sentence);
        const read = numberedRows(list.columns, list.lines);
        if (isRefusal(read)) throw new Error(read.sentence);
        const again = planImport(roster, read, context);
        assert.equal([again.changes, again.refused, again.unchanged], [[], 0, kept.length]);
      },
    ),
    { numRuns: 40 },
  );
});

test.run();
