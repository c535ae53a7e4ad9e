import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { deskOf } from './desk.ts';
import { road, ticketAlong } from './journey.ts';

const app = await testApp();
const desk = deskOf(app);

/** The brigade that assists has not said anything yet. */
const alone = { withoutAssist: '与交警大队已当面会商' };

test('two people on one ticket: the slower one is told what changed, and the same form can be sent again', async () => {
  const { number, version } = await ticketAlong(app, road.slice(0, 2));
  await desk.send('chengguan', number, 'extension', { workingDays: '2', reason: '须与商户协商划线经营时间' });
  const late = { ...alone, text: '已安排执法人员每天下午值守。', contact: '已电话告知诉求人' };
  const stale = await desk.send('chengguan', number, 'reply', { ...late, version: String(version) });
  assert.is(stale.status, 409);
  assert.match(stale.text, '刚刚有了新的变化');
  assert.match(stale.text, '申请延期 2 个工作日：须与商户协商划线经营时间');
  assert.match(stale.text, late.text);
  assert.match(stale.text, `name="version" value="${version + 1}"`);
  const again = await desk.send('chengguan', number, 'reply', { ...late, version: String(version + 1) });
  assert.is(again.status, 303);
});

test('a note of a colleague or an urge in between does not send a reply back', async () => {
  const { number, version } = await ticketAlong(app, road.slice(0, 2));
  await desk.send('jiaoguan', number, 'note', { text: '交警已在路口增设护栏' });
  await desk.send('duban', number, 'urge', { words: '诉求人再次来电，请尽快' });
  const reply = {
    ...alone,
    text: '已安排执法人员每天下午值守。',
    contact: '已电话告知诉求人',
    version: String(version),
  };
  const answer = await desk.send('chengguan', number, 'reply', reply);
  assert.is(answer.status, 303);
  const stored = await desk.stored(number);
  assert.equal([stored.state, stored.replies.length, stored.version], ['replied', 1, version + 3]);
});

test('files taken in before a refusal are listed, and go along with the next sending', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const files = new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'], '值守安排.pdf', { type: 'application/pdf' });
  const contact = '已电话告知诉求人';
  const refused = await desk.send('chengguan', number, 'reply', { text: '短', contact, files });
  assert.is(refused.status, 422);
  assert.match(refused.text, '值守安排.pdf');
  const kept = /name="kept" value="([^"]+)"/u.exec(refused.text)?.[1] ?? '';
  const sent = await desk.send('chengguan', number, 'reply', {
    ...alone,
    text: '已安排执法人员每天下午值守。',
    contact,
    kept,
  });
  assert.is(sent.status, 303);
  const names = (await desk.stored(number)).replies[0]?.attachments.map(({ name }) => name);
  assert.equal(names, ['值守安排.pdf']);
  const forged = await desk.send('chengguan', number, 'note', { text: '请看附件', kept: 'eyJuYW1lIjoieCJ9.x' });
  assert.is(forged.status, 303);
});

test('a return names a clause that the standard has', async () => {
  const { number, matter } = await ticketAlong(app, road.slice(0, 2));
  const wish = { reason: 'not-our-duty', explanation: '路面划线由交管部门负责' };
  const refused = await desk.send('chengguan', number, 'return', { ...wish, clause: '99.99.99' });
  assert.is(refused.status, 422);
  assert.match(refused.text, `归口规范中没有条款“99.99.99”，请核对后改写。本单事项的条款是 ${matter?.clause}。`);
  assert.match(refused.text, '路面划线由交管部门负责');
  const asked = await desk.send('chengguan', number, 'return', { ...wish, clause: matter?.clause ?? '' });
  assert.is(asked.status, 303);
});

test('words for an act that is no longer possible are shown, so that they are not lost', async () => {
  const { number, version } = await ticketAlong(app, road.slice(0, 2));
  await desk.send('chengguan', number, 'reply', { ...alone, text: '先交上的答复，内容完整。', contact: '已电话告知' });
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
  const form = { ...alone, text: '已安排执法人员每天下午值守。', contact: '已电话告知', version: String(version) };
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
  assert.not.match(answer.text, 'name="kept"');
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
  assert.match(answer.text, '这段文字会向社会公开，请删去诉求人姓名后再提交。');
});

test.run();
