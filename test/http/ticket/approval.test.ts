import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { smallRoot } from '../../support/small-root.ts';
import { deskOf } from './desk.ts';
import { road, ticketAlong } from './journey.ts';

/** A hotline whose units have their leader approve each reply. */
const approvingRoot = (): string => {
  const folder = smallRoot();
  const file = join(folder, 'routing-rules/deadlines.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('unitLeadApproves: false', 'unitLeadApproves: true'));
  return folder;
};

const app = await testApp({ root: approvingRoot() });
const desk = deskOf(app);
const reply = {
  text: '已安排执法人员每天值守到放学以后。',
  contact: '已电话告知诉求人',
  withoutAssist: '交警大队已当面会商',
};

test('where the standard says so, a reply goes to the unit’s leader first: sent back once, then endorsed', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const form = await desk.read('chengguan', `/tickets/${number}`);
  assert.match(form.text, '送单位负责人审签');
  const sent = await desk.send('chengguan', number, 'reply', reply);
  assert.is(sent.answer.headers.get('location'), `/tickets/${number}?done=ReplySubmitted`);
  assert.is((await desk.stored(number)).state, 'unit-review');
  const queue = await desk.read('juzhang', '/queue/to-endorse');
  assert.match(queue.text, number);
  const leader = await desk.read('juzhang', `/tickets/${number}`);
  assert.match(leader.text, '待审签的答复');
  assert.is((await desk.send('chengguan', number, 'reply-endorsement')).status, 403);
  assert.is((await desk.send('juzhang', number, 'reply-sending-back', { note: '写明值守到几点' })).status, 303);
  const back = await desk.read('chengguan', `/tickets/${number}`);
  assert.match(back.text, '写明值守到几点');
  assert.match(back.text, /id="Reply-text"[^>]*>已安排执法人员每天值守到放学以后。</u);
  await desk.send('chengguan', number, 'reply', { ...reply, text: '已安排执法人员每天 16:00 至 18:00 值守。' });
  const endorsed = await desk.send('juzhang', number, 'reply-endorsement', { note: '可以' });
  const page = await desk.read('juzhang', endorsed.answer.headers.get('location') ?? '');
  assert.match(page.text, '答复已签发，由热线审核');
  const ticket = await desk.stored(number);
  assert.equal([ticket.state, ticket.replies.at(-1)?.endorsedBy], ['replied', '吴志强']);
});

test('a reply sent twice by a double click is submitted once', async () => {
  const { number, version } = await ticketAlong(app, road.slice(0, 2));
  const form = {
    ...reply,
    version: String(version),
    files: new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'], '值守.pdf', { type: 'application/pdf' }),
  };
  const answers = [
    await desk.send('chengguan', number, 'reply', form),
    await desk.send('chengguan', number, 'reply', form),
  ];
  assert.equal(
    answers.map(({ status }) => status),
    [303, 303],
  );
  assert.is((await desk.stored(number)).replies.length, 1);
});

test.run();
