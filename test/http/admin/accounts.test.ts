import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findAccount, findAccountByLogin } from '../../../src/store/accounts.ts';
import { logReveal } from '../../../src/store/reveals.ts';
import { testApp } from '../../support/app.ts';

process.env['GUIKOU_LOG_LEVEL'] = 'silent';
const { installation, request, signIn, clock } = await testApp();
const { store } = installation;
const cookie = await signIn('guanli');

const newcomer = {
  login: 'liumei',
  name: '刘梅',
  roles: ['handler'],
  unit: 'urban-management@420302',
  city: '',
  password: 'maojian-2026-cg',
};

test('only the administrator enters', async () => {
  for (const path of ['/admin/accounts', '/admin/reveals', '/admin/accounts/new'])
    assert.is((await request(path, { cookie: await signIn('duban') })).status, 403);
});

test('the list shows who may sign in, where, and in what condition', async () => {
  const page = await (await request('/admin/accounts', { cookie })).text();
  for (const word of ['chengguan', '李国强', '十堰市茅箭区城市管理执法局', '承办人', '在用']) assert.match(page, word);
});

test('a new account is made and can sign in', async () => {
  const answer = await request('/admin/accounts', { cookie, form: newcomer });
  assert.is(answer.status, 303);
  assert.match(await (await request(answer.headers.get('location') ?? '', { cookie })).text(), '账号已建立');
  const row = await findAccountByLogin(store, 'liumei');
  assert.equal([row?.name, row?.roles, row?.unit, row?.active], ['刘梅', ['handler'], 'urban-management@420302', true]);
  const entered = await request('/login', { form: { name: 'liumei', password: newcomer.password } });
  assert.is(entered.status, 303);
});

test('a login that is taken, a weak password and a handler without unit are refused at their fields, typed words stay', async () => {
  const refusals: [Record<string, string | string[]>, string][] = [
    [{ ...newcomer }, 'login-error'],
    [{ ...newcomer, login: 'liumei2', password: 'short' }, 'password-error'],
    [{ ...newcomer, login: 'liumei2', password: 'my-liumei2-word' }, 'password-error'],
    [{ ...newcomer, login: 'liumei2', unit: '' }, 'unit-error'],
    [{ ...newcomer, login: 'liumei2', roles: [] }, 'roles-error'],
    [{ ...newcomer, login: '刘', name: '刘梅' }, 'login-error'],
    [{ ...newcomer, login: 'liumei2', city: '999999' }, 'city-error'],
    [{ ...newcomer, login: 'liumei2', roles: ['dispatcher'], city: '' }, 'city-error'],
  ];
  for (const [form, field] of refusals) {
    const answer = await request('/admin/accounts', { cookie, form });
    const page = await answer.text();
    assert.is(answer.status, 422, field);
    assert.match(page, field);
    assert.match(page, 'value="刘梅"');
    assert.not.match(page, 'maojian-2026-cg');
  }
  assert.is(await findAccountByLogin(store, 'liumei2'), null);
});

test('a unit is found by its name; where several fit, they are offered to choose from', async () => {
  const form = { ...newcomer, login: 'chenli', unit: '茅箭区' };
  const offered = await request('/admin/accounts', { cookie, form });
  const page = await offered.text();
  assert.is(offered.status, 422);
  const code = /name="unitCode" value="([^"]+)"/.exec(page)?.[1] ?? '';
  assert.ok(installation.directory.units.has(code), code);
  assert.is((await request('/admin/accounts', { cookie, form: { ...form, unitCode: code } })).status, 303);
  assert.is((await findAccountByLogin(store, 'chenli'))?.unit, code);
  const named = { ...newcomer, login: 'wuhao', unit: '十堰市茅箭区教育局' };
  assert.is((await request('/admin/accounts', { cookie, form: named })).status, 303);
  assert.is((await findAccountByLogin(store, 'wuhao'))?.unit, 'education@420302');
  const unknown = await request('/admin/accounts', {
    cookie,
    form: { ...newcomer, login: 'nemo', unit: '龙宫水族局㊙' },
  });
  assert.match(await unknown.text(), '没有找到单位');
});

test('name, roles and hotline are changed at once', async () => {
  const id = 'demonstration-zuoxi';
  const form = { name: '陈晓燕', roles: ['seat-agent', 'dispatcher'], unit: '', city: '420300' };
  assert.is((await request(`/admin/accounts/${id}`, { cookie, form })).status, 303);
  assert.equal((await findAccount(store, id))?.roles, ['seat-agent', 'dispatcher']);
});

test('the last administrator neither steps down nor is disabled', async () => {
  const id = 'demonstration-guanli';
  const down = await request(`/admin/accounts/${id}`, {
    cookie,
    form: { name: '赵文博', roles: ['supervisor'], city: 'province' },
  });
  assert.is(down.status, 403);
  assert.match(await down.text(), '最后一个在用的管理员');
  const off = await request(`/admin/accounts/${id}/state`, { cookie, form: { active: 'no' } });
  assert.is(off.status, 403);
  assert.is((await findAccount(store, id))?.active, true);
});

test('disabling an account ends its sessions at once, and it does not come in again until it is enabled', async () => {
  const theirs = await signIn('jiaoguan');
  const id = 'demonstration-jiaoguan';
  assert.is((await request(`/admin/accounts/${id}/state`, { cookie, form: { active: 'no' } })).status, 303);
  assert.is((await request('/work', { cookie: theirs })).headers.get('location')?.startsWith('/login'), true);
  const again = await request('/login', { form: { name: 'jiaoguan', password: 'guikou-yanshi-2026' } });
  assert.is(again.status, 422);
  await request(`/admin/accounts/${id}/state`, { cookie, form: { active: 'yes' } });
  assert.ok(await signIn('jiaoguan'));
});

test('a reset password ends the sessions, lifts a lock and holds the rules', async () => {
  const theirs = await signIn('duban2');
  const id = 'demonstration-duban2';
  for (let attempt = 0; attempt < 5; attempt += 1)
    await request('/login', { form: { name: 'duban2', password: 'wrong' } });
  assert.match(await (await request('/admin/accounts', { cookie })).text(), '已锁定');
  const weak = await request(`/admin/accounts/${id}/password`, { cookie, form: { password: 'short' } });
  assert.is(weak.status, 422);
  const answer = await request(`/admin/accounts/${id}/password`, { cookie, form: { password: 'a-better-secret-1' } });
  assert.is(answer.status, 303);
  assert.is((await request('/work', { cookie: theirs })).headers.get('location')?.startsWith('/login'), true);
  const entered = await request('/login', { form: { name: 'duban2', password: 'a-better-secret-1' } });
  assert.is(entered.status, 303);
});

test('sessions of an account are listed and ended, and only its own', async () => {
  const theirs = await signIn('paidan');
  const path = '/admin/accounts/demonstration-paidan/sessions';
  const page = await (await request(path, { cookie })).text();
  const id = /name="session" value="([\da-f]{64})"/.exec(page)?.[1] ?? '';
  const elsewhere = '/admin/accounts/demonstration-duban/sessions';
  await request(elsewhere, { cookie, form: { session: id } });
  assert.is((await request('/queue/to-dispatch', { cookie: theirs })).status, 200);
  assert.is((await request(path, { cookie, form: { session: id } })).status, 303);
  assert.is((await request('/queue/to-dispatch', { cookie: theirs })).status, 303);
});

test('the log of looks at personal data is paged from the newest and filtered by person', async () => {
  for (let index = 1; index <= 120; index += 1)
    await logReveal(store, {
      at: new Date(clock.now + index * 1000),
      account: index % 3 === 0 ? 'demonstration-paidan' : 'demonstration-chengguan',
      name: index % 3 === 0 ? '周敏' : '李国强',
      role: index % 3 === 0 ? 'dispatcher' : 'handler',
      ticket: '20261123000001',
      reason: `第 ${index} 次核对地址`,
    });
  const reasons = (page: string) => [...page.matchAll(/第 (\d+) 次核对地址/g)].map(([, index]) => Number(index));
  const first = await (await request('/admin/reveals', { cookie })).text();
  assert.equal([reasons(first)[0], reasons(first).at(-1)], [120, 71]);
  const next = (/href="([^"]*older=[^"]*)"/.exec(first)?.[1] ?? '').replaceAll('&amp;', '&');
  const second = await (await request(next, { cookie })).text();
  assert.equal([reasons(second)[0], reasons(second).at(-1)], [70, 21]);
  const back = (/href="([^"]*newer=[^"]*)"/.exec(second)?.[1] ?? '').replaceAll('&amp;', '&');
  assert.equal(reasons(await (await request(back, { cookie })).text()), reasons(first));
  const filtered = await (await request('/admin/reveals?account=demonstration-paidan', { cookie })).text();
  assert.is(reasons(filtered).length, 40);
  assert.is((await request('/admin/reveals?older=abc&newer=-1', { cookie })).status, 200);
});

test('an unknown account is not found', async () => {
  assert.is((await request('/admin/accounts/nobody', { cookie })).status, 404);
  assert.is((await request('/admin/accounts/nobody/state', { cookie, form: { active: 'no' } })).status, 404);
});

test.run();
