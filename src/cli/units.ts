import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { defineCommand } from 'citty';
import { importUnits, previewImport } from '../commands/directory/import.ts';
import type { Installation } from '../commands/installation.ts';
import type { Actor } from '../domain/access/actor.ts';
import { directoryActNames } from '../domain/directory/decide.ts';
import { differencesOf } from '../domain/directory/differences.ts';
import { inOrder } from '../domain/directory/list.ts';
import type { ImportPlan } from '../domain/directory/plan.ts';
import { numberedRows, sheetColumns, sheetRowOf } from '../domain/directory/sheet.ts';
import { isRefusal } from '../domain/refusal.ts';
import { writeCsv } from '../reports/csv.ts';
import { readListFile } from '../reports/list-file.ts';
import { unitSheet } from '../reports/unit-sheet.ts';
import { streamXlsx } from '../reports/xlsx.ts';
import { fromHere } from './folder.ts';
import { openedFrom } from './opened.ts';
import { type Bench, withStore } from './store.ts';

type Say = Bench['say'];

/** Stands in the logs for whoever sits at the server. */
const commandLine: Actor = { role: 'administrator', id: 'command-line', name: '命令行', unit: null };

/** Writes the whole directory, dissolved units too, as CSV or xlsx by the ending of the name. */
export const exportUnits = async ({ roster }: Installation, file: string, say: Say): Promise<number> => {
  const rows = inOrder(roster, [...roster.units.values()]).map((unit) => {
    const row = sheetRowOf(roster, unit);
    return sheetColumns.map((column) => row[column]);
  });
  if (file.endsWith('.xlsx')) await pipeline(streamXlsx(unitSheet(rows)), createWriteStream(file));
  else if (file.endsWith('.csv')) await writeFile(file, writeCsv(sheetColumns, rows));
  else {
    say('文件名请以 .csv 或 .xlsx 结尾。');
    return 1;
  }
  say(`已导出 ${rows.length} 个单位到 ${file}。`);
  return 0;
};

const sayPlan = (plan: ImportPlan, say: Say): void => {
  for (const each of plan.lines) {
    if ('refused' in each) say(`第 ${each.line} 行 不能导入 ${each.name}：${each.refused}`);
    else
      for (const { act, before, after } of each.changes)
        say(
          `第 ${each.line} 行 ${directoryActNames[act]} ${after.name}（${after.code}）：${differencesOf(before, after).join('；')}`,
        );
  }
  say(`变更 ${plan.changes.length} 项，没有变化 ${plan.unchanged} 行，不能导入 ${plan.refused} 行。`);
};

/** Says what a list would change, and writes it only when that is confirmed; 1 when the file can't be read or a line is refused. */
export const importFromFile = async (
  installation: Installation,
  { file, confirm }: { file: string; confirm: boolean },
  say: Say,
): Promise<number> => {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    say(`读不到文件 ${file}，请核对路径。`);
    return 1;
  }
  const list = await readListFile(bytes);
  const rows = isRefusal(list) ? list : numberedRows(list.columns, list.lines);
  if (isRefusal(rows)) {
    say(rows.sentence);
    return 1;
  }
  const { plan, version } = await previewImport(installation, rows);
  sayPlan(plan, say);
  const status = plan.refused > 0 ? 1 : 0;
  if (plan.changes.length === 0) return status;
  if (!confirm) {
    say('以上只是预览，没有写入。确认无误后加上 --confirm 再执行一次。');
    return status;
  }
  const done = await importUnits(installation, rows, version, commandLine);
  if (isRefusal(done) || 'outdated' in done) {
    say(isRefusal(done) ? done.sentence : '名录刚刚被别人改过，没有写入，请再执行一次。');
    return 1;
  }
  const { tickets, accounts } = done.moved;
  say(
    `已写入 ${done.plan.changes.length} 项变更，移交工单 ${tickets} 件、账号 ${accounts} 个。正在运行的系统会在 10 分钟内生效。`,
  );
  return status;
};

/** `units export` and `units import`. */
export const units = defineCommand({
  meta: { name: 'units', description: '承办单位名录的导出和导入' },
  subCommands: {
    export: defineCommand({
      meta: { name: 'export', description: '导出全部单位，按文件名写成 CSV 或 xlsx' },
      args: { out: { type: 'string', required: true, description: '写到哪个文件', valueHint: 'FILE' } },
      run: ({ args }) =>
        withStore(async (bench) => exportUnits(await openedFrom(bench), fromHere(args.out), bench.say)),
    }),
    import: defineCommand({
      meta: { name: 'import', description: '列出名录文件会带来的变更，加 --confirm 才写入' },
      args: {
        in: { type: 'string', required: true, description: '读哪个文件', valueHint: 'FILE' },
        confirm: { type: 'boolean', default: false, description: '写入' },
      },
      run: ({ args }) =>
        withStore(async (bench) =>
          importFromFile(await openedFrom(bench), { file: fromHere(args.in), confirm: args.confirm }, bench.say),
        ),
    }),
  },
});
