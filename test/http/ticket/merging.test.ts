import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';
import { deskOf } from './desk.ts';
import { road, ticketAlong } from './journey.ts';

const home = await testApp();
const desk = deskOf(home);
const reason = '反映同一件事，合并办理。';
const wordsOf = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const storm = async (size: number): Promise<Ticket[]> => {
  const tickets: Ticket[] = [];
  for (let index = 0; index < size; index += 1)
    tickets.push(
      await file(home, { citizen: { name: `居民${index}号`, phone: `199000030${String(index).padStart(2, '0')}` } }),
    );
  return tickets;
};

test('the page of one ticket of a storm lists the others with their reasons, and takes them all in with one button', async () => {
  const leader = await file(home);
  const others = await storm(30);
  const page = await desk.read('paidan', `/tickets/${leader.number}`);
  assert.match(wordsOf(page.text), '疑似重复 30 件');
  assert.match(page.text, '同一地点和事项 · 内容相同');
  assert.not.match(page.text, '居民3号');
  const answer = await home.request(`/tickets/${leader.number}/followers`, {
    cookie: await home.signIn('paidan'),
    form: {
      version: String(leader.version),
      reason,
      all: 'yes',
      listed: others.map(({ number }) => number),
      followers: others[0]?.number ?? '',
    },
  });
  assert.is(answer.status, 303);
  const present = await desk.stored(leader.number);
  assert.is(present.followers.length, 30);
  const after = await desk.read('paidan', answer.headers.get('location') ?? '');
  assert.match(after.text, '已并入重复诉求，本单现有 31 次反映');
  assert.match(wordsOf(after.text), '重复 30');
  assert.match(wordsOf((await desk.read('paidan', '/queue/to-dispatch')).text), '重复 30');
  const follower = await desk.read('paidan', `/tickets/${others[0]?.number}`);
  assert.match(wordsOf(follower.text), '已并入 夜市摊占道');
  assert.match(follower.text, `action="/tickets/${others[0]?.number}/detachment"`);
  await desk.send('paidan', others[0]?.number ?? '', 'detachment', { reason: '不是同一处' });
  assert.is((await desk.stored(leader.number)).followers.length, 29);
  for (const { number } of others.slice(1, 29)) await desk.send('paidan', number, 'detachment', { reason: '测试完毕' });
  for (const { number } of await Promise.all([leader, ...others].map((one) => desk.stored(one.number))))
    await desk.send('paidan', number, 'answer', { text: '已当场答复诉求人。' });
});

test('only what was ticked is taken in; nothing ticked, a stale page and a unit are refused', async () => {
  const leader = await file(home);
  const [one, other] = await storm(2);
  if (!one || !other) throw new Error('no storm');
  const attach = async (login: string, form: Record<string, string>) =>
    home.request(`/tickets/${leader.number}/followers`, {
      cookie: await home.signIn(login),
      form: { version: String((await desk.stored(leader.number)).version), reason, ...form },
      headers: { 'hx-request': 'true' },
    });
  const nothing = await attach('paidan', {});
  assert.is(nothing.status, 422);
  assert.match(await nothing.text(), '请先勾选要并入的诉求');
  assert.is((await attach('paidan', { followers: one.number, version: '9' })).status, 409);
  const taken = await attach('paidan', { followers: one.number });
  assert.match(await taken.text(), '已并入 1 件');
  assert.is((await desk.stored(other.number)).state, 'registered');
  const given = await ticketAlong(home, road.slice(0, 2));
  const unit = await home.request(`/tickets/${given.number}/followers`, {
    cookie: await home.signIn('chengguan'),
    form: { version: String(given.version), reason, followers: other.number },
  });
  assert.is(unit.status, 403);
});

test('merging by number, an unknown number and another city say what to do, and keep what was typed', async () => {
  home.clock.set('2026-11-23 12:00');
  const [leader, follower] = [await file(home), await file(home)];
  const short = await desk.send('paidan', follower.number, 'merging', { typed: '2026', reason: '同一摊点' });
  assert.is(short.status, 422);
  assert.match(short.text, '14 位数字');
  assert.match(short.text, '同一摊点');
  const unknown = await desk.send('paidan', follower.number, 'merging', { typed: '20261123999999', reason });
  assert.is(unknown.status, 404);
  assert.match(unknown.text, '没有找到工单 20261123999999');
  const done = await desk.send('paidan', follower.number, 'merging', {
    into: '20261123999999',
    typed: ` ${leader.number.slice(0, 8)} ${leader.number.slice(8)} `,
    reason,
  });
  assert.is(done.status, 303);
  assert.is((await desk.stored(follower.number)).mergedInto, leader.number);
});

test('the unit of an open leader learns that others spoke, not who: of a confidential follower it sees only the number', async () => {
  const leader = await ticketAlong(home, road.slice(0, 2));
  const secret = await file(home, {
    confidential: true,
    title: '高小梅反映校门口摊贩',
    citizen: { name: '高小梅', phone: '13971110000' },
  });
  await desk.send('paidan', secret.number, 'merging', { typed: leader.number, reason });
  const page = await desk.read('chengguan', `/tickets/${leader.number}`);
  assert.match(wordsOf(page.text), '共 2 次反映：并入 1 件');
  assert.match(page.text, secret.number);
  assert.not.match(page.text, `href="/tickets/${secret.number}"`);
  assert.not.match(page.text, '高小梅');
  assert.is((await desk.read('chengguan', `/tickets/${secret.number}`)).status, 404);
});

test('a repeated call is written down on the ticket, and shown to the unit and in lists', async () => {
  const ticket = await ticketAlong(home, road.slice(0, 2));
  const empty = await desk.send('zuoxi', ticket.number, 'contact', { words: '', channel: 'phone' });
  assert.is(empty.status, 422);
  await desk.send('zuoxi', ticket.number, 'contact', { words: '今天又多了三个摊子。', channel: 'app' });
  const page = await desk.read('chengguan', `/tickets/${ticket.number}`);
  assert.match(wordsOf(page.text), '共 2 次反映');
  assert.match(page.text, '今天又多了三个摊子。');
  assert.match(page.text, '登记诉求人再次反映（手机应用），第 2 次反映');
});

test('splitting refuses a single part and keeps the words; with two the parts stand on the page, and they lead back', async () => {
  const whole = await file(home);
  const form = { 'text-1': '人民小学门口的炸串摊占着人行道。', reason: '两件事，两个单位' };
  const refused = await desk.send('paidan', whole.number, 'splitting', form);
  assert.is(refused.status, 422);
  assert.match(refused.text, '至少 2 件');
  assert.match(refused.text, '人民小学门口的炸串摊占着人行道。');
  const done = await desk.send('paidan', whole.number, 'splitting', {
    ...form,
    'text-2': '北京中路的路灯坏了半个月。',
  });
  assert.is(done.status, 303);
  const [first] = (await desk.stored(whole.number)).splitInto;
  const page = await desk.read('paidan', `/tickets/${whole.number}`);
  assert.match(wordsOf(page.text), '已拆分为：');
  assert.match(page.text, `href="/tickets/${first}"`);
  assert.match((await desk.read('paidan', `/tickets/${first}`)).text, `href="/tickets/${whole.number}"`);
});

test.run();
