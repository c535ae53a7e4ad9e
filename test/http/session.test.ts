import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { MINUTE } from '../../src/domain/instant.ts';
import { testApp } from '../support/app.ts';

const { request, signIn, clock } = await testApp();

test('a demonstration account signs in and lands at its work', async () => {
  const answer = await request('/login', { form: { name: 'paidan', password: 'guikou-yanshi-2026' } });
  assert.is(answer.status, 303);
  assert.is(answer.headers.get('location'), '/work');
  const cookie = answer.headers.get('set-cookie') ?? '';
  assert.match(cookie, 'HttpOnly');
  assert.match(cookie, 'SameSite=Lax');
});

test('a wrong password and an unknown name are answered alike, and the name typed stays', async () => {
  const wrong = await request('/login', { form: { name: 'zuoxi', password: 'guess-guess' } });
  const unknown = await request('/login', { form: { name: 'nobody', password: 'guess-guess' } });
  assert.is(wrong.status, 422);
  assert.is(unknown.status, 422);
  const page = await wrong.text();
  assert.match(page, '登录名或密码不对');
  assert.match(page, 'value="zuoxi"');
  assert.match(await unknown.text(), '登录名或密码不对');
});

test('five wrong passwords lock the account for fifteen minutes, even for the right one', async () => {
  for (let tried = 1; tried <= 5; tried += 1)
    await request('/login', { form: { name: 'jiaoguan', password: 'wrong-password' } });
  const locked = await request('/login', { form: { name: 'jiaoguan', password: 'guikou-yanshi-2026' } });
  assert.match(await locked.text(), '15 分钟后再试');
  clock.now += 16 * MINUTE;
  assert.ok(await signIn('jiaoguan'));
});

test('many guesses at once gain nothing: they are held off before the password is looked at', async () => {
  const other = await testApp();
  const guess = (password: string) => other.request('/login', { form: { name: 'guanli', password } });
  const answers = await Promise.all([
    ...Array.from({ length: 20 }, () => guess('wrong-password')),
    guess('guikou-yanshi-2026'),
  ]);
  assert.is(answers.filter((answer) => answer.status === 429).length, 11);
  assert.is(answers.at(-1)?.status, 429, 'the right one came after ten tries');
  assert.match(await (answers.at(-1)?.text() ?? ''), '登录尝试太多');
});

test('a database of a demonstration opens nothing in production', async () => {
  const production = await testApp({ demonstration: false });
  const answer = await production.request('/login', { form: { name: 'guanli', password: 'guikou-yanshi-2026' } });
  assert.is(answer.status, 422);
});

test('signing out ends the session on the server too', async () => {
  const cookie = await signIn('duban');
  await request('/logout', { cookie, form: {} });
  const answer = await request('/session/role', { cookie, form: { role: 'supervisor' } });
  assert.match(answer.headers.get('location') ?? '', '/login');
});

test('after eight idle hours one signs in again', async () => {
  const cookie = await signIn('duban');
  clock.now += 8 * 60 * MINUTE + MINUTE;
  const answer = await request('/session/role', { cookie, form: { role: 'supervisor' } });
  assert.match(answer.headers.get('location') ?? '', '/login');
});

test('who loses the session in the middle of a page is told there and comes back to that page', async () => {
  const headers = { 'hx-request': 'true', 'hx-current-url': 'http://localhost/seat/intake?phone=13872671234' };
  const answer = await request('/seat/suggestions', { form: { text: '路灯坏了' }, headers });
  assert.is(answer.status, 401);
  assert.is(answer.headers.get('hx-retarget'), '#session-lost');
  const notice = await answer.text();
  assert.match(notice, '登录已过期');
  assert.match(notice, `/login?next=${encodeURIComponent('/seat/intake?phone=13872671234')}&amp;expired=1`);
});

test('who sends a form without a session signs in and comes back to the page of the form', async () => {
  const come = async (referer: string) =>
    (await request('/seat/intake', { form: {}, headers: { referer } })).headers.get('location');
  assert.is(await come('http://localhost/seat/intake'), '/login?next=%2Fseat%2Fintake&expired=1');
  assert.is(await come('http://localhost//elsewhere.example'), '/login?next=%2Fwork&expired=1');
  assert.match(await (await request('/login?expired=1')).text(), '登录已过期，请重新登录。');
  assert.not.match(await (await request('/login')).text(), '登录已过期');
});

test('a form sent from another site is refused, whatever its type', async () => {
  const form = { name: 'zuoxi', password: 'guikou-yanshi-2026' };
  assert.is((await request('/login', { form, headers: { origin: 'https://elsewhere.example' } })).status, 403);
  assert.is((await request('/login', { form, headers: { 'sec-fetch-site': 'cross-site' } })).status, 403);
  assert.is(
    (await request('/login', { method: 'POST', headers: { origin: '', 'content-type': 'application/json' } })).status,
    403,
  );
});

test('the way back after signing in never leads to another site', async () => {
  for (const next of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example']) {
    const answer = await request('/login', { form: { name: 'duban2', password: 'guikou-yanshi-2026', next } });
    assert.is(answer.headers.get('location'), '/work', next);
  }
});

test('large type and contrast are kept in a cookie and come back to the page they were asked on', async () => {
  const answer = await request('/preferences', { form: { type: 'large', back: '/progress' } });
  assert.is(answer.headers.get('location'), '/progress');
  assert.match(answer.headers.get('set-cookie') ?? '', 'guikou_look=large.light');
  const away = await request('/preferences', { form: { theme: 'contrast', back: '//elsewhere.example' } });
  assert.is(away.headers.get('location'), '/');
});

test.run();
