import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findAccount } from '../../../src/store/accounts.ts';
import { keptUnits } from '../../../src/store/directory.ts';
import { eventsOf, findTicket } from '../../../src/store/tickets.ts';
import { testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';
import { order, signed } from '../../support/tickets.ts';
import { everything, write } from '../../support/written.ts';

process.env['GUIKOU_LOG_LEVEL'] = 'silent';
const { installation, request, signIn } = await testApp();
const { store } = installation;
const cookie = await signIn('guanli');

const page = async (path: string): Promise<string> => (await request(path, { cookie })).text();
const names = (html: string): string[] =>
  [...html.matchAll(/class="row-link"[^>]*>(?:<span class="clip">)?([^<]+)</g)].map(([, name]) => name ?? '');
const link = (html: string, words: string): string =>
  (new RegExp(`href="([^"]+)"[^>]*>${words}`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
const unitPath = (code: string): string => `/admin/units/${encodeURIComponent(code)}`;
const csv = (text: string, name = '名录.csv'): File => new File([text], name, { type: 'text/csv' });
const upload = (file: File) => request('/admin/units/import', { cookie, form: { file } });
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

test('only the administrator enters, and the pages stand in the rail', async () => {
  const other = await signIn('duban');
  for (const path of [
    '/admin/units',
    '/admin/units/new',
    '/admin/units/import',
    '/admin/units.csv',
    '/admin/units.xlsx',
  ])
    assert.is((await request(path, { cookie: other })).status, 403, path);
  assert.match(await page('/admin/accounts'), 'href="/admin/units"');
});

test('the list is searched by short name, pinyin and initials', async () => {
  assert.match(
    names(await page('/admin/units?q=%E5%8D%81%E5%A0%B0%20%E7%A4%BE%E4%BF%9D'))[0] ?? '',
    '人力资源和社会保障局',
  );
  assert.ok(names(await page('/admin/units?q=wccg')).includes('武汉市武昌区城市管理执法局'));
  assert.ok(names(await page('/admin/units?q=zhongnanlu')).some((name) => name.includes('中南路街道')));
  const none = await page('/admin/units?q=%E9%BE%99%E5%AE%AB%E6%B0%B4%E6%97%8F%E5%B1%80%E3%8A%99');
  assert.match(none, '没有符合条件的单位');
});

test('filters narrow the list, stand in the address and are kept by the pager and the exports', async () => {
  const first = await page('/admin/units?city=420300');
  assert.match(first, '本页 50 个');
  assert.is(names(first).length, 50);
  const second = await page(link(first, '下一页'));
  assert.ok(names(second).every((name) => !names(first).includes(name)));
  assert.equal(names(await page(link(second, '上一页'))), names(first));
  assert.is(link(second, '导出 CSV'), '/admin/units.csv?city=420300');
  const narrow = await page('/admin/units?city=420300&function=urban-management&level=county');
  assert.ok(names(narrow).length > 5 && names(narrow).every((name) => /城市管理/.test(name)));
  assert.is((await request('/admin/units?after=nobody&level=x&state=y&city=%27', { cookie })).status, 200);
});

test('a unit page tells everything of a unit', async () => {
  const html = await page(unitPath('urban-management@420302'));
  for (const words of [
    '十堰市茅箭区城市管理执法局',
    '园林',
    'chengshi'.slice(0, 5),
    'sysmjqcsglzfj',
    '县级',
    '在办工单 0 件',
    '还没有变更',
  ])
    assert.match(html, words);
  assert.is((await request(unitPath('nobody@1'), { cookie })).status, 404);
});

test('details are changed at once, logged, and kept in the form when refused', async () => {
  const path = unitPath('finance@420302');
  const form = {
    seen: '0',
    name: '十堰市茅箭区财政局',
    aliases: '茅箭财政\n茅箭区财政局',
    phone: '0719-8681234',
    contact: '值班室',
    address: '北京中路 1 号',
  };
  const refused = await request(path, { cookie, form: { ...form, phone: '找老王' } });
  assert.is(refused.status, 422);
  const again = await refused.text();
  for (const words of ['value="找老王"', '北京中路 1 号', 'phone-error']) assert.match(again, words);
  assert.is((await request(path, { cookie, form })).status, 303);
  const html = await page(path);
  for (const words of ['电话：（空） → 0719-8681234', '赵文博', '管理员维护']) assert.match(html, words);
  assert.is(installation.directory.units.get('finance@420302')?.phone, '0719-8681234');
  const stale = await request(path, { cookie, form: { ...form, phone: '0719-1234567' } });
  assert.is(stale.status, 409);
  assert.match(await stale.text(), '刚刚被别人改过');
});

test('a new unit is found by its place’s name and serves at once', async () => {
  const form = {
    function: 'public-security',
    place: '茅箭区',
    parent: '',
    name: '茅箭分局五堰派出所',
    aliases: '五堰所',
  };
  const refused = await request('/admin/units', { cookie, form: { ...form, place: '茅贱区' } });
  assert.is(refused.status, 422);
  assert.match(await refused.text(), '没有找到区划“茅贱区”');
  const made = await request('/admin/units', { cookie, form });
  assert.is(made.status, 303);
  assert.is(made.headers.get('location'), `${unitPath('public-security@420302~2')}?done=added`);
  assert.is(installation.directory.search('五堰所', 1)[0]?.code, 'public-security@420302~2');
  assert.match(await page(made.headers.get('location') ?? ''), '单位已加入名录');
});

test('a dissolution says beforehand what will move, finds the successor without script, and moves it', async () => {
  await write(store, '20261123900101', signed);
  const code = order.lead.code;
  const path = unitPath(code);
  const asked = await page(`${path}/dissolution`);
  assert.match(asked, '将移交在办工单 1 件、账号 2 个');
  assert.not.match(asked, '没有承接单位');
  const found = await page(`${path}/dissolution?lastDay=2026-11-20&q=zwqcg`);
  const successor = /name="successor" value="(urban-management@420303)"/.exec(found)?.[1] ?? '';
  assert.is(successor, 'urban-management@420303');
  assert.match(found, 'value="2026-11-20"');
  const unchosen = await request(`${path}/dissolution`, { cookie, form: { lastDay: '2026-11-20', q: 'zwqcg' } });
  assert.is(unchosen.status, 422);
  assert.match(await unchosen.text(), '请在下面选择承接单位');
  const form = { seen: '0', lastDay: '2026-11-20', q: 'zwqcg', successor };
  const itself = await request(`${path}/dissolution`, { cookie, form: { ...form, successor: code } });
  assert.is(itself.status, 422);
  const done = await request(`${path}/dissolution`, { cookie, form });
  assert.is(done.status, 303);
  const after = await page(done.headers.get('location') ?? '');
  assert.match(after, '已移交在办工单 1 件、账号 2 个');
  for (const words of ['已撤销', '收回撤销']) assert.match(after, words);
  assert.is((await findTicket(store, everything, '20261123900101'))?.lead?.code, successor);
  assert.is((await findAccount(store, 'demonstration-chengguan'))?.unit, successor);
  assert.match(await page('/admin/accounts/demonstration-chengguan'), '因所在单位撤销，转到承接单位');
  assert.match(await page('/tickets/20261123900101'), '因机构撤销，由十堰市茅箭区城市管理执法局移交');
  assert.ok(names(await page('/admin/units?state=dissolved')).includes('十堰市茅箭区城市管理执法局'));
  const back = await request(`${path}/reinstatement`, { cookie, form: {} });
  assert.is(back.status, 303);
  assert.ok(installation.directory.units.has(code));
});

test('an export is imported unchanged, as CSV and as a workbook', async () => {
  for (const ending of ['csv', 'xlsx']) {
    const answer = await request(`/admin/units.${ending}?state=all&city=420300`, { cookie });
    assert.match(answer.headers.get('content-disposition') ?? '', `units-2026-11-23.${ending}`);
    const bytes = await answer.arrayBuffer();
    const preview = await (await upload(new File([new Uint8Array(bytes)], '什么都行'))).text();
    assert.match(preview, '没有需要写入的变更');
    assert.match(preview, '不能导入 0 行');
  }
});

test('an import shows every line first, writes nothing, and writes on confirmation what was shown', async () => {
  const list = csv(
    [
      '单位代码,单位名称,职能代码,区划代码,电话',
      ',张湾区车城路派出所,public-security,420303,0719-1111111',
      'education@420303,十堰市张湾区教育局,education,420303,0719-2222222',
      ',水族局,aquarium,420303,',
    ].join('\r\n'),
  );
  const answer = await upload(list);
  assert.is(answer.status, 200);
  const preview = await answer.text();
  for (const words of ['将写入 2 项变更', '第 4 行', '没有职能“aquarium”', '电话：（空） → 0719-2222222', '跳过 1 行'])
    assert.match(preview, words);
  const before = (await keptUnits(store)).length;
  const form = { file: hidden(preview, 'file'), version: hidden(preview, 'version') };
  const outdated = await request('/admin/units/import/confirmation', { cookie, form: { ...form, version: '0' } });
  assert.is(outdated.status, 409);
  assert.match(await outdated.text(), '名录刚刚被别人改过，还没有写入');
  assert.is((await keptUnits(store)).length, before);
  const written = await request('/admin/units/import/confirmation', { cookie, form });
  assert.is(written.status, 303);
  assert.match(await page(written.headers.get('location') ?? ''), '已写入 2 项变更');
  assert.is((await keptUnits(store)).length, before + 2);
  assert.is(installation.directory.units.get('education@420303')?.phone, '0719-2222222');
});

test('what is no list, lacks columns or is gone is refused in a sentence', async () => {
  const refused = async (file: File): Promise<string> => {
    const answer = await upload(file);
    assert.is(answer.status, 422);
    return answer.text();
  };
  assert.match(await refused(csv('名称,电话\r\n茅箭区财政局,1\r\n')), '缺少列');
  assert.match(await refused(new File([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], 'a.csv')), '只能导入');
  assert.is((await request('/admin/units/import', { cookie, form: { other: 'x' } })).status, 422);
  for (const file of ['0'.repeat(64), '../../guikou.sqlite', ''])
    assert.is(
      (await request('/admin/units/import/confirmation', { cookie, form: { file, version: '1' } })).status,
      409,
    );
});

test('a page that was drawn before the dissolution dispatches to the successor, and says why', async () => {
  const ticket = await file({ installation });
  const first = ticket.routing?.candidates[0]?.code ?? '';
  assert.is(first, order.lead.code);
  const form = { lastDay: '2026-11-20', successor: 'urban-management@420303' };
  assert.is((await request(`${unitPath(first)}/dissolution`, { cookie, form })).status, 303);
  const sent = await request(`/tickets/${ticket.number}/dispatch`, {
    cookie: await signIn('paidan'),
    form: { version: String(ticket.version), lead: first },
  });
  assert.is(sent.status, 303);
  const stored = await findTicket(store, everything, ticket.number);
  assert.is(stored?.lead?.code, 'urban-management@420303');
  const last = (await eventsOf(store, ticket.number)).at(-1);
  assert.match(last?.type === 'Dispatched' ? last.order.correction : '', '已撤销，由十堰市张湾区城市管理执法局承接');
});

test.run();
