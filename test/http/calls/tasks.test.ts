import { eq } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type TaskPlace, taskPage } from '../../../src/store/call-task-list.ts';
import { testApp } from '../../support/app.ts';
import { addCall, addSeat, addTask } from '../../support/calls.ts';
import { shanghai } from '../../support/time.ts';

const app = await testApp();
const { store } = app.installation;
const moment = (words: string): Date => new Date(shanghai(words));
await addCall(store);
await addSeat(store);
await addTask(store);
await addTask(store, { id: 'task-2', reason: 'promised', phone: '13900001111', dueAt: moment('2026-11-23 11:00') });
await addTask(store, { id: 'task-3', city: '420100', phone: '13700002222' });
app.clock.set('2026-11-23 10:00');

const read = async (login: string, path: string) => {
  const answer = await app.request(path, { cookie: await app.signIn(login) });
  return { status: answer.status, text: await answer.text() };
};
const post = async (login: string, path: string, form: Record<string, string> = {}) => {
  const answer = await app.request(path, { cookie: await app.signIn(login), form });
  return { status: answer.status, text: await answer.text() };
};
const wordsOf = (page: string): string => page.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

test('what is due first stands first, with its light; the number is masked and dialled by the server', async () => {
  const { text } = await read('zuoxi', '/call-tasks');
  const words = wordsOf(text);
  assert.match(words, '回拨任务 2 通，已超期 1 通');
  assert.match(
    words,
    /已超期 29 分钟 今天 09:31 138\*\*\*\*5678 排队中放弃.*剩 1 小时 今天 11:00 139\*\*\*\*1111 已答应回拨/u,
  );
  assert.match(text, /data-dial[^>]*><input type="hidden" name="task" value="task-1"\/>/u);
  assert.not.match(text, '13812345678');
  assert.not.match(text, 'task-3', 'another city’s');
});

test('of those due at the same time who called first is called back first, across pages too', async () => {
  const at = { city: '420300', dueAt: moment('2026-11-24 11:00') };
  const order = ['b', 'c', 'a'];
  for (const [place, id] of order.entries())
    await addTask(store, { id, phone: `1360000000${place}`, createdAt: moment(`2026-11-24 07:0${place}`), ...at });
  const scope = { kind: 'city', city: '420300' } as const;
  const narrowing = { state: 'open', account: null } as const;
  const seen: string[] = [];
  let after: TaskPlace | null = null;
  do {
    const page: Awaited<ReturnType<typeof taskPage>> = await taskPage(store, scope, narrowing, { size: 1, after });
    seen.push(...page.tasks.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  assert.equal(seen, ['task-1', 'task-2', ...order]);
  for (const id of order) await store.database.delete(store.schema.callTask).where(eq(store.schema.callTask.id, id));
});

test('a task is in the hands of who took it first', async () => {
  assert.is((await post('zuoxi', '/call-tasks/task-1/assignment')).status, 303);
  const second = await post('zuoxi2', '/call-tasks/task-1/assignment');
  assert.is(second.status, 409);
  assert.match(second.text, '这项回拨任务已经有人领取。请选另一项，或请班长协调。');
  assert.match(wordsOf((await read('zuoxi', '/call-tasks?mine=1')).text), '回拨任务 1 通');
  assert.match((await read('zuoxi2', '/call-tasks?mine=1')).text, '您没有领取回拨任务。');
});

test('dropping a task wants a reason; with it the task is over and says so', async () => {
  const refused = await post('zuoxi', '/call-tasks/task-1/abandonment', { note: ' ' });
  assert.is(refused.status, 422);
  assert.match(refused.text, '请写明为什么不再回拨');
  const done = await post('zuoxi', '/call-tasks/task-1/abandonment', { note: '号码是空号' });
  assert.is(done.status, 303);
  assert.match(wordsOf((await read('zuoxi', '/call-tasks?state=dropped')).text), '号码是空号');
  const late = await post('zuoxi', '/call-tasks/task-1/completion', { note: '又打通了' });
  assert.is(late.status, 409);
});

test('a call by hand shows the number to dial and asks what came of it; reached, the task is done', async () => {
  const planned = await post('zuoxi2', '/seat/calls', { task: 'task-2', purpose: 'return-call' });
  assert.is(planned.status, 303);
  const { text } = await read('zuoxi2', '/call-tasks');
  assert.match(wordsOf(text), '请用话机拨打 13900001111 ，挂断后登记：');
  assert.not.match((await read('zuoxi', '/call-tasks')).text, '13900001111', 'nobody else’s');
  const action = /action="(\/seat\/calls\/[\w-]+\/outcome)"/u.exec(text)?.[1] ?? '';
  assert.is((await post('zuoxi2', action, { reached: 'yes' })).status, 303);
  assert.match((await read('zuoxi2', '/call-tasks')).text, '没有要回拨的电话。');
});

test('other cities’ tasks are not there, and the tasks are for seats', async () => {
  assert.is((await post('zuoxi', '/call-tasks/task-3/completion', { note: '好' })).status, 404);
  assert.is((await read('duban', '/call-tasks')).status, 403);
});

test.run();
