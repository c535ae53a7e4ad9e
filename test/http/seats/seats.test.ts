import { eq } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';

const app = await testApp();
const { store } = app.installation;

const read = async (login: string, path: string) => {
  const answer = await app.request(path, { cookie: await app.signIn(login) });
  return { status: answer.status, text: await answer.text() };
};
const post = async (login: string, path: string, form: Record<string, string | string[]> = {}) => {
  const answer = await app.request(path, { cookie: await app.signIn(login), form });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') };
};
const wordsOf = (page: string): string => page.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
const settings = { city: '420300', enabled: 'yes' };
const chen = 'demonstration-zuoxi';
const rowOf = async (account: string) =>
  (await store.database.select().from(store.schema.seat).where(eq(store.schema.seat.account, account)))[0];

test('without seats the page says what to do', async () => {
  assert.match((await read('banzhang', '/seats')).text, '还没有坐席。');
  assert.is((await read('zuoxi', '/seats')).status, 403);
});

test('the shift lead makes 陈晓燕 a seat with a skill; it begins off duty', async () => {
  const made = await post('banzhang', '/seats', {
    ...settings,
    account: chen,
    number: '1001',
    skills: ['dialect:shiyan'],
  });
  assert.equal([made.status, made.to], [303, `/seats/${chen}?done=added`]);
  assert.match(wordsOf((await read('banzhang', '/seats')).text), /1001 陈晓燕 十堰市 十堰话 离席/u);
  assert.match(wordsOf((await read('banzhang', `/seats/${chen}`)).text), /马文静 设为坐席：陈晓燕/u);
});

test('a number that is taken or no number, and a person of a unit, are refused in plain words; what was typed stays', async () => {
  const taken = await post('banzhang', '/seats', { ...settings, account: 'demonstration-zuoxi2', number: '1001' });
  assert.is(taken.status, 422);
  assert.match(taken.text, '工号 1001 已由陈晓燕使用，请换一个。');
  assert.match(taken.text, 'value="1001"');
  const odd = await post('banzhang', '/seats', { ...settings, account: 'demonstration-zuoxi2', number: '01' });
  assert.match(odd.text, '工号须是 3 到 6 位数字');
  const unit = await post('guanli', '/seats', { ...settings, account: 'demonstration-chengguan', number: '1002' });
  assert.ok(unit.status === 404 || unit.status === 422);
  assert.is((await post('banzhang', '/seats', { ...settings, number: '1002' })).status, 422);
  // A dispatcher has no call bar: a seat of the account would stay silent for ever.
  const dispatcher = await post('banzhang', '/seats', {
    ...settings,
    account: 'demonstration-paidan',
    number: '1002',
  });
  assert.is(dispatcher.status, 422);
  assert.match(dispatcher.text, '可以设为坐席的岗位：坐席、班长。');
});

test('the shift lead sends a seat to a break only with a reason; a seat that talks goes there after the call', async () => {
  const none = await post('banzhang', `/seats/${chen}/state`, { state: 'break' });
  assert.is(none.status, 422);
  assert.match(none.text, '请选择小休的原因。');
  assert.is(
    (await post('banzhang', `/seats/${chen}/state`, { state: 'break', reason: 'meeting' })).to,
    `/seats/${chen}?done=sent`,
  );
  assert.match(wordsOf((await read('banzhang', `/seats/${chen}`)).text), '小休（开会）');
  await store.database
    .update(store.schema.seat)
    .set({ state: 'talking', reason: null })
    .where(eq(store.schema.seat.account, chen));
  assert.is((await post('banzhang', `/seats/${chen}/state`, { state: 'off' })).to, `/seats/${chen}?done=waits`);
  assert.is((await rowOf(chen))?.state, 'talking');
  assert.is((await post('guanli', `/seats/${chen}/state`, { state: 'off' })).status, 403, 'the shift lead’s alone');
});

test('who talks can’t be switched off in the middle; afterwards the seat is off and out of use', async () => {
  const busy = await post('banzhang', `/seats/${chen}`, { city: '420300', number: '1001' });
  assert.is(busy.status, 409);
  assert.match(busy.text, '请等这通电话结束再停用或换工号。');
  await store.database
    .update(store.schema.seat)
    .set({ state: 'ready', reason: null })
    .where(eq(store.schema.seat.account, chen));
  assert.is((await post('banzhang', `/seats/${chen}`, { city: '420300', number: '1001' })).status, 303);
  const row = await rowOf(chen);
  assert.equal([row?.enabled, row?.state], [false, 'off']);
  assert.match(wordsOf((await read('banzhang', '/seats')).text), /马文静 停用坐席：陈晓燕/u);
});

test('a shift lead of 十堰 sets no seat of 武汉', async () => {
  const other = await post('banzhang', '/seats', {
    account: 'demonstration-zuoxi2',
    number: '1005',
    city: '420100',
    enabled: 'yes',
  });
  assert.is(other.status, 403);
  assert.match(other.text, '这个坐席不归您所在的热线管理');
});

test.run();
