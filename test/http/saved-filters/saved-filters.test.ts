import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type TestApp, testApp } from '../../support/app.ts';

const save = async (home: TestApp, login: string, name: string, address: string) =>
  home.request('/saved-filters', { cookie: await home.signIn(login), form: { name, address } });

test('a filter is saved under a name, leads back to its list, and stands over every list and on the inbox', async () => {
  const home = await testApp();
  const address = '/queue/all?kind=complaint&sort=-weight';
  const cookie = await home.signIn('chengguan');
  assert.match(await (await home.request(address, { cookie })).text(), '保存这组筛选');
  const saved = await save(home, 'chengguan', '投诉，反映多的', address);
  assert.equal([saved.status, saved.headers.get('location')], [303, address]);
  for (const page of [address, '/queue/to-sign', '/unit']) {
    const text = await (await home.request(page, { cookie })).text();
    assert.match(text, '投诉，反映多的', page);
  }
  const here = await (await home.request(address, { cookie })).text();
  assert.not.match(here, '保存这组筛选', 'what is saved already need not be saved again');
  const other = await home.request('/queue/all', { cookie: await home.signIn('jiaoguan') });
  assert.not.match(await other.text(), '投诉，反映多的', 'nobody else sees it');
});

test('an address of another site is never kept, and a name that is refused can be mended', async () => {
  const home = await testApp();
  for (const foreign of ['https://example.com/', '//example.com/queue/all', '/logout']) {
    const answer = await save(home, 'chengguan', '别处', foreign);
    assert.is(answer.status, 422, foreign);
    assert.not.match(await answer.text(), 'href="https://example.com', foreign);
  }
  const nameless = await save(home, 'chengguan', ' ', '/queue/all?kind=help');
  const page = await nameless.text();
  assert.is(nameless.status, 422);
  assert.match(page, '请给这组筛选起个名称');
  assert.match(page, 'name="address" value="/queue/all?kind=help"');
});

test('a person deletes the own filters and no one else’s', async () => {
  const home = await testApp();
  await save(home, 'chengguan', '求助', '/queue/all?kind=help');
  const cookie = await home.signIn('chengguan');
  const list = async () => (await home.request('/saved-filters', { cookie })).text();
  const id = /\/saved-filters\/([\w-]+)\/deletion/.exec(await list())?.[1] ?? '';
  await home.request(`/saved-filters/${id}/deletion`, { cookie: await home.signIn('jiaoguan'), form: {} });
  assert.match(await list(), '求助');
  await home.request(`/saved-filters/${id}/deletion`, { cookie, form: {} });
  assert.match(await list(), '还没有常用筛选。');
});

test.run();
