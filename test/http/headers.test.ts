import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../support/app.ts';
import { memorySwitchboard } from '../support/switchboard.ts';

test('no page may run inline scripts, load from elsewhere or be framed', async () => {
  const { request } = await testApp();
  const answer = await request('/login');
  const policy = answer.headers.get('content-security-policy') ?? '';
  assert.match(policy, "script-src 'self';");
  assert.match(policy, "frame-ancestors 'none'");
  assert.not.match(policy, 'unsafe');
  assert.not.match(await answer.text(), /<script(?![^>]* src=)|<style| style="| on[a-z]+="/);
  assert.is(answer.headers.get('strict-transport-security'), null, 'plain http promises no https');
});

test('a browser may connect to the telephone server of the installation, and to nothing else', async () => {
  const connecting = async (request: Awaited<ReturnType<typeof testApp>>['request']) =>
    /connect-src [^;]*/u.exec((await request('/login')).headers.get('content-security-policy') ?? '')?.[0];
  assert.is(await connecting((await testApp()).request), "connect-src 'self'");
  const { board } = memorySwitchboard(() => 0);
  assert.is(await connecting((await testApp({ switchboard: board })).request), "connect-src 'self' wss://sip.test");
});

test('behind https the browser is told to stay there, and the session’s cookie is marked Secure', async () => {
  const { request } = await testApp({ https: true });
  assert.ok((await request('/login')).headers.get('strict-transport-security'));
  const signedIn = await request('/login', { form: { name: 'duban', password: 'guikou-yanshi-2026' } });
  assert.match(signedIn.headers.get('set-cookie') ?? '', 'Secure');
});

test('an unknown address is a page that leads back', async () => {
  const { request } = await testApp();
  const answer = await request('/no/such/page');
  assert.is(answer.status, 404);
  assert.match(await answer.text(), '回到首页');
});

test('a form that broke off on the way, or is far too large, is refused with what to do', async () => {
  const { app } = await testApp();
  const post = (body: string | Uint8Array<ArrayBuffer>, type: string) =>
    app.request('http://localhost/login', {
      method: 'POST',
      body,
      headers: { host: 'localhost', origin: 'http://localhost', 'content-type': type },
    });
  const broken = await post('nonsense', 'multipart/form-data; boundary=x');
  assert.is(broken.status, 400);
  assert.match(await broken.text(), '按浏览器的返回键');
  const large = await post(new Uint8Array(57 * 1024 * 1024), 'application/x-www-form-urlencoded');
  assert.is(large.status, 413);
  assert.match(await large.text(), '一次最多提交 1 MB 文字。这一次什么都没有保存。');
});

test('only addresses that take files let more than a text through', async () => {
  const { app } = await testApp();
  const statusAt = async (path: string): Promise<number> => {
    const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'text/plain' };
    const body = new Uint8Array(2 * 1024 * 1024);
    return (await app.request(`http://localhost${path}`, { method: 'POST', body, headers })).status;
  };
  for (const path of ['pasted', 'preview', 'missing', 'some-entry/flags', 'flags/some-flag/answer'])
    assert.is(await statusAt(`/knowledge/${path}`), 413, path);
  for (const path of ['new', 'import', 'some-entry']) assert.is.not(await statusAt(`/knowledge/${path}`), 413, path);
});

test.run();
