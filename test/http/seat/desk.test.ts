import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { beginCall } from '../../../src/commands/calls/change.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { findCall } from '../../../src/store/calls.ts';
import { draftFor, draftsOf, handOverDraft, saveDraft } from '../../../src/store/intake-drafts.ts';
import { findEntry } from '../../../src/store/knowledge.ts';
import { findTicket } from '../../../src/store/tickets.ts';
import { testApp } from '../../support/app.ts';
import { anEntry, putEntries } from '../../support/knowledge.ts';
import { deskOf } from '../ticket/desk.ts';

const home = await testApp();
const { installation, request, signIn, clock } = home;
const { store } = installation;
const cookie = await signIn('zuoxi');
const desk = deskOf(home);
const asHtmx = { 'hx-request': 'true' };

const accountOf = async (login: string): Promise<string> => {
  const rows = await store.database.select().from(store.schema.account);
  return rows.find((row) => row.login === login)?.id ?? '';
};
const seat = await accountOf('zuoxi');
const colleague = await accountOf('zuoxi2');

let keys = 0;
const call = (changes: Record<string, string> = {}) => {
  keys += 1;
  return {
    key: `3f0c9a52-7a5e-4a52-9a62-0d5f4be0c1${String(keys).padStart(2, '0')}`,
    phone: '138 8610 5566',
    name: '周强',
    text: '我早上坐出租车，司机绕路还拒绝打表，多收了我三十块钱，态度很差。',
    title: '',
    county: '420302',
    address: '',
    kind: '',
    urgency: '',
    channel: 'phone',
    ...changes,
  };
};

const post = async (path: string, form: Record<string, string>, headers: Record<string, string> = {}, by = cookie) => {
  const answer = await request(path, { cookie: by, form, headers });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') };
};
const get = async (path: string, by = cookie) => {
  const answer = await request(path, { cookie: by });
  return { status: answer.status, text: await answer.text() };
};

const ticketOn = async (page: string) => {
  const number = /<p class="read-out number">(\d{14})/u.exec(page)?.[1] ?? '';
  const ticket = await findTicket(store, { kind: 'all' }, number);
  if (!ticket) throw new Error('no ticket on the page');
  return ticket;
};

const answeredCall = async (id: string, account: string, phone: string, transferredFrom: string | null = null) => {
  const arrived = {
    type: 'Arrived',
    sipCallId: `sip-${id}`,
    phone,
    line: '12345',
    city: '420300',
    skill: null,
    purpose: transferredFrom === null ? 'appeal' : 'transfer',
    transferredFrom,
  } as const;
  const facts = [arrived, { type: 'Rang', account }, { type: 'Answered', account }] as const;
  const begun = await beginCall(installation, id, { facts }, clock.now);
  assert.not(isRefusal(begun), JSON.stringify(begun));
};

const chosenTaxi = async (form: Record<string, string>) => {
  const shown = await post('/seat/suggestions', form, asHtmx);
  return { shown, candidate: /name="candidate" value="([^"]+)"/u.exec(shown.text)?.[1] ?? '' };
};

test('what is typed is kept on the server, restored on any computer, and gone once it is registered', async () => {
  const form = call({ 'detail-plate': '鄂CT1234' });
  clock.set('2026-11-23 10:32');
  const saved = await post('/seat/drafts', form, asHtmx);
  assert.is(saved.text, '已自动保存 10:32');
  const again = (await get('/seat/intake', await signIn('zuoxi'))).text;
  assert.match(again, '已恢复 今天 10:32 保存的草稿');
  assert.match(again, form.text);
  assert.match(again, 'value="鄂CT1234"');
  assert.match(again, form.key);
  assert.not.match((await get('/seat/intake', await signIn('zuoxi2'))).text, '司机绕路');
  assert.is((await post('/seat/intake', form)).status, 200);
  assert.not.match((await get('/seat/intake')).text, '司机绕路');
  // A saving that was still on its way must not bring it back.
  assert.match((await post('/seat/drafts', form, asHtmx)).text, '已经登记');
  assert.is(await draftFor(store, seat, ''), null);
});

test('what was written in another window is not written over by typing on here, only by the button', async () => {
  const hidden = (page: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(page)?.[1] ?? '';
  const opened = async () => {
    const { text } = await get('/seat/intake');
    return { window: hidden(text, 'window'), after: hidden(text, 'after') };
  };
  const form = call();
  const office = await opened();
  await post('/seat/drafts', { ...form, ...office }, asHtmx);
  const home = await opened();
  assert.equal([home.after, home.window === office.window], [office.window, false]);
  const there = { ...form, ...home, text: `${form.text}家里补充的。` };
  assert.match((await post('/seat/drafts', there, asHtmx)).text, '已自动保存');
  const here = { ...form, ...office, text: `${form.text}办公室补充的。` };
  assert.match((await post('/seat/drafts', here, asHtmx)).text, '另一个窗口改过这份草稿，本页没有保存');
  assert.is((await draftFor(store, seat, ''))?.values['text'], there.text);
  assert.match((await post('/seat/drafts?meant', here, asHtmx)).text, '已自动保存');
  assert.is((await draftFor(store, seat, ''))?.values['text'], here.text);
  await post('/seat/drafts/discarding', { draft: '' });
});

test('without script the button keeps the draft too; emptied it is gone; given up it is gone', async () => {
  const form = call();
  assert.equal(
    [(await post('/seat/drafts', form)).status, (await post('/seat/drafts', form)).to],
    [303, '/seat/intake'],
  );
  assert.is((await draftFor(store, seat, ''))?.values['text'], form.text);
  await post('/seat/drafts', { ...form, text: '', name: '', phone: '' }, asHtmx);
  assert.is(await draftFor(store, seat, ''), null);
  await post('/seat/drafts', form);
  assert.is((await post('/seat/drafts/discarding', { draft: '' })).status, 303);
  assert.is(await draftFor(store, seat, ''), null);
});

test('a desk opened for another number leaves the earlier draft where it is and lists it', async () => {
  await post('/seat/drafts', call({ title: '出租车绕路' }), asHtmx);
  const other = (await get('/seat/intake?phone=13900002222')).text;
  assert.match(other, '另有 1 份未登记');
  assert.match(other, '138****5566 · 出租车绕路');
  assert.match(other, 'name="draft" value="tel-13900002222"');
  await post('/seat/drafts', call({ phone: '13900002222', text: '楼道灯不亮。', draft: 'tel-13900002222' }), asHtmx);
  assert.match((await get('/seat/intake?phone=13900002222')).text, '楼道灯不亮');
  assert.match((await get('/seat/intake')).text, '出租车绕路');
  await post('/seat/drafts/discarding', { draft: 'tel-13900002222' });
  await post('/seat/drafts/discarding', { draft: '' });
});

test('the desk opens for a call with its number, and the ticket that comes of it hangs on the call', async () => {
  await answeredCall('desk-call-1', seat, '13872675678');
  const page = await get('/seat/intake?call=desk-call-1');
  assert.match(page.text, '群众来电 <span class="number">138****5678</span>');
  assert.match(page.text, 'value="13872675678"');
  assert.match(page.text, 'action="/seat/calls/desk-call-1/closing"');
  assert.match(page.text, '其他（须写说明）');
  assert.match(
    page.text,
    /<select[^>]*id="closing-reason"[^>]*><option value="">请选择/u,
    'no reason is chosen beforehand',
  );
  assert.is((await get('/seat/intake?call=desk-call-1', await signIn('zuoxi2'))).status, 404);
  const saved = await post('/seat/intake', call({ call: 'desk-call-1' }));
  const { number } = await ticketOn(saved.text);
  assert.is((await findCall(store, 'desk-call-1'))?.ticket, number);
  assert.match((await get('/seat/intake?call=desk-call-1')).text, `已登记 <a class="number" href="/tickets/${number}"`);
});

test('a transferred call brings along what the colleague had typed', async () => {
  await answeredCall('desk-call-2', colleague, '13872675679');
  const theirs = await signIn('zuoxi2');
  await post('/seat/drafts', call({ call: 'desk-call-2', text: '来电人说小区停电两天了。' }), asHtmx, theirs);
  await answeredCall('desk-call-3', seat, '13872675679', 'desk-call-2');
  const page = (await get('/seat/intake?call=desk-call-3')).text;
  assert.match(page, '来电人说小区停电两天了');
  assert.match(page, '同事转来');
  assert.is(await draftFor(store, colleague, 'desk-call-2'), null);
});

test('a handed over draft never writes over what the other has typed', async () => {
  const values = (text: string) => ({ key: 'k', text });
  await saveDraft(store, { account: 'one', call: 'a', values: values('先前的'), now: clock.now });
  await saveDraft(store, { account: 'two', call: 'b', values: values('自己的'), now: clock.now });
  await handOverDraft(store, { account: 'one', call: 'a' }, { account: 'two', call: 'b' });
  assert.is((await draftFor(store, 'two', 'b'))?.values['text'], '自己的');
  assert.equal(await draftsOf(store, 'one'), []);
});

test('nobody keeps a draft for another’s call, and a transfer brings along only what the colleague of that call typed', async () => {
  await answeredCall('desk-call-5', colleague, '13872675681');
  const theirs = await signIn('zuoxi2');
  await post('/seat/drafts', call({ call: 'desk-call-5', text: '路灯坏了三天。' }), asHtmx, theirs);
  const slipped = call({ draft: 'desk-call-5', text: '别人写的话。' });
  assert.is((await post('/seat/drafts', slipped, asHtmx)).text, '这通电话不是您接听的，草稿没有保存');
  const refused = await post('/seat/drafts', slipped);
  assert.is(refused.status, 403);
  assert.match(refused.text, '别人写的话');
  assert.is(await draftFor(store, seat, 'desk-call-5'), null);
  const values = { key: 'k', text: '别人写的话。' };
  await saveDraft(store, { account: 'paidan', call: 'desk-call-5', values, now: clock.now + 1_000 });
  await answeredCall('desk-call-6', seat, '13872675681', 'desk-call-5');
  const page = (await get('/seat/intake?call=desk-call-6')).text;
  assert.match(page, '路灯坏了三天');
  assert.not.match(page, '别人写的话');
});

test('the probable matter asks for its fields without insisting; chosen by the agent it insists', async () => {
  const form = call();
  const { shown, candidate } = await chosenTaxi(form);
  assert.match(shown.text, '可能是“巡游出租车服务”，请顺便问清');
  assert.match(shown.text, 'name="detail-plate"');
  assert.not.match(shown.text, '<label class="field-label" for="detail-plate">车牌号码<span class="field-need">必填');
  const refused = await post('/seat/intake', { ...form, candidate });
  assert.is(refused.status, 422);
  assert.is((await draftFor(store, seat, ''))?.values['text'], form.text, 'what was refused is kept too');
  assert.match(refused.text, '请问清车牌号码：“巡游出租车服务”要有它才能办');
  assert.match(refused.text, form.text);
  const wrong = await post('/seat/intake', { ...form, 'detail-plate': 'T12' });
  assert.is(wrong.status, 422);
  assert.match(wrong.text, '不像车牌号码');
  assert.is((await post('/seat/intake', form)).status, 200);
});

test('what the agent asked and chose stands on the ticket, and the dispatcher sees the choice first', async () => {
  const form = call();
  const { candidate } = await chosenTaxi(form);
  const saved = await post('/seat/intake', { ...form, candidate, 'detail-plate': '鄂c·T1234', 'detail-amount': '30' });
  const ticket = await ticketOn(saved.text);
  assert.equal(ticket.appeal.details, [
    { field: 'plate', name: '车牌号码', value: '鄂CT1234' },
    { field: 'amount', name: '涉及金额', value: '30元' },
  ]);
  assert.is(ticket.proposal?.matter?.code, '040201');
  assert.is(`${ticket.proposal?.body.code}/040201`, candidate);
  const page = (await desk.read('zuoxi', `/tickets/${ticket.number}`)).text;
  assert.match(page, '<dt>车牌号码</dt><dd>鄂CT1234</dd>');
  const dispatching = (await desk.read('paidan', `/dispatch/${ticket.number}`)).text;
  assert.match(dispatching, '坐席问清后建议');
  assert.ok(dispatching.indexOf('坐席问清后建议') < dispatching.indexOf('主办单位</legend>'));
  assert.match(dispatching, '鄂CT1234');
});

test('answers are kept when the matter changes, in the form and in sight', async () => {
  const form = call({ text: '小区停水两天了，没有通知，家里有老人。', 'detail-plate': '鄂CT1234' });
  const shown = await post('/seat/suggestions', form, asHtmx);
  assert.match(shown.text, '<input type="hidden" name="detail-plate" value="鄂CT1234"/>');
  assert.match(shown.text, '现在的事项不用，仍留着');
});

test('an entry answers the caller: registered and closed in one go, the entry named by its version and counted', async () => {
  const entry = anEntry({
    id: 'taxi-meter',
    title: '出租车不打表怎么投诉',
    matter: '040201',
    text: '巡游出租车必须使用计价器。请保留车牌号码和发票，由交通运输执法机构查处并退还多收的钱。',
    version: 3,
  });
  await putEntries(store, [entry]);
  await answeredCall('desk-call-4', seat, '13872675680');
  const form = call({ call: 'desk-call-4' });
  const shown = await post('/seat/suggestions', form, asHtmx);
  assert.match(shown.text, 'data-key="Alt+Shift+1" data-key-name="用“出租车不打表怎么投诉”答复"');
  const box = await post('/seat/answers/text', { ...form, use: 'taxi-meter' }, asHtmx);
  assert.match(box.text, '依据知识条目《出租车不打表怎么投诉》第 3 版');
  assert.match(box.text, entry.text);
  const done = await post('/seat/answers', { ...form, answer: entry.text, entry: 'taxi-meter', version: '3' });
  assert.is(done.status, 200);
  assert.match(done.text, '已登记并办结');
  const ticket = await ticketOn(done.text);
  assert.is(ticket.state, 'answered');
  assert.equal(ticket.ending?.way === 'answered' ? ticket.ending.knowledge : null, {
    entry: 'taxi-meter',
    version: 3,
    title: entry.title,
  });
  assert.is((await findEntry(store, 'taxi-meter'))?.uses, 1);
  assert.is((await findCall(store, 'desk-call-4'))?.ticket, ticket.number);
  assert.match((await desk.read('zuoxi', `/tickets/${ticket.number}`)).text, '依据知识条目');
  const code = /[2-9A-Z]{4} [2-9A-Z]{4}/.exec(done.text)?.[0] ?? '';
  const known = await request('/progress', { form: { number: ticket.number, code } });
  const progress = await get(`/progress/${ticket.number}`, known.headers.get('set-cookie')?.split(';')[0]);
  assert.match(progress.text, '依据热线知识库《出租车不打表怎么投诉》第 3 版');
  const twice = await post('/seat/answers', { ...form, answer: entry.text, entry: 'taxi-meter', version: '3' });
  assert.is((await ticketOn(twice.text)).number, ticket.number);
  assert.is((await findEntry(store, 'taxi-meter'))?.uses, 1);
  const without = await post('/seat/answers/text', { ...form, use: 'taxi-meter' });
  assert.match(without.text, '<html');
  assert.match(without.text, entry.text);
});

test('nothing is answered from a draft or an entry whose time is over, nor is its title told', async () => {
  await putEntries(store, [
    anEntry({ id: 'own-draft', title: '还没有发布的办法', state: 'draft' }),
    anEntry({ id: 'over', title: '去年的补贴', validUntil: '2025-12-31' }),
  ]);
  for (const [entry, title] of [
    ['own-draft', '还没有发布的办法'],
    ['over', '去年的补贴'],
  ] as const) {
    const form = call({ answer: '可以办理。', entry, version: '1' });
    const refused = await post('/seat/answers', form);
    assert.is(refused.status, 422);
    assert.match(refused.text, '所依据的知识条目已停用、过期或找不到');
    assert.match(refused.text, '可以办理。');
    assert.not.match(refused.text, `《${title}》`);
    assert.is((await post('/seat/answers/text', { ...form, use: entry })).status, 409);
  }
});

test('an empty answer registers nothing; an answer that was written and not given is kept as a note', async () => {
  const form = call();
  const before = await store.database.$count(store.schema.ticket);
  const refused = await post('/seat/answers', form);
  assert.is(refused.status, 422);
  assert.match(refused.text, '请写下告知来电人的答复');
  assert.is(await store.database.$count(store.schema.ticket), before);
  const saved = await post('/seat/intake', { ...form, answer: '请保留发票。' });
  const ticket = await ticketOn(saved.text);
  assert.is(ticket.state, 'registered');
  assert.match(
    (await desk.read('zuoxi', `/tickets/${ticket.number}`)).text,
    '坐席拟的直接答复，登记时没有办结：请保留发票。',
  );
});

test('earlier calls of a number stand with its tickets, without the one that goes on', async () => {
  const panel = await post('/seat/caller', { phone: '13872675680' }, asHtmx);
  assert.match(panel.text, '以往通话');
  assert.match(panel.text, '/calls/desk-call-4');
  assert.not.match(
    (await post('/seat/caller', { phone: '13872675680', call: 'desk-call-4' }, asHtmx)).text,
    '以往通话',
  );
});

test.run();
