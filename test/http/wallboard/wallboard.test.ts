import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { abandonedAfter, addCall, addSeat, addSpan } from '../../support/calls.ts';
import { shanghai } from '../../support/time.ts';

const app = await testApp();
const { store } = app.installation;
const moment = (words: string): Date => new Date(shanghai(words));
app.clock.set('2026-11-23 10:00');

const read = async (login: string, path: string) => {
  const answer = await app.request(path, { cookie: await app.signIn(login) });
  return { status: answer.status, text: await answer.text() };
};
const wordsOf = (page: string): string => page.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

test('a morning without calls has no rates, and says so', async () => {
  const { status, text } = await read('banzhang', '/wallboard');
  assert.is(status, 200);
  assert.match(wordsOf(text), '正在排队 0 没有人在等 15 秒接通率 — 0 ÷ 0 通');
  assert.match(text, '还没有设置坐席。');
  assert.match(text, '今天还没有来电。');
});

test('the wall shows who waits since when, the rates of the day, and the seats by state', async () => {
  await addCall(store);
  await addCall(store, { id: 'call-2', ...abandonedAfter(40, moment('2026-11-23 09:40')) });
  await addCall(store, { id: 'call-3', ...abandonedAfter(2, moment('2026-11-23 09:41')) });
  await addCall(store, {
    id: 'call-4',
    ...abandonedAfter(0, moment('2026-11-23 09:58')),
    endedAt: null,
    outcome: null,
    state: 'waiting',
  });
  await addCall(store, {
    id: 'call-5',
    startedAt: moment('2026-11-22 09:00'),
    answeredAt: moment('2026-11-22 09:00'),
    endedAt: moment('2026-11-22 09:03'),
  });
  await addSeat(store);
  await addSeat(store, { account: 'demonstration-zuoxi2', number: 1002, state: 'break', reason: 'meal' });
  const { text } = await read('duban', '/wallboard');
  const words = wordsOf(text);
  assert.match(words, '正在排队 1 等候过长 最长已等 2 分');
  assert.match(words, '15 秒接通率 50.0% 低于 80% 1 ÷ 2 通');
  assert.match(words, '来电 4 其中秒挂 1 通 放弃 1 没有其他未接');
  assert.match(words, /空闲 1 1001 陈晓燕 08:30 起，1 小时 30 分 小休 1 1002 孙悦（用餐）/u);
  assert.match(text, /<svg class="chart-picture" role="img" aria-label="今日每半小时来电图：共 4 通，最多在 09:30/u);
  assert.match(words, '09:00 1 1 1 0 0 0 100.0% 100.0% 8 秒 3 分');
  assert.match(words, '从来电起 15 秒内接通 ÷（接通＋放弃＋未接）');
  assert.is((await read('zuoxi', '/wallboard')).status, 403);
});

test('the half hours are a file', async () => {
  const { text } = await read('banzhang', '/wallboard.csv');
  assert.match(text, '时段起,来电,接通,15 秒内接通,放弃,秒挂,未接,接通率,15 秒接通率,平均等待,平均通话');
  assert.match(text, '09:30,3,0,0,1,1,0,0.0%,0.0%,—,—');
});

test('an open wall is drawn anew when a call comes', async () => {
  const answer = await app.request('/wallboard/live', { cookie: await app.signIn('banzhang') });
  const reader = answer.body?.getReader();
  if (!reader) throw new Error('there is no stream');
  const decoder = new TextDecoder();
  let told = decoder.decode((await reader.read()).value);
  app.installation.callChanges.announce('');
  while (!told.includes('wall-number')) told += decoder.decode((await reader.read()).value);
  assert.match(told, '<div id="wallboard"');
  await reader.cancel();
});

test('the month: a day and a seat open down to their calls; time by state is cut to the month', async () => {
  await addSpan(store, {
    account: 'demonstration-zuoxi',
    state: 'after-call',
    begunAt: moment('2026-11-23 09:03'),
    endedAt: moment('2026-11-23 09:05'),
  });
  await addSpan(store, {
    account: 'demonstration-zuoxi',
    state: 'ready',
    begunAt: moment('2026-10-31 23:50'),
    endedAt: moment('2026-11-01 00:10'),
  });
  await addSpan(store, {
    account: 'demonstration-zuoxi',
    state: 'ready',
    begunAt: moment('2026-11-23 09:50'),
    endedAt: null,
  });
  const { text } = await read('banzhang', '/books/calls?month=2026-11');
  const words = wordsOf(text);
  assert.match(words, /2026-11-23 4 1 1 1 1 0 50\.0% 50\.0% 8 秒 3 分/u);
  assert.match(words, /1001 陈晓燕 2 0 100\.0% 100\.0% 3 分 2 分 0 —/u);
  assert.match(words, /1001 陈晓燕 20 分 — — 2 分 — — 22 分/u);
  assert.match(words, '待结束登记 2');
  assert.match(text, 'href="/calls?from=2026-11-23&amp;to=2026-11-23&amp;direction=inbound&amp;purpose=appeal"');
  assert.match((await read('shenji', '/books/calls?month=2026-09')).text, '这个月没有通话。');
  assert.match((await read('shenji', '/books')).text, 'href="/books/calls"');
  const file = await read('banzhang', '/books/calls/seats.csv?month=2026-11');
  assert.match(file.text, '1001 陈晓燕,2,0,100.0%,100.0%,3 分,2 分,0,—,20 分');
  assert.is((await read('zuoxi', '/books/calls')).status, 403);
});

test.run();
