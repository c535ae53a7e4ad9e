import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { deskOf } from './desk.ts';
import { road, ticketAlong } from './journey.ts';

const app = await testApp();
const desk = deskOf(app);

test('two people on one ticket: the slower one is told what changed, and the same form can be sent again', async () => {
  const { number, version } = await ticketAlong(app, road.slice(0, 2));
  await desk.send('jiaoguan', number, 'note', { text: '交警已在路口增设护栏' });
  const late = { text: '已安排执法人员每天下午值守。', contact: '已电话告知诉求人' };
  const stale = await desk.send('chengguan', number, 'reply', { ...late, version: String(version) });
  assert.is(stale.status, 409);
  assert.match(stale.text, '刚刚有了新的变化');
  assert.match(stale.text, '十堰市公安局交通管理局（王海涛） 写下备注：交警已在路口增设护栏');
  assert.match(stale.text, late.text);
  assert.match(stale.text, `name="version" value="${version + 1}"`);
  const again = await desk.send('chengguan', number, 'reply', { ...late, version: String(version + 1) });
  assert.is(again.status, 303);
});

test('words for an act that is no longer possible are shown, so that they are not lost', async () => {
  const { number, version } = await ticketAlong(app, road.slice(0, 2));
  await desk.send('chengguan', number, 'reply', { text: '先交上的答复，内容完整。', contact: '已电话告知' });
  const late = await desk.send('chengguan', number, 'reply', {
    text: '另一位同事写了很久的答复。',
    contact: '上门告知',
    version: String(version),
  });
  assert.is(late.status, 409);
  assert.match(late.text, '另一位同事写了很久的答复。');
  const impossible = await desk.send('chengguan', number, 'acceptance');
  assert.is(impossible.status, 409);
  assert.match(impossible.text, '工单现在是“待审核”，不能签收');
});

test('a form sent twice by a double click is carried out once, and both answers say so', async () => {
  const { number, version } = await ticketAlong(app, road.slice(0, 2));
  const form = { text: '已安排执法人员每天下午值守。', contact: '已电话告知', version: String(version) };
  const first = await desk.send('chengguan', number, 'reply', form);
  const second = await desk.send('chengguan', number, 'reply', form);
  assert.equal([first.status, second.status], [303, 303]);
  assert.is(second.answer.headers.get('location'), `/tickets/${number}?done=Replied`);
  assert.is((await desk.stored(number)).replies.length, 1);
  const other = await desk.send('chengguan', number, 'reply', { ...form, text: '这是另一份不同的答复内容。' });
  assert.is(other.status, 409);
});

test('without the version on the screen nothing is carried out', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 1));
  for (const version of ['', '0', '-1', '1.5', 'abc', '99999999999999999999']) {
    const answer = await desk.send('chengguan', number, 'acceptance', { version });
    assert.is(answer.status, 422, version);
    assert.match(answer.text, '页面已过期');
  }
  assert.is((await desk.stored(number)).state, 'dispatched');
});

test("another's work is refused with 403, a ticket out of sight with 404, an unknown act with 404", async () => {
  const { number } = await ticketAlong(app, road.slice(0, 1));
  assert.is((await desk.send('jiaoguan', number, 'acceptance')).status, 403);
  assert.is((await desk.send('guanli', number, 'note', { text: '管理员的备注' })).status, 403);
  assert.is((await desk.send('duban', number, 'acceptance')).status, 403);
  assert.is((await desk.send('chengguan', number, 'archiving')).status, 404);
  const registered = await ticketAlong(app, []);
  assert.is((await desk.send('chengguan', registered.number, 'acceptance')).status, 404);
  const json = await desk.read('chengguan', `/tickets/${registered.number}`, { accept: 'application/json' });
  assert.is(json.status, 404);
  assert.is(JSON.parse(json.text).refused, 'not-found');
  assert.is((await desk.read('paidan', "/tickets/1' OR 1=1--")).status, 404);
  assert.is((await app.request(`/tickets/${number}`)).status, 303);
});

test('what is missing is said at the field and on top, and everything typed stays', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const reply = await desk.send('chengguan', number, 'reply', { text: '太短', contact: '电话告知了诉求人' });
  assert.is(reply.status, 422);
  assert.match(reply.text, /<textarea[^>]*id="Reply-text"[^>]*aria-invalid="true"[^>]*>太短<\/textarea>/u);
  assert.match(reply.text, '<a href="#Reply-text">答复内容太短，请写清楚（至少 10 个字）。</a>');
  assert.match(reply.text, 'value="电话告知了诉求人"');
  assert.match(reply.text, /<details class="act" name="act" open=""><summary[^>]*>提交答复/u);
  const dispatch = await ticketAlong(app, []);
  const nobody = await desk.send('paidan', dispatch.number, 'dispatch', { lead: '', urgency: 'urgent' });
  assert.is(nobody.status, 422);
  assert.match(nobody.text, '请选择主办单位');
  assert.match(nobody.text, '<option value="urgent" selected="">');
  const other = await desk.send('paidan', dispatch.number, 'dispatch', { lead: 'urban-management@420303' });
  assert.match(other.text, '请说明改派的理由');
  assert.match(other.text, /value="urban-management@420303" checked/u);
});

test('scripts and endless texts in any field make no fault', async () => {
  const evil = "<script>alert(1)</script>'; DROP TABLE ticket;--";
  const { number } = await ticketAlong(app, road.slice(0, 2), { title: evil, text: `${evil}每天占道，请处理。` });
  await desk.send('chengguan', number, 'note', { text: evil });
  const { text } = await desk.read('chengguan', `/tickets/${number}`);
  assert.not.match(text, '<script>alert');
  assert.match(text, '&lt;script&gt;alert(1)');
  for (const noun of ['reply', 'return', 'extension', 'note']) {
    const long = 'x'.repeat(100_000);
    const form = { text: long, contact: long, reason: long, clause: long, explanation: long, workingDays: long };
    const answer = await desk.send('chengguan', number, noun, form);
    assert.is(answer.status, 422, noun);
  }
  assert.is((await desk.stored(number)).version, 4);
});

test('files of other types are refused by name, and the words stay', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const answer = await desk.send('chengguan', number, 'reply', {
    text: '已安排执法人员每天下午值守。',
    contact: '已电话告知',
    files: new File(['<html><script>alert(1)</script></html>'], '现场.jpg', { type: 'image/jpeg' }),
  });
  assert.is(answer.status, 422);
  assert.match(answer.text, '“现场.jpg”不是可接受的文件');
  assert.match(answer.text, '已安排执法人员每天下午值守。');
  assert.match(answer.text, '刚才选的文件没有保留，请重新选择');
});

test('a conclusion that names the citizen is held back', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 8));
  const answer = await desk.send('duban', number, 'second-callback', {
    reached: 'yes',
    contacted: 'yes',
    solution: 'solved',
    satisfaction: 'satisfied',
    conclusion: '孙桂兰表示满意。',
  });
  assert.is(answer.status, 422);
  assert.match(answer.text, '结论会向社会公开，请删去诉求人姓名后再提交。');
});

test.run();
