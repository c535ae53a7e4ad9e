import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { demonstrationAccounts } from '../../../src/commands/demonstration-accounts.ts';
import { testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';

const app = await testApp();
const { installation, request, signIn, clock } = app;
const handler = await signIn('chengguan');
const page = async (path: string, cookie = handler): Promise<string> => {
  const answer = await request(path, { cookie });
  assert.is(answer.status, 200, path);
  return answer.text();
};

test('everybody who works here reads the standard, nobody else does', async () => {
  const paths = ['/standard', '/standard/boundaries', '/standard/editions', '/standard/matters/020104'];
  for (const { name } of demonstrationAccounts) {
    const cookie = await signIn(name);
    for (const path of paths) assert.is((await request(path, { cookie })).status, 200, `${name} ${path}`);
  }
  for (const path of paths) assert.is((await request(path)).status, 303, path);
});

test('only administrators change it', async () => {
  const number = encodeURIComponent(installation.edition);
  const forms: [string, Record<string, string>][] = [
    ['/standard/drafts', { number: 'x', title: 'x' }],
    [`/standard/editions/${number}/files`, { path: 'rules/99-x.yaml' }],
    [`/standard/editions/${number}/files/kinds.yaml`, { content: '' }],
    [`/standard/editions/${number}/file-removal`, { path: 'kinds.yaml' }],
    [`/standard/editions/${number}/discard`, {}],
    [`/standard/editions/${number}/publication`, { effective: '2026-12-01' }],
    [`/standard/editions/${number}/withdrawal`, {}],
  ];
  for (const cookie of [handler, await signIn('paidan'), await signIn('duban')]) {
    for (const [path, form] of forms) assert.is((await request(path, { cookie, form })).status, 403, path);
    for (const path of ['/standard/drafts/new', `/standard/editions/${number}/simulation`])
      assert.is((await request(path, { cookie })).status, 403, path);
  }
});

test('the catalogue shows fields with counts, opens one, and says that it is a model edition', async () => {
  const text = await page('/standard?field=02');
  assert.match(text, '不是湖北省正式发布的归口规范');
  assert.match(text, '城市管理与园林');
  assert.match(text, '/standard/matters/020104');
  assert.not.match(text, '/standard/matters/010101"');
  assert.match(text, `${installation.standard.matters.length} 个事项`);
});

test('the catalogue is searched by name, code, clause, lead and words of rules, and says so when nothing is found', async () => {
  const search = (words: string) => page(`/standard?q=${encodeURIComponent(words)}`);
  for (const words of ['占道经营', '020104', '2.1.4', '占道 城市管理'])
    assert.match(await search(words), '/standard/matters/020104');
  const nothing = await search('龙宫水族㊙');
  assert.match(nothing, '没有找到与“龙宫水族㊙”有关的事项');
});

test('a matter shows clause, bodies, basis, where the duties are divided otherwise, and its rules', async () => {
  const text = await page('/standard/matters/020109');
  for (const words of [
    '2.1.9',
    '城市管理执法',
    '《噪声污染防治法》',
    '宜昌市由生态环境主办',
    '/standard/rules/020109-1',
  ])
    assert.match(text, words);
  assert.is((await request('/standard/matters/999999', { cookie: handler })).status, 404);
});

test('a rule shows its words and what the engine makes of its examples, and says that nothing was counted', async () => {
  const text = await page('/standard/rules/020101-1');
  const rule = installation.standard.rules.find(({ id }) => id === '020101-1');
  for (const words of [...(rule?.examples ?? []), '相符', '近 30 天没有按这条规则提出的派单建议'])
    assert.match(text, words);
  assert.is((await request('/standard/rules/nothing', { cookie: handler })).status, 404);
});

test('hits and corrections of a rule are counted within what the person may see', async () => {
  const { store } = installation;
  const mine = await file(app);
  const elsewhere = await file(app, { city: '420100' });
  const outcome = (ticket: string, corrected: boolean) => ({
    ticket,
    sequence: 2,
    at: new Date(clock.now),
    edition: installation.edition,
    decision: 'confirm',
    rule: '020101-1',
    city: '420300',
    division: null,
    proposedFunction: 'urban-management',
    proposedUnit: null,
    proposedName: '',
    proposedMatter: '020101',
    probability: 0.8,
    chosenFunction: 'urban-management',
    chosenUnit: 'urban-management@420302',
    chosenName: '',
    chosenMatter: '020101',
    automatic: false,
    corrected,
    correction: '',
    returnedAt: null,
    returnReason: null,
  });
  for (const row of [outcome(mine.number, true), outcome(elsewhere.number, false)])
    await store.atomically([{ write: (database) => database.insert(store.schema.routingOutcome).values(row) }]);
  const figures = (text: string): string[] =>
    [...text.matchAll(/figure-number">(\d+)</g)].map(([, number]) => number ?? '');
  assert.equal(figures(await page('/standard/rules/020101-1', await signIn('duban'))), ['1', '1', '0']);
  assert.match(await page('/standard/matters/020101', await signIn('duban')), '1 件');
});

test('boundaries that are not there are said to be absent', async () => {
  const text = await page('/standard/boundaries');
  if (installation.standard.boundaries.length === 0) assert.match(text, '现行版本没有界限裁定');
  else assert.match(text, installation.standard.boundaries[0]?.subject ?? '');
});

test('files of the edition in force can be read and not changed', async () => {
  const number = encodeURIComponent(installation.edition);
  const text = await page(`/standard/editions/${number}/files/rules/02-urban-management.yaml`, await signIn('guanli'));
  assert.match(text, '只能查看');
  assert.not.match(text, '<textarea');
  for (const path of ['rules/none.yaml', '..%2f..%2fpackage.json', '%2e%2e/package.json'])
    assert.is((await request(`/standard/editions/${number}/files/${path}`, { cookie: handler })).status, 404, path);
});

test.run();
