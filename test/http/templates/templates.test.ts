import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { loadStarterTemplates } from '../../../src/commands/templates/starter.ts';
import { templatesOf } from '../../../src/store/templates.ts';
import { type TestApp, testApp } from '../../support/app.ts';

const wish = {
  act: 'Reply',
  matter: '0201',
  title: '市容秩序：已整改',
  body: '{{诉求人称呼}}，您好。您反映的{{事项}}问题已整改。',
};

const send = async (home: TestApp, login: string, path: string, form: Record<string, string>) => {
  const answer = await home.request(path, { cookie: await home.signIn(login), form });
  return { status: answer.status, page: await answer.text(), location: answer.headers.get('location') };
};

const read = async (home: TestApp, login: string, path: string) =>
  (await home.request(path, { cookie: await home.signIn(login) })).text();

test('a handler writes a template for the own unit, which its colleagues see and other units do not', async () => {
  const home = await testApp();
  const added = await send(home, 'chengguan', '/templates', wish);
  assert.equal([added.status, added.location], [303, '/templates?done=added']);
  assert.match(await read(home, 'juzhang', '/templates'), '市容秩序：已整改');
  assert.match(await read(home, 'juzhang', '/templates'), '0201 市容秩序');
  assert.not.match(await read(home, 'jiaoguan', '/templates'), '市容秩序：已整改');
  assert.not.match(await read(home, 'paidan', '/templates'), '市容秩序：已整改');
});

test('an unknown field is refused in a sentence, and what was typed stays', async () => {
  const home = await testApp();
  const { status, page } = await send(home, 'paidan', '/templates', {
    ...wish,
    body: '{{姓名}}，您好，问题已经办好。',
  });
  assert.is(status, 422);
  assert.match(page, '没有叫“姓名”的字段。');
  assert.match(page, '{{姓名}}，您好，问题已经办好。');
  assert.match(page, 'value="市容秩序：已整改"');
});

test('who changes a template that was changed meanwhile is refused and keeps the text', async () => {
  const home = await testApp();
  await send(home, 'chengguan', '/templates', wish);
  const [kept] = await templatesOf(home.installation.store, 'urban-management@420302');
  const seen = String(kept?.changedAt);
  home.clock.set('2026-11-23 10:00');
  const path = `/templates/${kept?.id}`;
  const first = await send(home, 'chengguan', path, { ...wish, title: '改过的', seen });
  assert.is(first.status, 303);
  const second = await send(home, 'juzhang', path, { ...wish, title: '我也改了', seen });
  assert.is(second.status, 409);
  assert.match(second.page, '这个模板刚刚被别人改过。');
  assert.match(second.page, 'value="我也改了"');
});

test('a template of others can’t be opened, changed or retired', async () => {
  const home = await testApp();
  await send(home, 'chengguan', '/templates', wish);
  const [kept] = await templatesOf(home.installation.store, 'urban-management@420302');
  const path = `/templates/${kept?.id}`;
  for (const login of ['jiaoguan', 'paidan']) {
    const cookie = await home.signIn(login);
    assert.is((await home.request(path, { cookie })).status, 404, login);
    assert.is((await send(home, login, path, { ...wish, seen: '0' })).status, 404, login);
    assert.is((await send(home, login, `${path}/retirement`, {})).status, 404, login);
  }
  assert.is((await home.request('/templates', { cookie: await home.signIn('duban') })).status, 403);
});

test('a retired template is kept and can be taken up again', async () => {
  const home = await testApp();
  await send(home, 'paidan', '/templates', wish);
  const find = async () => (await templatesOf(home.installation.store, null))[0];
  const id = (await find())?.id;
  assert.is((await send(home, 'paidan', `/templates/${id}/retirement`, {})).location, '/templates?done=retired');
  assert.is((await find())?.active, false);
  assert.match(await read(home, 'guanli', '/templates'), '已停用');
  await send(home, 'guanli', `/templates/${id}/reinstatement`, {});
  assert.is((await find())?.active, true);
});

test('the templates that are shipped are loaded once, and what people made of them stays', async () => {
  const home = await testApp();
  await loadStarterTemplates(home.installation);
  const before = await templatesOf(home.installation.store, null);
  assert.ok(before.length >= 25);
  await send(home, 'paidan', `/templates/${before[0]?.id}/retirement`, {});
  await loadStarterTemplates(home.installation);
  const after = await templatesOf(home.installation.store, null);
  assert.is(after.length, before.length);
  assert.is(after.find(({ id }) => id === before[0]?.id)?.active, false);
  assert.match(await read(home, 'paidan', '/templates?act=Decline'), '须通过诉讼解决');
  assert.not.match(await read(home, 'paidan', '/templates?act=Decline'), '路灯：已修复');
});

test.run();
