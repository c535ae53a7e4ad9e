import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Refusal } from '../../../src/domain/refusal.ts';
import type { TestRequest } from '../../support/app.ts';
import { chenXiaoyan, type Hotline, maWenjing, openHotline, sunYue } from '../../support/hotline.ts';
import { callbackDue } from '../../support/tickets.ts';
import { write } from '../../support/written.ts';

const asked = async (
  day: Hotline,
  login: string,
  path: string,
  form: NonNullable<TestRequest['form']> = {},
  headers: Record<string, string> = { accept: 'application/json' },
) => {
  const answer = await day.home.request(path, { cookie: await day.home.signIn(login), form, headers });
  await day.settled();
  return answer;
};

const talkWithZhang = async (day: Hotline): Promise<string> => {
  await day.onDuty(chenXiaoyan, sunYue);
  day.server.dialIn('zhang-1', '13812340001');
  await day.settled();
  day.server.answer('zhang-1');
  await day.settled();
  return (await day.calls())[0]?.id ?? '';
};

test('credentials are for a seat in service: not for a dispatcher, not without telephony', async () => {
  const day = await openHotline();
  const given = await asked(day, 'zuoxi', '/seat/phone/credentials');
  assert.is(given.status, 200);
  assert.is(given.headers.get('cache-control'), 'no-store');
  assert.equal(await given.json(), {
    server: 'wss://sip.test/ws',
    address: 'sip:seat1001@hotline.test',
    username: `${day.clock.now}:seat1001`,
    password: 'secret-of-seat1001',
    expiresAt: day.clock.now + 600_000,
    renewAt: day.clock.now + 360_000,
  });
  const refused = await asked(day, 'paidan', '/seat/phone/credentials');
  assert.equal(
    [refused.status, ((await refused.json()) as Refusal).sentence],
    [403, '只有坐席可以连接电话。请切换到坐席岗位。'],
  );
  const foreign = await day.home.request('/seat/phone/credentials', {
    cookie: await day.home.signIn('zuoxi'),
    form: {},
    headers: { origin: 'https://elsewhere.example' },
  });
  assert.is(foreign.status, 403);
  await day.stop();
});

test('the state is asked for by a form, by the bar and by a program; what can’t be is said in the bar', async () => {
  const day = await openHotline();
  const plain = await asked(
    day,
    'zuoxi',
    '/seat/state',
    { state: 'ready' },
    { referer: 'http://localhost/seat/intake?call=1' },
  );
  assert.equal([plain.status, plain.headers.get('location')], [303, '/seat/intake?call=1']);
  const bar = await asked(day, 'zuoxi', '/seat/state', { state: 'break', reason: 'meal' }, { 'hx-request': 'true' });
  const html = await bar.text();
  assert.match(html, /^<section id="call-bar"/u);
  assert.match(html, /小休<\/strong>（用餐）/u);
  const wrong = await asked(
    day,
    'zuoxi',
    '/seat/state',
    { state: 'break', reason: 'missed' },
    { 'hx-request': 'true' },
  );
  assert.is(wrong.status, 422);
  assert.match(await wrong.text(), /role="alert">请选择小休原因。/u);
  assert.is((await asked(day, 'duban', '/seat/state', { state: 'ready' })).status, 403);
  await day.stop();
});

test('a call is held, transferred and closed over http; the number is masked in the bar and never in an answer', async () => {
  const day = await openHotline();
  const call = await talkWithZhang(day);
  const bar = await day.home.request('/seat/bar', { cookie: await day.home.signIn('zuoxi') });
  const html = await bar.text();
  assert.match(html, /data-sip-call="zhang-1"/u);
  assert.match(html, /138\*\*\*\*0001/u);
  assert.not.match(html, /13812340001/u);
  assert.is((await asked(day, 'zuoxi', `/seat/calls/${call}/holding`, { held: 'yes' })).status, 200);
  assert.is((await day.calls())[0]?.state, 'held');
  await asked(day, 'zuoxi', `/seat/calls/${call}/holding`, { held: 'no' });
  const transfer = await asked(day, 'zuoxi', `/seat/calls/${call}/transfer`, { to: '110' });
  assert.equal(await transfer.json(), { target: `transfer-${call}`, toName: '110 公安报警' });
  const result = await asked(day, 'zuoxi', `/seat/calls/${call}/transfer-result`, { ok: 'no', why: '对方拒绝' });
  assert.is(result.status, 200);
  const stranger = await asked(day, 'zuoxi2', `/seat/calls/${call}/closing`, { reason: 'test' });
  assert.equal([stranger.status, ((await stranger.json()) as Refusal).refused], [403, 'not-allowed']);
  day.server.hangUp('zhang-1');
  await day.settled();
  const none = await asked(day, 'zuoxi', `/seat/calls/${call}/closing`, { reason: '' });
  assert.equal([none.status, ((await none.json()) as Refusal).field], [422, 'reason']);
  // Without a script the refusal brings the form along, as it was filled in.
  const bare = await asked(day, 'zuoxi', `/seat/calls/${call}/closing`, { reason: 'harassment', note: ' ' }, {});
  const page = await bare.text();
  assert.is(bare.status, 422);
  assert.match(page, /role="alert">选择这个原因时，请写明情况。/u);
  assert.match(page, /value="harassment" selected/u);
  await asked(day, 'zuoxi', `/seat/calls/${call}/closing`, { reason: 'consultation-answered' });
  assert.is((await day.calls())[0]?.closingReason, 'consultation-answered');
  assert.is(await day.stateOf(chenXiaoyan), 'ready');
  assert.is((await asked(day, 'zuoxi', '/seat/calls/unknown/closing', { reason: 'test' })).status, 404);
  await day.stop();
});

test('of a question between seats each bar names the other one, and neither opens a desk', async () => {
  const day = await openHotline();
  await talkWithZhang(day);
  const planned = await asked(day, 'zuoxi', '/seat/calls', { seat: '1002', purpose: 'consultation' });
  const { target } = (await planned.json()) as { target: string };
  day.server.dialOut('ask-1', 'seat1001', target);
  await day.settled();
  day.server.answer('ask-1');
  await day.settled();
  const bar = await day.home.request('/seat/bar', { cookie: await day.home.signIn('zuoxi2') });
  const html = await bar.text();
  assert.match(html, /class="call-number number">1001<\/span><span>陈晓燕<\/span>/u);
  assert.not.match(html, 'data-call-desk');
  await day.stop();
});

test('the shift lead who answers a call opens its desk and registers it', async () => {
  const day = await openHotline();
  await day.onDuty(maWenjing);
  day.server.dialIn('zhang-1', '13812340001');
  await day.settled();
  day.server.answer('zhang-1');
  await day.settled();
  const [call] = await day.calls();
  const cookie = await day.home.signIn('banzhang');
  const desk = await day.home.request(`/seat/intake?call=${call?.id}`, { cookie });
  assert.is(desk.status, 200);
  assert.match(await desk.text(), /name="phone"[^>]* value="13812340001"/u);
  const form = {
    key: '3f0c9a52-7a5e-4a52-9a62-0d5f4be0c1aa',
    call: call?.id ?? '',
    draft: call?.id ?? '',
    phone: '13812340001',
    name: '张强',
    text: '我早上坐出租车，司机绕路还拒绝打表，多收了我三十块钱，态度很差。',
    county: '420302',
    channel: 'phone',
  };
  const answer = await day.home.request('/seat/intake', { cookie, form });
  assert.is(answer.status, 200);
  const ticket = (await day.calls())[0]?.ticket ?? '';
  assert.match(ticket, /^\d{14}$/u);
  assert.is((await day.home.request(`/tickets/${ticket}`, { cookie })).status, 200);
  await day.stop();
});

test('who is free is reminded of a call that stands open, for a week', async () => {
  const day = await openHotline();
  await talkWithZhang(day);
  day.server.hangUp('zhang-1');
  await day.after(121);
  assert.is(await day.stateOf(chenXiaoyan), 'ready');
  const bar = async () => (await day.home.request('/seat/bar', { cookie: await day.home.signIn('zuoxi') })).text();
  assert.match(await bar(), /id="closing-menu"/u);
  day.clock.now += 8 * 86_400_000;
  assert.not.match(await bar(), /id="closing-menu"/u);
  await day.stop();
});

test('a beacon says that the line is lost, and the seat is free', async () => {
  const day = await openHotline();
  const call = await talkWithZhang(day);
  assert.is((await asked(day, 'zuoxi', `/seat/calls/${call}/loss`)).status, 200);
  assert.is((await day.calls())[0]?.outcome, 'lost');
  await day.stop();
});

test('a callback is planned from the ticket, and the form knows of the call when it has ended', async () => {
  const day = await openHotline();
  day.clock.set('2026-11-26 10:00');
  await write(day.installation.store, '20261123000001', callbackDue);
  day.server.plugIn('seat1001');
  await day.settled();
  const planned = await asked(day, 'zuoxi', '/seat/calls', { ticket: '20261123000001', purpose: 'callback' });
  const { call, target } = (await planned.json()) as { call: string; target: string };
  assert.is(target, `call-${call}`);
  day.server.dialOut('out-1', 'seat1001', target);
  await day.after(6);
  day.server.answer('out-1');
  await day.after(65);
  day.server.hangUp('out-1', 'citizen', '200');
  await day.settled();
  const page = await day.home.request('/tickets/20261123000001', { cookie: await day.home.signIn('zuoxi') });
  const html = await page.text();
  assert.match(html, /最近一次去电[\s\S]*通话 1 分 5 秒/u);
  assert.match(html, /name="reached" value="yes" checked/u);
  const noPhone = await asked(day, 'duban', '/seat/calls', { ticket: '20261123000001', purpose: 'callback' }, {});
  assert.equal([noPhone.status, noPhone.headers.get('location')], [303, '/tickets/20261123000001']);
  const hand = await (
    await day.home.request('/tickets/20261123000001', { cookie: await day.home.signIn('duban') })
  ).text();
  assert.match(hand, /请用话机拨打[\s\S]*没有接通/u);
  await day.stop();
});

test('the open page of the seat hears of a call that rings, and of nothing that concerns only others', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan);
  const answer = await day.home.request('/live/rail?path=/seat/intake', { cookie: await day.home.signIn('zuoxi') });
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let told = '';
  const until = async (word: RegExp): Promise<void> => {
    while (!word.test(told)) {
      const part = await reader?.read();
      if (!part || part.done) throw new Error(`the stream ended: ${told}`);
      told += decoder.decode(part.value);
    }
  };
  await until(/data-seat-state="ready"/u);
  day.server.dialIn('zhang-1', '13812340001');
  await day.settled();
  await until(/data-seat-state="ringing"[\s\S]*data-sip-call="zhang-1"/u);
  await reader?.cancel();
  await day.stop();
});

test.run();
