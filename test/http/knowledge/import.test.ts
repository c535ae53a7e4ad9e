import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { KnowledgeEntry } from '../../../src/domain/knowledge/entry.ts';
import { writeCsv } from '../../../src/reports/csv.ts';
import { findEntry } from '../../../src/store/knowledge.ts';
import { allEntries } from '../../../src/store/knowledge-list.ts';
import { testApp } from '../../support/app.ts';
import { anEntry, putEntries, visiting } from '../../support/knowledge.ts';

const known = anEntry({
  id: 'urge',
  title: '怎样催办',
  html: '<p>凭编号和查询码催办。</p>',
  text: '凭编号和查询码催办。',
});

const opened = async (...entries: KnowledgeEntry[]) => {
  const home = await testApp();
  await putEntries(home.installation.store, entries);
  return { ...home, visit: visiting(home) };
};

type Home = Awaited<ReturnType<typeof opened>>;

const upload = ({ visit }: Home, login: string, columns: string[], ...rows: string[][]) =>
  visit(login, '/knowledge/import', { file: new File([writeCsv(columns, rows)], '条目.csv') });

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(page)?.[1] ?? '';

const confirm = ({ visit }: Home, login: string, page: string) =>
  visit(login, '/knowledge/import/confirmation', { file: hidden(page, 'file'), stamp: hidden(page, 'stamp') });

const titles = async ({ installation }: Home): Promise<string[]> =>
  (await allEntries(installation.store)).map(({ title }) => title).sort();

test('a list adds new entries and changes known ones by title; nothing is written before it is confirmed', async () => {
  const home = await opened(known);
  const preview = await upload(
    home,
    'paidan',
    ['标题', '别名', '正文', '状态'],
    ['怎样催办', '催单；加急', '在进度页面催办。', ''],
    ['怎样评价', '', '<p>办结后可以<b>评价</b>。</p>', '已发布'],
  );
  assert.is(preview.status, 200);
  assert.match(preview.page, '新增 1 条，修改 1 条，没有变化 0 条');
  assert.equal(await titles(home), ['怎样催办']);
  const done = await confirm(home, 'paidan', preview.page);
  assert.is(done.location, '/knowledge?done=imported&rows=2');
  const entries = await allEntries(home.installation.store);
  assert.equal(
    entries
      .map(({ title, state, version, aliases, html }) => ({ title, state, version, aliases, html }))
      .sort((a, b) => a.version - b.version),
    [
      {
        title: '怎样评价',
        state: 'published',
        version: 1,
        aliases: [],
        html: '<p>办结后可以<strong>评价</strong>。</p>',
      },
      { title: '怎样催办', state: 'published', version: 2, aliases: ['催单', '加急'], html: '<p>在进度页面催办。</p>' },
    ],
  );
});

test('one line with a fault and nothing is written; every fault is said with its line and column', async () => {
  const home = await opened(known);
  const { status, page } = await upload(
    home,
    'paidan',
    ['编号', '标题', '归口事项', '维护单位', '生效日期', '公开', '状态', '正文'],
    ['', '怎样评价', '', '', '', '是', '', '办结后可以评价。'],
    ['没有', '标题', '9999', '没有的局', '2026-13-01', '也许', '什么', ''],
    ['', '怎样评价', '', '', '', '', '', '又一次'],
  );
  assert.is(status, 422);
  for (const sentence of [
    '没有编号为 没有 的条目',
    '归口目录中没有 9999',
    '没有“没有的局”',
    '生效日期请写成',
    '公开请填“是”或“否”',
    '状态请填',
    '请填写正文',
    '与第 2 行是同一个条目',
  ])
    assert.match(page, sentence);
  assert.not.match(page, '确认写入');
  assert.equal(await titles(home), ['怎样催办']);
});

test('a unit imports its own entries and no others', async () => {
  const home = await opened(known);
  const foreign = await upload(home, 'chengguan', ['标题', '维护单位', '正文'], ['店招', '', '备案']);
  assert.match(foreign.page, '您只能导入本单位维护的条目');
  const own = await upload(
    home,
    'chengguan',
    ['标题', '维护单位', '正文'],
    ['店招', '十堰市茅箭区城市管理执法局', '向窗口备案'],
  );
  assert.is((await confirm(home, 'chengguan', own.page)).status, 303);
  assert.is((await home.visit('zuoxi', '/knowledge/import')).status, 404);
});

test('what changed between preview and confirmation is shown again before anything is written', async () => {
  const home = await opened(known);
  const preview = await upload(home, 'paidan', ['标题', '正文'], ['怎样评价', '办结后可以评价。']);
  await putEntries(home.installation.store, [anEntry({ id: 'new', title: '别人加的' })]);
  const again = await confirm(home, 'paidan', preview.page);
  assert.is(again.status, 409);
  assert.match(again.page, '知识库有了变化');
  assert.is((await confirm(home, 'paidan', again.page)).status, 303);
});

test('an exported list comes in again without changing anything', async () => {
  const home = await opened(
    known,
    anEntry({
      id: 'rich',
      title: '=带公式样子的标题',
      aliases: ['甲', '乙'],
      division: '420300',
      html: '<h3>材料</h3><ul><li>身份证</li></ul><table><tr><th>事项</th></tr><tr><td>补领</td></tr></table>',
      sources: [{ name: '某条例第一条', address: 'https://www.gov.cn/a' }],
    }),
  );
  const cookie = await home.signIn('paidan');
  const file = await (await home.request('/knowledge/export', { cookie })).arrayBuffer();
  const { page } = await home.visit('paidan', '/knowledge/import', {
    file: new File([new Uint8Array(file)], '条目.xlsx'),
  });
  assert.match(page, '新增 0 条，修改 0 条，没有变化 2 条');
  assert.is((await findEntry(home.installation.store, 'rich'))?.version, 1);
});

test('the template can be filled in and read', async () => {
  const home = await opened();
  const cookie = await home.signIn('paidan');
  const file = await (await home.request('/knowledge/import/template', { cookie })).arrayBuffer();
  const { page } = await home.visit('paidan', '/knowledge/import', {
    file: new File([new Uint8Array(file)], '模板.xlsx'),
  });
  assert.match(page, '新增 1 条');
});

test.run();
