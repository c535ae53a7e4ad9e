import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { exportUnits, importFromFile } from '../../src/cli/units.ts';
import { keptUnits } from '../../src/store/directory.ts';
import { testApp } from '../support/app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const { installation } = await testApp();
const folder = temporaryFolder('units');

const heard = async (work: (say: (line: string) => void) => Promise<number>) => {
  const lines: string[] = [];
  return { status: await work((line) => lines.push(line)), lines };
};
const read = (name: string, confirm = false) =>
  heard((say) => importFromFile(installation, { file: join(folder, name), confirm }, say));

test('the exported directory is imported without a change', async () => {
  const { status, lines } = await heard((say) => exportUnits(installation, join(folder, 'units.csv'), say));
  assert.is(status, 0);
  assert.match(lines[0] ?? '', `已导出 ${installation.roster.units.size} 个单位`);
  assert.ok(readFileSync(join(folder, 'units.csv'), 'utf8').startsWith('\ufeff单位代码,单位名称'));
  assert.equal(await read('units.csv'), {
    status: 0,
    lines: [`变更 0 项，没有变化 ${installation.roster.units.size} 行，不能导入 0 行。`],
  });
});

test('an import only says what it would change until it is confirmed', async () => {
  writeFileSync(
    join(folder, 'new.csv'),
    '单位代码,单位名称,职能代码,区划代码,电话\nfinance@420302,十堰市茅箭区财政局,finance,420302,0719-1234567\n,水族局,aquarium,420302,\n',
  );
  const said = [
    '第 2 行 修改资料 十堰市茅箭区财政局（finance@420302）：电话：（空） → 0719-1234567',
    '第 3 行 不能导入 水族局：没有职能“aquarium”，请从职能表中选择。',
    '变更 1 项，没有变化 0 行，不能导入 1 行。',
  ];
  const preview = await read('new.csv');
  assert.equal(preview.lines.slice(0, 3), said);
  assert.is(preview.status, 1);
  assert.match(preview.lines[3] ?? '', '没有写入');
  assert.equal(await keptUnits(installation.store), []);
  const written = await read('new.csv', true);
  assert.match(written.lines.at(-1) ?? '', '已写入 1 项变更');
  assert.is((await keptUnits(installation.store))[0]?.phone, '0719-1234567');
});

test('a file that is not there, or a name without a known ending, is said in a sentence', async () => {
  assert.match((await read('nothing.csv')).lines[0] ?? '', '读不到文件');
  const { status, lines } = await heard((say) => exportUnits(installation, join(folder, 'units.txt'), say));
  assert.equal([status, lines], [1, ['文件名请以 .csv 或 .xlsx 结尾。']]);
});

test.run();
