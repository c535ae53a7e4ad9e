import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { memorySwitchboard } from '../../support/switchboard.ts';

const opened = (webCalls: boolean) => testApp({ switchboard: memorySwitchboard(() => 0).board, webCalls });

test('calling from the page is not there unless it is switched on', async () => {
  for (const { request } of [await testApp({ webCalls: true }), await opened(false)]) {
    assert.is((await request('/call')).status, 404);
    assert.is((await request('/call/credentials', { form: {} })).status, 404);
  }
});

test('the page says what it needs, and without script which number to dial', async () => {
  const { request } = await opened(true);
  const page = await (await request('/call')).text();
  for (const said of ['网页拨打 12345', '需要允许浏览器使用麦克风', 'href="tel:12345"', '/assets/web-call.js'])
    assert.match(page, said);
});

test('a citizen gets a name for one call that says nothing, and not without end', async () => {
  const { request } = await opened(true);
  const names = new Set<string>();
  for (let call = 0; call < 5; call++) {
    const answer = await request('/call/credentials', { form: {} });
    assert.is(answer.headers.get('cache-control'), 'no-store');
    names.add(((await answer.json()) as { address: string }).address);
  }
  assert.is(names.size, 5);
  for (const name of names) assert.match(name, /^sip:web[0-9a-f]{16}@/u);
  const refused = await request('/call/credentials', { form: {} });
  assert.is(refused.status, 429);
  assert.match(await refused.text(), '请过几分钟再拨');
});

test('a page elsewhere gets no credentials', async () => {
  const { request } = await opened(true);
  const answer = await request('/call/credentials', { form: {}, headers: { origin: 'https://elsewhere.example' } });
  assert.is(answer.status, 403);
});

test('an unknown call has no place in the queue', async () => {
  const { request } = await opened(true);
  assert.equal(await (await request('/call/position?call=nothing')).json(), { position: null });
});

test.run();
