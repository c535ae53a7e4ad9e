import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { shownPhone } from '../../../src/http/calls/lines.ts';
import { testApp } from '../../support/app.ts';
import { abandonedAfter, addCall, addSeat } from '../../support/calls.ts';
import { callbackDue, stallAppeal } from '../../support/tickets.ts';
import { shanghai } from '../../support/time.ts';
import { write } from '../../support/written.ts';

const app = await testApp();
const { store } = app.installation;
const second = (seconds: number): number => shanghai('2026-11-23 09:00') + seconds * 1_000;
const chen = 'demonstration-zuoxi';
const callbackPhone = stallAppeal.citizen.phone;

await write(store, '20261123000001', callbackDue);
await write(store, '20261123000002', callbackDue, '420300', {
  appeal: { confidential: true } as never,
});
await addSeat(store);
await addCall(store, {}, [
  {
    type: 'Arrived',
    sipCallId: 'x',
    phone: '13812345678',
    line: '12345',
    city: '420300',
    skill: null,
    purpose: 'appeal',
    transferredFrom: null,
    at: second(0),
  },
  { type: 'Rang', account: chen, at: second(2) },
  { type: 'Answered', account: chen, at: second(8) },
  { type: 'Held', account: chen, at: second(60) },
  { type: 'Resumed', account: chen, at: second(75) },
  { type: 'TransferAsked', account: chen, to: '13598765432', toName: '13598765432', at: second(80) },
  { type: 'TransferFailed', to: '', why: '对方占线', at: second(82) },
  { type: 'TransferAsked', account: chen, to: '110', toName: '110 公安', at: second(84) },
  { type: 'TransferFailed', to: '', why: '对方占线', at: second(86) },
  { type: 'TransferAsked', account: chen, to: 'seat:1002', toName: '1002 孙悦', at: second(90) },
  { type: 'Ended', outcome: 'answered', by: 'citizen', code: '200', at: second(188) },
]);
await addCall(store, { id: 'call-2', ...abandonedAfter(40, new Date(second(600))), phone: '13900001111' });
await addCall(store, {
  id: 'call-3',
  direction: 'outbound',
  purpose: 'callback',
  ticket: '20261123000001',
  account: 'demonstration-zuoxi2',
  closedAt: new Date(second(400)),
});
await addCall(store, { id: 'call-4', ticket: '20261123000002', closedAt: new Date(second(400)) });
await addCall(store, { id: 'call-5', city: '420100', phone: '13712340000' });
app.clock.set('2026-11-23 11:00');

const read = async (login: string, path: string) => {
  const answer = await app.request(path, { cookie: await app.signIn(login) });
  return { status: answer.status, text: await answer.text() };
};
const wordsOf = (page: string): string => page.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

test('the shift lead reads all calls of the city, numbers masked, with who took them and what they left', async () => {
  const { status, text } = await read('banzhang', '/calls');
  assert.is(status, 200);
  const words = wordsOf(text);
  assert.match(words, '通话记录 4 通');
  assert.match(words, /今天 09:00 来电 群众来电 138\*\*\*\*5678 陈晓燕 8 秒 3 分 已接通 待结束登记/u);
  assert.match(words, /今天 09:10 来电 群众来电 139\*\*\*\*1111 — 40 秒 — 来电人放弃/u);
  assert.match(words, /去电 回访 138\*\*\*\*5678 孙悦 — 3 分 已接通 20261123000001/u);
  assert.not.match(text, '13812345678');
  assert.not.match(text, '137****0000', 'another city’s');
});

test('a seat reads its own calls only, also by their address', async () => {
  assert.match(wordsOf((await read('zuoxi2', '/calls')).text), '我的通话记录 1 通');
  assert.is((await read('zuoxi2', '/calls/call-1')).status, 404);
  assert.is((await read('zuoxi', '/calls/call-1')).status, 200);
  assert.is((await read('banzhang', '/calls/call-5')).status, 404);
  assert.is((await read('chengguan', '/calls')).status, 403);
});

test('filters stand in the address and can be combined', async () => {
  const count = async (query: string) =>
    /通话记录 (\S+) 通/u.exec(wordsOf((await read('duban', `/calls?${query}`)).text))?.[1];
  assert.is(await count('open=1'), '1');
  assert.is(await count('outcome=abandoned'), '1');
  assert.is(await count('direction=outbound&purpose=callback'), '1');
  assert.is(await count(`seat=${chen}`), '2');
  assert.is(await count('phone=13900001111'), '1');
  assert.is(await count('phone=1111'), '1');
  assert.is(await count('from=2026-11-01&to=2026-11-22'), '0');
  assert.match((await read('duban', '/calls?range=yesterday')).text, '这些天里没有通话。');
  assert.match((await read('duban', '/calls?phone=0000')).text, '清除筛选');
  assert.is((await read('duban', '/calls?from=x&to=y&after=..&outcome=%27&seat=%3B')).status, 200);
});

test('the auditor does not learn from the book whose confidential call it was', async () => {
  const words = wordsOf((await read('shenji', '/calls')).text);
  assert.match(words, /（保密） 陈晓燕 8 秒 3 分 已接通 20261123000002/u);
  assert.match(wordsOf((await read('shenji', '/calls?phone=13812345678')).text), '通话记录 2 通');
  assert.match(wordsOf((await read('duban', '/calls?phone=13812345678')).text), '通话记录 3 通');
});

test('the page of a call tells it step by step with its lengths; its seat may close it', async () => {
  const { text } = await read('zuoxi', '/calls/call-1');
  const words = wordsOf(text);
  assert.match(
    words,
    /陈晓燕 的电话振铃，开始后 2 秒.*陈晓燕 接通，开始后 8 秒.*通话 结束：已接通，对方挂断，开始后 3 分 8 秒/u,
  );
  assert.match(words, '等待 8 秒 振铃 6 秒 通话 3 分 其中保持 15 秒');
  assert.match(text, 'action="/seat/calls/call-1/closing"');
  assert.not.match((await read('duban', '/calls/call-1')).text, '/closing"');
});

test('an outside number that a call was to go to stands masked; emergency numbers and seats by name', async () => {
  const { text } = await read('duban', '/calls/call-1');
  const words = wordsOf(text);
  for (const said of ['转接给135****5432', '转接给110 公安', '转接给1002 孙悦']) assert.ok(words.includes(said), said);
  assert.not.match(text, '13598765432');
});

test('the book is a file with the same filters, numbers masked there too', async () => {
  const { text } = await read('duban', '/calls.csv?direction=inbound');
  assert.is(text.trim().split('\r\n').length, 4);
  assert.match(text, '2026-11-23 09:00,来电,群众来电,138****5678,陈晓燕,8 秒,3 分,已接通,待结束登记');
});

test('the ticket says that the citizen was called back: when, by whom, how long', async () => {
  const words = wordsOf((await read('duban', '/tickets/20261123000001')).text);
  assert.match(words, /最近一次去电： 今天 09:00 去电（回访），孙悦 已接通 通话 3 分/u);
  const unit = await read('chengguan', '/tickets/20261123000001');
  assert.match(wordsOf(unit.text), /通话 今天 09:00 去电（回访），孙悦 已接通/u);
  assert.not.match(unit.text, 'href="/calls/', 'the book of calls is not the unit’s');
});

test('citizens are dialled from the callback form and from the queue; by hand the number is shown once the call is asked for', async () => {
  assert.match((await read('duban', '/queue/to-call')).text, /<form[^>]*action="\/seat\/calls"[^>]*data-dial/u);
  const { text } = await read('duban', '/tickets/20261123000001');
  assert.match(text, /data-dial[^>]*><input type="hidden" name="ticket" value="20261123000001"\/>/u);
  assert.not.match(text, callbackPhone, 'the number stays with the server');
  const form = { ticket: '20261123000001', purpose: 'callback' };
  const planned = await app.request('/seat/calls', { cookie: await app.signIn('duban'), form });
  assert.is(planned.headers.get('location'), '/tickets/20261123000001');
  const byHand = wordsOf((await read('duban', '/tickets/20261123000001')).text);
  assert.match(byHand, `请用话机拨打 ${callbackPhone} ，挂断后登记： 接通了 没有接通`);
});

test('a colleague who was asked is named by the number of the seat, a citizen by a masked one, and a confidential one not at all', () => {
  const shown = (phone: string, purpose: string, confidential = false) =>
    shownPhone({ phone, purpose, confidential }, { hidesConfidential: true });
  assert.equal(
    [shown('1002', 'consultation'), shown('13812345678', 'appeal'), shown('13812345678', 'appeal', true)],
    ['坐席 1002', '138****5678', '（保密）'],
  );
});

test.run();
