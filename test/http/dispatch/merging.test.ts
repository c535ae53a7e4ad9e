import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';
import { deskOf } from '../ticket/desk.ts';

const citizen = { name: '周强', phone: '13986105566' };

test('the panel shows open tickets about the same thing, and one key lets the appeal follow the first; the next one comes', async () => {
  const home = await testApp();
  const desk = deskOf(home);
  const leader = await file(home);
  const waiting = await file(home, { citizen });
  const next = await file(home, { title: '水压低', text: '家里水压太低，晚上洗不了澡，希望自来水公司查一查。' });
  const cookie = await home.signIn('paidan');
  const page = await (await home.request(`/dispatch/${waiting.number}`, { cookie })).text();
  assert.match(page, '疑似重复');
  assert.match(page, '同一地点和事项 · 内容相同');
  assert.match(page, `value="${leader.number}" data-key="m"`);
  const form = { version: String(waiting.version), into: leader.number, order: 'urgent' };
  const answer = await home.request(`/dispatch/${waiting.number}/merging`, { cookie, form });
  assert.is(answer.status, 303);
  assert.is(answer.headers.get('location'), `/dispatch/${next.number}?done=${waiting.number}`);
  const after = await (await home.request(answer.headers.get('location') ?? '', { cookie })).text();
  assert.match(after, `已并入 ${leader.number}`);
  assert.equal((await desk.stored(leader.number)).followers, [waiting.number]);
});

test('a leader that somebody closed meanwhile is told at its place, and the appeal stays', async () => {
  const home = await testApp();
  const desk = deskOf(home);
  const leader = await file(home);
  const waiting = await file(home, { citizen });
  await desk.send('paidan', leader.number, 'answer', { text: '已当场答复诉求人。' });
  const answer = await home.request(`/dispatch/${waiting.number}/merging`, {
    cookie: await home.signIn('paidan'),
    form: { version: String(waiting.version), into: leader.number, order: 'urgent' },
    headers: { 'hx-request': 'true', 'hx-request-type': 'partial' },
  });
  assert.is(answer.status, 409);
  assert.match(await answer.text(), `没有并单：${leader.number} 已是“直接答复”`);
  assert.is((await desk.stored(waiting.number)).state, 'registered');
});

test.run();
