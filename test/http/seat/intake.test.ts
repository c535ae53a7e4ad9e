import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../../src/commands/act.ts';
import { takeIn } from '../../../src/commands/intake.ts';
import { citizenActor } from '../../../src/domain/access/actor.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { findTicket } from '../../../src/store/tickets.ts';
import { testApp } from '../../support/app.ts';

const { installation, request, signIn } = await testApp();
const cookie = await signIn('zuoxi');

const call = {
  key: '3f0c9a52-7a5e-4a52-9a62-0d5f4be0a101',
  phone: '138 7267 1234',
  name: '孙桂兰',
  text: '人民小学西门每天下午有十几个卖炸串的摊子占着人行道，孩子放学只能走机动车道，请尽快处理。',
  title: '',
  county: '420302',
  address: '人民小学西门',
  kind: '',
  urgency: '',
  channel: 'phone',
};

const ticketOf = async (page: string) => {
  const number = /\d{14}/.exec(page)?.[0] ?? '';
  const ticket = await findTicket(installation.store, { kind: 'all' }, number);
  if (ticket === null) throw new Error('no ticket on the page');
  return ticket;
};

const callerOf = async (phone: string, more: Record<string, string> = {}) =>
  (await request('/seat/caller', { cookie, form: { phone, ...more }, headers: { 'hx-request': 'true' } })).text();

test('a call is taken down: number and query code to read out, the ticket as it was said', async () => {
  const answer = await request('/seat/intake', { cookie, form: call });
  const page = await answer.text();
  assert.is(answer.status, 200);
  assert.match(page, '已登记');
  assert.match(page, /[2-9A-Z]{4} [2-9A-Z]{4}/);
  assert.match(page, 'data-draft-done="seat-intake"');
  assert.is(answer.headers.get('cache-control'), 'no-store');
  const ticket = await ticketOf(page);
  assert.equal(ticket.appeal.citizen, { name: '孙桂兰', phone: '13872671234' });
  assert.is(ticket.appeal.city, '420300');
  assert.is(ticket.appeal.channel, 'phone');
  assert.equal(ticket.appeal.place, { division: '420302', address: '人民小学西门' });
  assert.is(ticket.kind, ticket.routing?.kind);
});

test('the same form sent twice is one ticket with the same code', async () => {
  const [first, second] = [
    await (await request('/seat/intake', { cookie, form: call })).text(),
    await (await request('/seat/intake', { cookie, form: call })).text(),
  ];
  const codeOf = (page: string) => /[2-9A-Z]{4} [2-9A-Z]{4}/.exec(page)?.[0];
  assert.match(second, '没有重复登记');
  assert.is(codeOf(first), codeOf(second));
  assert.is((await ticketOf(first)).number, (await ticketOf(second)).number);
});

test('a changed form with the key of a saved one is not lost and not mixed up', async () => {
  const answer = await request('/seat/intake', { cookie, form: { ...call, text: '门前的路灯坏了，晚上看不见路。' } });
  const page = await answer.text();
  assert.is(answer.status, 409);
  assert.match(page, '改动后的内容还没有登记');
  assert.match(page, '门前的路灯坏了');
  assert.not.match(page, call.key);
});

test('what the agent chose stands over what the router reads', async () => {
  const form = {
    ...call,
    key: '3f0c9a52-7a5e-4a52-9a62-0d5f4be0a102',
    kind: 'report',
    urgency: 'urgent',
    channel: 'app',
  };
  const ticket = await ticketOf(await (await request('/seat/intake', { cookie, form })).text());
  assert.equal([ticket.kind, ticket.urgency, ticket.appeal.channel], ['report', 'urgent', 'app']);
});

test('refusals stand at their fields, and everything typed stays', async () => {
  const answer = await request('/seat/intake', { cookie, form: { ...call, phone: '12', text: '' } });
  const page = await answer.text();
  assert.is(answer.status, 422);
  assert.match(page, 'id="phone-error"');
  assert.match(page, 'id="text-error"');
  assert.match(page, 'value="孙桂兰"');
  assert.match(page, 'value="人民小学西门"');
});

test('a county of another city is refused: the account takes calls of its own city', async () => {
  const answer = await request('/seat/intake', { cookie, form: { ...call, county: '420106', city: '420100' } });
  assert.is(answer.status, 422);
  assert.match(await answer.text(), '武昌区不属于十堰市');
});

test('suggestions come as a fragment while the agent types', async () => {
  const answer = await request('/seat/suggestions', { cookie, form: call, headers: { 'hx-request': 'true' } });
  const fragment = await answer.text();
  assert.is(answer.status, 200);
  assert.not.match(fragment, '<html');
  assert.match(fragment, '茅箭区城市管理执法局');
  assert.match(fragment, '条款');
  assert.match(fragment, '命中');
  assert.match(fragment, '茅箭区（登记时选定');
});

test('without script the button draws the whole page with the suggestions, nothing is saved', async () => {
  const before = await installation.store.database.$count(installation.store.schema.ticket);
  const page = await (await request('/seat/suggestions', { cookie, form: call })).text();
  assert.match(page, '<html');
  assert.match(page, '茅箭区城市管理执法局');
  assert.match(page, '孙桂兰');
  assert.is(await installation.store.database.$count(installation.store.schema.ticket), before);
});

test('without a county only the hotline is known, and the place is read from the words', async () => {
  const form = { ...call, county: '', address: '' };
  const read = async (text: string) =>
    (await request('/seat/suggestions', { cookie, form: { ...form, text }, headers: { 'hx-request': 'true' } })).text();
  assert.match(await read('楼下的烧烤摊占道经营，没人管。'), '按接听的热线');
  assert.match(await read('茅箭区五堰北街的烧烤摊占道经营，没人管。'), '从内容中读出');
});

test('an emergency is said first', async () => {
  const form = { ...call, text: '我家着火了，火已经烧到阳台，楼上还有老人没出来，快来救人。' };
  const fragment = await (
    await request('/seat/suggestions', { cookie, form, headers: { 'hx-request': 'true' } })
  ).text();
  assert.match(fragment, 'notice-error');
  assert.ok(fragment.indexOf('notice-error') < fragment.indexOf('<dl'));
});

test('past tickets of a number are shown, in whatever way it is typed, and the name only masked', async () => {
  const known = await callerOf('+86-138-7267-1234');
  assert.match(known, '以往');
  assert.match(known, '孙**');
  assert.not.match(known, '孙桂兰');
  assert.match(await callerOf('13900000000'), '没有以往的工单');
  assert.match(await callerOf('138'), '填入号码后');
});

test('words much like those of an earlier ticket are pointed out', async () => {
  const alike = await callerOf(call.phone, { text: `又来反映，${call.text}` });
  assert.match(alike, '可能是同一件');
  assert.not.match(await callerOf(call.phone, { text: '楼上漏水，天花板泡坏了，物业一直不来人看。' }), '可能是同一件');
});

test('an emergency stays on top after saving, with the transfer first; a confidential call says so', async () => {
  const form = {
    ...call,
    key: '3f0c9a52-7a5e-4a52-9a62-0d5f4be0a103',
    text: '我家着火了，火已经烧到阳台，楼上还有老人没出来，快来救人。',
    confidential: 'yes',
  };
  const page = await (await request('/seat/intake', { cookie, form })).text();
  assert.match(page, '请立即转接 119（火警）');
  assert.match(page, /class="button button-primary" data-focus="">转接</u);
  assert.match(page, '【保密】');
  assert.not.match(page, '不用再做什么');
});

test('a past ticket is urged from the registration: counted once, and refused by its words when the page is old', async () => {
  const form = { ...call, key: '3f0c9a52-7a5e-4a52-9a62-0d5f4be0a104', phone: '13872679999' };
  const { number } = await ticketOf(await (await request('/seat/intake', { cookie, form })).text());
  assert.not.match(await callerOf(form.phone), `urge-words-${number}`);
  const order = {
    lead: { unit: '十堰市茅箭区城市管理执法局', code: 'mj-cg', function: 'city-management' },
    matter: null,
    place: null,
    kind: 'complaint',
    urgency: 'routine',
    correction: '校门口占道，由区执法局办理。',
  } as const;
  const dispatched = await act(installation, {
    number,
    command: { type: 'Dispatch', order: { ...order, assist: [] } },
    actor: { role: 'dispatcher', id: 'paidan', name: '周敏', unit: null },
    scope: { kind: 'all' },
    seenVersion: 1,
  });
  assert.not.ok(isRefusal(dispatched), JSON.stringify(dispatched));
  assert.match(await callerOf(form.phone), `urge-words-${number}`);
  const urge = (version: string) =>
    request('/seat/caller/urge', {
      cookie,
      form: {
        ...form,
        urge: number,
        [`urge-version-${number}`]: version,
        [`urge-words-${number}`]: '孩子差点被车碰到。',
      },
      headers: { 'hx-request': 'true' },
    });
  const answer = await urge('2');
  assert.is(answer.status, 200);
  assert.match(await answer.text(), 'notice-success');
  const late = await urge('2');
  assert.is(late.status, 409);
  assert.match(await late.text(), '孩子差点被车碰到。');
  assert.is((await findTicket(installation.store, { kind: 'all' }, number))?.urges.length, 1);
});

test('tickets of another city stay unseen', async () => {
  const appeal = {
    title: '小区停水',
    text: '西陵区的小区停水两天了，没有通知。',
    channel: 'web' as const,
    citizen: { name: '邓国平', phone: '13900001111' },
    confidential: false,
    place: { division: '420502', address: '' },
    city: '420500',
    attachments: [],
  };
  const wish = { kind: null, urgency: null, submissionKey: 'elsewhere', queryCode: 'ABCD2345', actor: citizenActor };
  await takeIn(installation, { appeal, ...wish, now: installation.clock() });
  assert.match(await callerOf('13900001111'), '没有以往的工单');
});

test('a handler has no intake, and who is not signed in is sent to the login', async () => {
  assert.is((await request('/seat/intake', { cookie: await signIn('chengguan') })).status, 403);
  assert.is((await request('/seat/intake')).status, 303);
});

test('SQL and HTML in every field are only words', async () => {
  const nasty = `'; drop table ticket; -- <script>alert(1)</script>`;
  const form = Object.fromEntries(Object.keys(call).map((field) => [field, nasty]));
  const answer = await request('/seat/intake', { cookie, form });
  assert.is(answer.status, 422);
  assert.not.match(await answer.text(), '<script>alert');
});

test.run();
