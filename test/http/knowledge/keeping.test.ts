import sharp from 'sharp';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { suggestKnowledge } from '../../../src/commands/knowledge/suggest.ts';
import { findEntry, versionsOf } from '../../../src/store/knowledge.ts';
import { sweepFiles } from '../../../src/store/stored-files.ts';
import { type TestApp, type TestRequest, testApp } from '../../support/app.ts';
import { anEntry, putEntries, visiting } from '../../support/knowledge.ts';

const wish = {
  title: '店招牌匾设置要不要审批',
  aliases: '门头、广告牌',
  matter: '0201',
  division: '420300',
  unit: '',
  validFrom: '2026-01-01',
  validUntil: '',
  reviewOn: '2027-01-01',
  body: '# 要办手续\n\n- 向区城管执法局备案\n- 带效果图',
  sources: '《城市市容和环境卫生管理条例》第十一条 | https://www.gov.cn/a',
  public: 'yes',
  note: '',
};

const OWN = 'urban-management@420302';

const visits = new WeakMap<TestApp, ReturnType<typeof visiting>>();

const visitorOf = (home: TestApp): ReturnType<typeof visiting> => {
  const known = visits.get(home) ?? visiting(home);
  visits.set(home, known);
  return known;
};

const send = (home: TestApp, login: string, path: string, form: NonNullable<TestRequest['form']>) =>
  visitorOf(home)(login, path, form);

const read = (home: TestApp, login: string, path: string) => visitorOf(home)(login, path);

const drafted = async (home: TestApp, login: string, changes: Partial<typeof wish> = {}): Promise<string> => {
  const { status, location } = await send(home, login, '/knowledge/new', { ...wish, ...changes });
  assert.is(status, 303);
  return /^\/knowledge\/([\w-]+)\?done=drafted$/u.exec(location)?.[1] ?? '';
};

test("a unit's people draft and publish an entry of their own; only then seat agents find it, and it is suggested", async () => {
  const home = await testApp();
  const id = await drafted(home, 'chengguan', { unit: OWN });
  assert.is((await read(home, 'zuoxi', `/knowledge/${id}`)).status, 404);
  assert.match((await read(home, 'chengguan', '/knowledge?part=draft')).page, wish.title);
  const published = await send(home, 'chengguan', `/knowledge/${id}/publication`, { seen: '1' });
  assert.is(published.location, `/knowledge/${id}?done=publication`);
  const { page } = await read(home, 'zuoxi', `/knowledge/${id}`);
  assert.match(page, '<h3>要办手续</h3>');
  assert.match(page, '<li>向区城管执法局备案</li>');
  assert.match(page, '十堰市茅箭区城市管理执法局');
  assert.not.match(page, '停用');
  assert.match((await read(home, 'zuoxi', '/knowledge?q=dzpb')).page, wish.title);
  const question = { text: '想换店招牌匾', matter: null, city: '420300', now: home.clock.now, size: 3 };
  assert.equal(
    (await suggestKnowledge(home.installation, question)).map(({ entry }) => entry),
    [id],
  );
});

test('a unit writes for no other body, and changes nothing of the hotline', async () => {
  const home = await testApp();
  const foreign = await send(home, 'chengguan', '/knowledge/new', wish);
  assert.is(foreign.status, 403);
  assert.match(foreign.page, '您只能为本单位起草条目');
  assert.match(foreign.page, '向区城管执法局备案');
  const id = await drafted(home, 'paidan');
  await send(home, 'paidan', `/knowledge/${id}/publication`, { seen: '1' });
  assert.is((await send(home, 'chengguan', `/knowledge/${id}`, { ...wish, seen: '2' })).status, 404);
  assert.is((await send(home, 'chengguan', `/knowledge/${id}/retirement`, { seen: '2' })).status, 403);
  assert.is((await send(home, 'zuoxi', '/knowledge/new', wish)).status, 404);
});

test('two people change the same entry: the later one is told, keeps the words and loses nothing', async () => {
  const home = await testApp();
  const id = await drafted(home, 'paidan');
  const first = await send(home, 'paidan', `/knowledge/${id}`, { ...wish, title: '店招要不要备案', seen: '1' });
  assert.is(first.location, `/knowledge/${id}?done=revised`);
  const second = await send(home, 'banzhang', `/knowledge/${id}`, { ...wish, body: '另一段正文', seen: '1' });
  assert.is(second.status, 409);
  assert.match(second.page, '刚刚被别人改过');
  assert.match(second.page, '另一段正文');
  assert.is((await findEntry(home.installation.store, id))?.title, '店招要不要备案');
});

test('every version is kept with who wrote it and what it changed', async () => {
  const home = await testApp();
  const id = await drafted(home, 'paidan');
  await send(home, 'paidan', `/knowledge/${id}`, {
    ...wish,
    body: '- 向区城管执法局备案\n- 带租赁合同',
    seen: '1',
    note: '材料变了',
  });
  assert.equal(
    (await versionsOf(home.installation.store, id)).map(({ version, note }) => [version, note]),
    [
      [2, '材料变了'],
      [1, '起草'],
    ],
  );
  const { page } = await read(home, 'paidan', `/knowledge/${id}?version=2`);
  assert.match(page, '第 2 版改了什么');
  assert.match(page, '带租赁合同');
  assert.match(page, '带效果图');
  await send(home, 'paidan', `/knowledge/${id}/publication`, { seen: '2' });
  const reader = await read(home, 'zuoxi', `/knowledge/${id}?version=2`);
  assert.is(reader.status, 200);
  for (const hidden of ['带效果图', '版改了什么', '看改了什么']) assert.not.match(reader.page, hidden);
});

test('what is missing or wrong in a form is said at its field, and what was typed stays', async () => {
  const home = await testApp();
  const cases: [Partial<typeof wish>, string][] = [
    [{ title: '' }, '请填写标题'],
    [{ matter: '9999' }, '归口目录中没有 9999'],
    [{ unit: '没有的局' }, '承办单位名录中没有“没有的局”'],
    [{ validUntil: '2025-12-31' }, '失效日期早于生效日期'],
    [{ validUntil: '2026-02-30' }, '真实的日期'],
    [{ body: '<p><script>x</script></p>' }, '正文里没有可以保留的文字'],
  ];
  for (const [change, sentence] of cases) {
    const { status, page } = await send(home, 'paidan', '/knowledge/new', { ...wish, ...change });
    assert.is(status, 422, sentence);
    assert.match(page, sentence);
    assert.match(page, change.title === '' ? '门头' : wish.title);
  }
});

test('an expired entry is marked wherever it is seen and can not be published again', async () => {
  const home = await testApp();
  const { store } = home.installation;
  await putEntries(store, [anEntry({ id: 'old', title: '旧补贴办法', validUntil: '2026-10-31' })]);
  assert.match((await read(home, 'zuoxi', '/knowledge?part=expired')).page, '已过期');
  assert.match((await read(home, 'zuoxi', '/knowledge/old')).page, '已于 2026-10-31 失效，不能据此答复。');
  await send(home, 'paidan', '/knowledge/old/retirement', { seen: '1' });
  const again = await send(home, 'paidan', '/knowledge/old/publication', { seen: '2' });
  assert.is(again.status, 422);
  assert.match(again.page, '失效日期已过，不能发布');
});

test('an entry that was looked through is due again on another day', async () => {
  const home = await testApp();
  const { store } = home.installation;
  await putEntries(store, [anEntry({ id: 'due', title: '高龄津贴', reviewOn: '2026-11-23' })]);
  assert.match((await read(home, 'paidan', '/knowledge?part=review')).page, '高龄津贴');
  const past = await send(home, 'paidan', '/knowledge/due/review', { seen: '1', reviewOn: '2026-11-23' });
  assert.match(past.page, '下次复审日期要在今天之后');
  await send(home, 'paidan', '/knowledge/due/review', { seen: '1', reviewOn: '2027-05-01' });
  assert.not.match((await read(home, 'paidan', '/knowledge?part=review')).page, '高龄津贴');
});

test('a picture of an entry opens for who may read it, and stays when leavings are swept', async () => {
  const home = await testApp();
  const { store, uploadFolder } = home.installation;
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#aa0000' } })
    .png()
    .toBuffer();
  const files = new File([new Uint8Array(bytes)], '流程图.png');
  const { location } = await send(home, 'paidan', '/knowledge/new', { ...wish, files });
  const id = /^\/knowledge\/([\w-]+)/u.exec(location)?.[1] ?? '';
  const [file] = (await findEntry(store, id))?.attachments ?? [];
  assert.is(file?.name, '流程图.png');
  const path = `/knowledge/${id}/files/${file?.id}`;
  assert.is((await read(home, 'paidan', path)).status, 200);
  assert.is((await read(home, 'zuoxi', path)).status, 404);
  assert.is(await sweepFiles(store, uploadFolder, Number.POSITIVE_INFINITY), 0);
  assert.is((await read(home, 'paidan', path)).status, 200);
});

test('what is pasted from a word processor comes back as marks', async () => {
  const home = await testApp();
  const pasted = await send(home, 'paidan', '/knowledge/pasted', {
    html: '<h2 style="x">材料</h2><ul><li><b>身份证</b></li></ul><script>alert(1)</script>',
  });
  assert.is(pasted.page, '# 材料\n\n- **身份证**');
  assert.is((await send(home, 'zuoxi', '/knowledge/pasted', { html: '<p>x</p>' })).status, 404);
  const preview = await send(home, 'paidan', '/knowledge/preview', { body: '# 材料' });
  assert.match(preview.page, '<h3>材料</h3>');
  const { page } = await read(home, 'paidan', '/knowledge/new');
  assert.match(
    page,
    'hx-encoding="application/x-www-form-urlencoded"',
    'chosen files stay here until the form is sent',
  );
});

test.run();
