import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findAccountByLogin } from '../../../src/store/accounts.ts';
import { testApp } from '../../support/app.ts';

process.env['GUIKOU_LOG_LEVEL'] = 'silent';
const { installation, request, signIn } = await testApp();
const present = 'guikou-yanshi-2026';
const wanted = 'xin-mima-2026-shiyan';

test('the page asks for the present password once and the new one twice', async () => {
  const page = await (await request('/account/password', { cookie: await signIn('paidan') })).text();
  for (const name of ['present', 'wanted', 'again']) assert.match(page, `name="${name}"`);
  assert.match(page, 'href="/account/password"');
  assert.is((await request('/account/password')).status, 303);
});

test('two different new passwords change nothing and cost no try', async () => {
  const cookie = await signIn('paidan');
  const answer = await request('/account/password', { cookie, form: { present, wanted, again: `${wanted}x` } });
  const page = await answer.text();
  assert.is(answer.status, 422);
  assert.match(page, 'again-error');
  assert.not.match(page, wanted);
  assert.is((await findAccountByLogin(installation.store, 'paidan'))?.failures, 0);
});

test('a wrong present password counts like a failed sign-in', async () => {
  const cookie = await signIn('paidan');
  const answer = await request('/account/password', {
    cookie,
    form: { present: 'bu-zhidao-ne', wanted, again: wanted },
  });
  assert.is(answer.status, 422);
  assert.match(await answer.text(), 'present-error');
  assert.is((await findAccountByLogin(installation.store, 'paidan'))?.failures, 1);
});

test('after the change the other sessions are over, this one stays, and only the new password opens', async () => {
  const [here, elsewhere] = [await signIn('duban'), await signIn('duban')];
  const answer = await request('/account/password', { cookie: here, form: { present, wanted, again: wanted } });
  assert.is(answer.status, 303);
  const page = await request(answer.headers.get('location') ?? '', { cookie: here });
  assert.match(await page.text(), '密码已修改');
  assert.is((await request('/account/password', { cookie: elsewhere })).status, 303);
  assert.is((await request('/login', { form: { name: 'duban', password: wanted } })).status, 303);
  assert.not((await request('/login', { form: { name: 'duban', password: present } })).status === 303);
});

test.run();
