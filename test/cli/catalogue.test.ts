import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { importCatalogue } from '../../src/cli/catalogue.ts';
import { lintLines } from '../../src/cli/lint.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { shanghai } from '../support/time.ts';

const now = shanghai('2026-11-23 09:00');
const table = `level_1_code,level_1_name,level_2_code,level_2_name,level_3_code,level_3_name,remark
01,城市管理,0101,市容,010101,流动摊贩,流动摊贩占道摆摊影响通行
01,城市管理,0102,照明,010201,路灯,路灯不亮、灯杆损坏
02,劳动保障,0201,工资,020101,拖欠工资,"单位拖欠工资, 工地不发工资"
`;

const run = (content: string) => {
  const folder = temporaryFolder('catalogue');
  const out = join(folder, 'out');
  writeFileSync(join(folder, 'in.csv'), content);
  const lines: string[] = [];
  const complaints: string[] = [];
  const voices = { say: (line: string) => lines.push(line), complain: (line: string) => complaints.push(line) };
  const status = importCatalogue(join(folder, 'in.csv'), out, voices, now);
  return { status, out, lines, complaints, again: () => importCatalogue(join(folder, 'in.csv'), out, voices, now) };
};

test('a catalogue from elsewhere becomes a folder that lint can read, every lead a guess to be confirmed', () => {
  const { status, out, lines, complaints, again } = run(table);
  assert.is(status, 0);
  assert.equal(
    lines
      .slice(1)
      .map((line) => line.split('\t'))
      .map(([code, clause, name, lead, , , state]) => [code, clause, name, lead, state]),
    [
      ['010101', '1.1.1', '流动摊贩', 'urban-management', '待确认'],
      ['010201', '1.2.1', '路灯', 'urban-management', '待确认'],
      ['020101', '2.1.1', '拖欠工资', 'human-resources', '待确认'],
    ],
  );
  assert.match(complaints.join(), '已导入 3 个事项');
  const checked = lintLines(out, now).lines;
  assert.match(checked.at(-1) ?? '', /^共 0 条规则、3 个事项：/);
  assert.ok(checked.includes('提醒 010101 事项“流动摊贩”没有规则，只能靠相近程度推定。'));
  assert.is(again(), 1, 'what is there is not overwritten');
});

test('a faulty table is told with its lines and nothing is written', () => {
  const { status, out, complaints } = run(table.replace('0201,工资', '0301,工资'));
  assert.is(status, 1);
  assert.match(complaints.join('\n'), /in\.csv · 第 4 行 · 代码 02、0301、020101 不是逐级的/);
  assert.not(existsSync(out));
});

test.run();
