import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { exportEdition, importEdition, listAll } from '../../src/cli/edition.ts';
import { simulateDraft } from '../../src/cli/simulate.ts';
import { findKeptEdition } from '../../src/store/editions.ts';
import { testApp } from '../support/app.ts';
import { forcePublication, toTheStreets, writeDraft } from '../support/editions.ts';
import { file } from '../support/filed.ts';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const app = await testApp({ dataFolder: temporaryFolder('editions') });
const { installation, clock } = app;
const { store, dataFolder } = installation;

const run = async (
  work: (bench: { store: typeof store; dataFolder: string; say: (line: string) => void }) => Promise<number>,
) => {
  const lines: string[] = [];
  const status = await work({ store, dataFolder, say: (line) => lines.push(line) });
  return { status, lines };
};

test('editions are listed with state, day and title', async () => {
  await writeDraft(installation, '甲');
  await writeDraft(installation, '乙');
  await forcePublication(installation, '乙', 3);
  const { lines } = await run((bench) => listAll(bench, clock.now));
  assert.equal(lines.sort(), [
    ['2026-示范-1', '现行（随系统安装）', '', installation.standard.edition.title].join('\t'),
    ['乙', '待生效', '2026-11-26', '乙修订'].join('\t'),
    ['甲', '草稿', '未定', '甲修订'].join('\t'),
  ]);
});

test('an edition is exported whole, into an empty folder only, and imported as a draft', async () => {
  const out = join(temporaryFolder('export'), 'out');
  const first = await run((bench) => exportEdition(bench, '2026-示范-1', out));
  assert.is(first.status, 0);
  for (const path of ['edition.yaml', 'jurisdiction/landmarks.csv'])
    assert.is(readFileSync(join(out, path), 'utf8'), readFileSync(join(root, 'routing-rules', path), 'utf8'));
  assert.match((await run((bench) => exportEdition(bench, '甲', out))).lines[0] ?? '', '不是空文件夹');
  assert.match((await run((bench) => exportEdition(bench, '无', out))).lines[0] ?? '', '没有版本 无');

  const wish = { from: out, number: '丙', title: '导入版' };
  assert.is((await run((bench) => importEdition(bench, wish, clock.now))).status, 0);
  const made = await findKeptEdition(store, '丙');
  assert.equal([made?.state, made?.title, made?.base, made?.createdBy], ['draft', '导入版', '', '命令行']);
  const again = await run((bench) => importEdition(bench, wish, clock.now));
  assert.equal([again.status, again.lines], [1, ['没有导入：版本号 丙 已经用过，请换一个。']]);
  const empty = temporaryFolder('empty');
  assert.match(
    (await run((bench) => importEdition(bench, { ...wish, from: empty }, clock.now))).lines[0] ?? '',
    'edition.yaml',
  );
});

test('a simulation prints a line for each ticket that would go elsewhere, then a summary', async () => {
  const draft = join(temporaryFolder('draft'), 'rules');
  mkdirSync(draft, { recursive: true });
  cpSync(join(root, 'routing-rules'), draft, { recursive: true });
  const path = 'catalogue/02-urban-management.yaml';
  writeFileSync(join(draft, path), toTheStreets[path](readFileSync(join(draft, path), 'utf8')));
  const stall = await file(app, { text: '五金店门口堆放一地的钢管铝材，货摆到人行道上', title: '货摆到路上' });
  await file(app, { text: '小区停水三天了', title: '停水' });

  const { status, lines } = await run((bench) => simulateDraft(bench, { draft, since: '2026-11-01', now: clock.now }));
  assert.is(status, 0);
  const printed = lines.map((line) => JSON.parse(line));
  assert.is(printed.length, 2);
  assert.equal(
    [printed[0].ticket, printed[0].from.function, printed[0].to.function, printed[0].to.matter.code],
    [stall.number, 'urban-management', 'street', printed[0].from.matter.code],
  );
  const { summary } = printed[1];
  assert.equal(
    [summary.since, summary.tickets, summary.moved, summary.byFunction],
    ['2026-11-01', 2, 1, [{ from: 'urban-management', to: 'street', count: 1 }]],
  );
  const none = await run((bench) => simulateDraft(bench, { draft, since: '2026-11-24', now: clock.now }));
  assert.is(JSON.parse(none.lines[0] ?? '').summary.tickets, 0);
  for (const since of ['gestern', '2026-02-31'])
    assert.is((await run((bench) => simulateDraft(bench, { draft, since, now: clock.now }))).status, 1);
  const nowhere = join(draft, 'nowhere');
  assert.is(
    (await run((bench) => simulateDraft(bench, { draft: nowhere, since: '2026-11-01', now: clock.now }))).status,
    1,
  );
  assert.not(existsSync(nowhere));
});

test.run();
