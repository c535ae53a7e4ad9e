import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findEditionFile, findKeptEdition } from '../../../src/store/editions.ts';
import { testApp } from '../../support/app.ts';
import { forcePublication, writeDraft } from '../../support/editions.ts';
import { file } from '../../support/filed.ts';
import { smallRoot } from '../../support/small-root.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const app = await testApp({ root: smallRoot(), dataFolder: temporaryFolder('editions') });
const { installation, request, signIn, clock } = app;
const { store } = installation;
const cookie = await signIn('guanli');
const number = '2026-示范-2';
const address = `/standard/editions/${encodeURIComponent(number)}`;
const streets = 'catalogue/02-urban-management.yaml';

/** A page once the work behind it is done; each request waits a while itself. */
const finished = async (path: string): Promise<string> => {
  for (let turn = 0; turn < 60; turn += 1) {
    const text = await (await request(path, { cookie })).text();
    if (!text.includes('aria-busy="true"')) return text;
  }
  throw new Error(`${path} came to no end`);
};

const read = async (path: string): Promise<{ content: string; seen: string }> => {
  const text = await (await request(`${address}/files/${path}`, { cookie })).text();
  return {
    content: (await findEditionFile(store, number, path))?.content ?? '',
    seen: /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? '',
  };
};

const save = async (path: string, change: (content: string) => string) => {
  const { content, seen } = await read(path);
  return request(`${address}/files/${path}`, { cookie, form: { content: change(content), seen } });
};

test('a draft needs a number of its own and a title; what was typed stays', async () => {
  const refusals: [Record<string, string>, string][] = [
    [{ number: '', title: '冬季修订' }, 'number-error'],
    [{ number: '2026-示范-1', title: '冬季修订' }, 'number-error'],
    [{ number: '../x', title: '冬季修订' }, 'number-error'],
    [{ number: '２０２６－示范－１', title: '冬季修订' }, 'number-error'],
    [{ number, title: '' }, 'title-error'],
    [{ number, title: '冬季修订', base: '没有' }, 'base-error'],
  ];
  for (const [form, field] of refusals) {
    const answer = await request('/standard/drafts', { cookie, form: { note: '供暖季', ...form } });
    assert.is(answer.status, 422);
    const text = await answer.text();
    assert.match(text, field);
    assert.match(text, '供暖季');
  }
});

test('a draft is a whole copy with its own number, and the list says so', async () => {
  const made = await request('/standard/drafts', { cookie, form: { number, title: '冬季修订版', note: '供暖季' } });
  assert.equal([made.status, made.headers.get('location')], [303, `${address}?done=created`]);
  const text = await (await request(address, { cookie })).text();
  for (const words of ['草稿', '冬季修订版', '供暖季', '赵文博（guanli）', 'jurisdiction/landmarks.csv'])
    assert.match(text, words);
  const yaml = (await findEditionFile(store, number, 'edition.yaml'))?.content ?? '';
  assert.match(yaml, /^number: "2026-示范-2"\ntitle: "冬季修订版"\n/);
  assert.match(yaml, '# 第一候选的概率达到此值才自动派单');
  assert.match(await (await request('/standard/editions', { cookie })).text(), '冬季修订版');
});

test('a broken file is kept, told with its line, and stops the publication', async () => {
  const saved = await save('kinds.yaml', (content) => content.replace('kinds:\n', 'kinds:\n  - { id: [\n'));
  assert.is(saved.status, 303);
  const text = await (await request(saved.headers.get('location') ?? '', { cookie })).text();
  assert.match(text, '已保存，但文件里有错误');
  assert.match(text, /第 \d+ 行：YAML 写法有误/);
  assert.match(await finished(`${address}/findings`), /kinds\.yaml · 第 \d+ 行 · YAML 写法有误/);
  const publication = await finished(`${address}/publication`);
  assert.match(publication, /有 \d+ 处错误，改正之前不能发布/);
  assert.not.match(publication, 'name="effective"');
  await save('kinds.yaml', (content) => content.replace('kinds:\n  - { id: [\n', 'kinds:\n'));
});

test('who changes a file that somebody else has just changed is told, and the own words stay', async () => {
  const { content, seen } = await read('urgencies.yaml');
  await save('urgencies.yaml', (own) => `${own}# 何丽\n`);
  const late = await request(`${address}/files/urgencies.yaml`, {
    cookie,
    form: { content: `${content}# 我的改动\n`, seen },
  });
  assert.is(late.status, 409);
  const text = await late.text();
  assert.match(text, '刚刚改过这个文件');
  assert.match(text, '# 我的改动');
  assert.match((await findEditionFile(store, number, 'urgencies.yaml'))?.content ?? '', /# 何丽\n$/);
});

test('the number in edition.yaml stays, its title becomes that of the draft', async () => {
  const other = await save('edition.yaml', (content) => content.replace(number, '2026-示范-3'));
  assert.is(other.status, 422);
  assert.match(await other.text(), 'number 须是这个草稿的版本号');
  assert.is((await save('edition.yaml', (content) => content.replace('冬季修订版', '冬季版'))).status, 303);
  assert.is((await findKeptEdition(store, number))?.title, '冬季版');
});

test('a file is added and taken out; odd names and the edition’s own file are refused', async () => {
  const add = (path: string) => request(`${address}/files`, { cookie, form: { path } });
  assert.is((await add('boundaries.yaml')).status, 303);
  assert.equal(
    [(await add('boundaries.yaml')).status, (await add('../x.yaml')).status, (await add('run.sh')).status],
    [422, 422, 422],
  );
  const remove = (path: string) => request(`${address}/file-removal`, { cookie, form: { path } });
  assert.is((await remove('boundaries.yaml')).status, 303);
  assert.equal([(await remove('edition.yaml')).status, (await remove('boundaries.yaml')).status], [409, 404]);
});

test('a long file comes back whole, a longer one than allowed is refused and not cut', async () => {
  const long = `# ${'长'.repeat(150_000)}\n`;
  const { seen } = await read('README.md');
  await request(`${address}/files/README.md`, { cookie, form: { content: long, seen } });
  assert.is((await findEditionFile(store, number, 'README.md'))?.content, long);
  const form = { content: 'a'.repeat(300_002), seen: (await read('README.md')).seen };
  const refused = await request(`${address}/files/README.md`, { cookie, form });
  assert.is(refused.status, 422);
  assert.match(await refused.text(), '一个文件最多');
});

test('differences are told by matters, rules and lines', async () => {
  await save(streets, (content) =>
    content.replace('lead: urban-management, assist: [street]', 'lead: street, assist: []'),
  );
  await save('rules/02-urban-management.yaml', (content) => content.replace('words: [出店经营,', 'words: [越门经营,'));
  const text = await finished(
    `${address}/differences?with=${encodeURIComponent('2026-示范-1')}&file=${encodeURIComponent(streets)}`,
  );
  for (const words of [
    '020101 店外经营',
    '主办：',
    '020101-1（事项 020101）',
    '增加 <ins>越门经营',
    '删去 <del>出店经营',
  ])
    assert.match(text, words);
  assert.match(text, 'data-kind="removed"');
  assert.match(text, 'lines-text');
  assert.is((await request(`${address}/differences?with=nothing`, { cookie })).status, 404);
});

test('a simulation lists the tickets that would move, and requests go on meanwhile', async () => {
  const ticket = await file(app, { title: '货摆到路上', text: '五金店门口堆放一地的钢管铝材，货摆到人行道上' });
  let answered = 0;
  let done = false;
  const others = (async () => {
    while (!done) {
      if ((await request('/health')).status === 200) answered += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const text = await finished(`${address}/simulation?since=2026-11-01`);
  done = true;
  await others;
  assert.ok(answered > 20, `${answered} answers meanwhile`);
  for (const words of [ticket.number, '会换单位或渠道', '按职能汇总', '城市管理执法', '乡镇街道'])
    assert.match(text, words);
});

test('a simulation says so when no ticket is there to be asked again, and when the day is none', async () => {
  assert.match(await finished(`${address}/simulation?since=2026-11-24`), '以来没有工单，试算不出变化');
  const wrong = await (await request(`${address}/simulation?since=yesterday`, { cookie })).text();
  assert.match(wrong, '请填写起始日期');
});

test('a draft with errors in its rules is refused also when the form is sent directly', async () => {
  const seen = 'whatever';
  const stale = await request(`${address}/publication`, { cookie, form: { effective: '2026-12-01', seen } });
  assert.is(stale.status, 409);
  assert.match(await stale.text(), '检查之后文件又改过');
  const past = await request(`${address}/publication`, { cookie, form: { effective: '2026-11-22', seen } });
  assert.is(past.status, 422);
  assert.match(await past.text(), '没有发布');
});

test('a sound draft published for today is in force at once; its files are closed and it can’t be withdrawn', async () => {
  await save(streets, (content) =>
    content.replace('lead: street, assist: []', 'lead: urban-management, assist: [street]'),
  );
  const page = await finished(`${address}/publication`);
  assert.match(page, '没有错误');
  assert.match(page, '件工单重新归口');
  const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const published = await request(`${address}/publication`, { cookie, form: { effective: '2026-11-23', seen } });
  assert.equal([published.status, published.headers.get('location')], [303, `${address}?done=in-force`]);
  assert.is(installation.edition, number);
  assert.match((await findEditionFile(store, number, 'edition.yaml'))?.content ?? '', /^effective: "2026-11-23"$/m);
  assert.match(await (await request(`${address}?done=in-force`, { cookie })).text(), '新登记的诉求按这个版本归口');
  clock.set('2026-11-23 10:00');
  assert.is((await file(app)).routing?.edition, number);
  assert.is((await save('kinds.yaml', (content) => `${content}# late\n`)).status, 409);
  const late = await request(`${address}/withdrawal`, { cookie, form: {} });
  assert.is(late.status, 409);
  assert.match(await late.text(), '已经生效，不能撤回');
});

test('a published edition whose day has not come is withdrawn', async () => {
  await writeDraft(installation, '明年');
  await forcePublication(installation, '明年', 30);
  const coming = `/standard/editions/${encodeURIComponent('明年')}`;
  assert.match(await (await request(coming, { cookie })).text(), '将在 2026-12-23 生效');
  assert.is((await request(`${coming}/withdrawal`, { cookie, form: {} })).status, 303);
  assert.is((await findKeptEdition(store, '明年'))?.state, 'withdrawn');
  assert.match(await (await request('/standard/editions', { cookie })).text(), '已撤回');
});

test('a draft is given up with all its files', async () => {
  await request('/standard/drafts', { cookie, form: { number: '弃', title: '不要了' } });
  const discarded = await request(`/standard/editions/${encodeURIComponent('弃')}/discard`, { cookie, form: {} });
  assert.is(discarded.status, 303);
  assert.is(await findKeptEdition(store, '弃'), null);
  assert.is((await request(`/standard/editions/${encodeURIComponent('弃')}`, { cookie })).status, 404);
});

test.run();
