import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { lastReveals } from '../../../src/store/reveals.ts';
import { acceptUpload } from '../../../src/store/uploads.ts';
import { testApp } from '../../support/app.ts';
import { deskOf } from './desk.ts';
import { road, ticketAlong } from './journey.ts';

const app = await testApp();
const desk = deskOf(app);

const actsOn = (text: string): string[] => [...text.matchAll(/id="act-(\w+)"/gu)].map((match) => match[1] ?? '');

test('everybody sees the ticket in his scope and only the acts of his post, the likely one first', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const seen = async (login: string) => actsOn((await desk.read(login, `/tickets/${number}`)).text);
  assert.equal(await seen('chengguan'), [
    'Reply',
    ...['RecordContact', 'Forward', 'UrgeAssist', 'RequestReturn', 'RequestExtension', 'RequestSuspension', 'AddNote'],
  ]);
  assert.equal(await seen('jiaoguan'), ['AssistReply', 'AddNote'], 'an assisting unit owes its part and no more');
  assert.equal(await seen('paidan'), ['Merge', 'SetDemands', 'AddContact', 'AskAssist', 'UrgeAssist', 'AddNote']);
  assert.equal(await seen('duban'), ['SetDemands', 'AskAssist', 'UrgeAssist', 'OpenSupervision', 'Urge', 'AddNote']);
  assert.equal(await seen('guanli'), [], 'an administrator only reads');
});

test('no id stands twice on the page, in any state and for any post', async () => {
  for (let steps = 0; steps <= road.length; steps += 1) {
    const { number } = await ticketAlong(app, road.slice(0, steps));
    for (const login of ['paidan', 'chengguan', 'duban']) {
      const { text } = await desk.read(login, `/tickets/${number}?highlight=1`);
      const ids = [...text.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1]);
      assert.equal(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
        `${login} after ${steps} steps`,
      );
    }
  }
});

test('the citizen is masked for all, hidden from the unit when confidential, in the words too', async () => {
  const open = await ticketAlong(app, road.slice(0, 1));
  for (const login of ['paidan', 'chengguan', 'duban', 'guanli']) {
    const { text } = await desk.read(login, `/tickets/${open.number}`);
    assert.match(text, '138****1234');
    assert.not.match(text, '13872671234');
    assert.not.match(text, '孙桂兰');
  }
  const secret = await ticketAlong(app, road.slice(0, 1), {
    confidential: true,
    text: '我是孙桂兰，电话 13872671234，人民小学门口占道。',
  });
  const unit = await desk.read('chengguan', `/tickets/${secret.number}`);
  assert.not.match(unit.text, '孙桂兰');
  assert.not.match(unit.text, '13872671234');
  assert.not.match(unit.text, '138****1234');
  assert.not.match(unit.text, open.number, 'other tickets of the number would give the citizen away');
  const hotline = await desk.read('duban', `/tickets/${secret.number}`);
  assert.match(hotline.text, '138****1234');
});

test('the citizen is shown once after a reason, which is logged with who looked', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const wordless = await desk.send('chengguan', number, 'reveal', { reason: ' 看 ' });
  assert.is(wordless.status, 422);
  assert.match(wordless.text, '请写明查看理由');
  assert.is((await lastReveals(app.installation.store, 9)).length, 0);
  const shown = await desk.send('chengguan', number, 'reveal', { reason: '电话核实摊位位置' });
  assert.is(shown.status, 200);
  assert.match(shown.text, '13872671234');
  assert.is(shown.answer.headers.get('cache-control'), 'no-store');
  assert.not.match((await desk.read('chengguan', `/tickets/${number}`)).text, '13872671234');
  const [logged] = await lastReveals(app.installation.store, 9);
  assert.equal(
    { ticket: logged?.ticket, name: logged?.name, role: logged?.role, reason: logged?.reason },
    { ticket: number, name: '李国强', role: 'handler', reason: '电话核实摊位位置' },
  );
});

test('a confidential citizen is not shown to the unit, nor any citizen to the administrator', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 2), { confidential: true });
  const before = (await lastReveals(app.installation.store, 99)).length;
  const unit = await desk.send('chengguan', number, 'reveal', { reason: '电话核实' });
  assert.is(unit.status, 403);
  assert.match(unit.text, '请通过热线转达');
  assert.not.match(unit.text, '13872671234');
  assert.is((await desk.send('guanli', number, 'reveal', { reason: '看一看' })).status, 403);
  assert.is((await lastReveals(app.installation.store, 99)).length, before);
  assert.match((await desk.send('duban', number, 'reveal', { reason: '回访' })).text, '13872671234');
});

test('the grounds of the routing are lit by a link, with clause and why not the second', async () => {
  const { number } = await ticketAlong(app, []);
  const plain = await desk.read('paidan', `/tickets/${number}`);
  assert.not.match(plain.text, '<mark>');
  assert.match(plain.text, `href="/tickets/${number}?highlight=1#appeal"`);
  const lit = await desk.read('paidan', `/tickets/${number}?highlight=1`);
  assert.match(lit.text, '<mark>');
  assert.match(lit.text, '条款 2.1.4');
});

test('the history is filtered by the address, and notes stand apart', async () => {
  const { number } = await ticketAlong(app, [
    ...road.slice(0, 2),
    ['2026-11-23 11:00', 'chengguan', { type: 'AddNote', text: '下午三点去现场' }],
  ]);
  const all = await desk.read('chengguan', `/tickets/${number}`);
  assert.match(all.text, 'timeline-note');
  assert.match(all.text, '签收，距时限 1 个工作日');
  const actions = await desk.read('chengguan', `/tickets/${number}?timeline=actions`);
  assert.not.match(actions.text, 'timeline-note');
  assert.match(actions.text, '签收，距时限');
  const messages = await desk.read('chengguan', `/tickets/${number}?timeline=messages`);
  assert.not.match(messages.text, '签收，距时限');
  assert.match(messages.text, '通过网页提交诉求');
});

test('what was done is said only while it is the last event, and no words come from the address', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 2));
  assert.match((await desk.read('chengguan', `/tickets/${number}?done=SignedFor`)).text, '已签收，须在');
  for (const done of ['Dispatched', '<b>恭喜</b>', 'constructor'])
    assert.not.match(
      (await desk.read('chengguan', `/tickets/${number}?done=${encodeURIComponent(done)}`)).text,
      'notice-success',
    );
});

test('the work order for paper carries nothing of a confidential citizen, and no notes', async () => {
  const { number } = await ticketAlong(
    app,
    [...road.slice(0, 2), ['2026-11-23 11:00', 'chengguan', { type: 'AddNote', text: '内部口径待定' }]],
    { confidential: true, text: '我是孙桂兰，人民小学门口占道。' },
  );
  const { status, text } = await desk.read('duban', `/tickets/${number}/print`);
  assert.is(status, 200);
  assert.not.match(text, '孙桂兰');
  assert.not.match(text, '1234<');
  assert.not.match(text, '内部口径待定');
  assert.match(text, '签收，距时限');
});

test('files are given out through the ticket, with the headers that keep them from running', async () => {
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#888888' } })
    .jpeg()
    .toBuffer();
  const taken = await acceptUpload(app.installation.uploadFolder, new File([new Uint8Array(bytes)], "校门口'现场.jpg"));
  if (isRefusal(taken)) throw new Error(taken.sentence);
  const id = randomUUID();
  const { number } = await ticketAlong(app, road.slice(0, 1), { attachments: [{ ...taken, id }] });
  const file = await desk.read('chengguan', `/tickets/${number}/files/${id}`);
  assert.is(file.status, 200);
  assert.is(file.answer.headers.get('content-type'), 'image/jpeg');
  assert.is(file.answer.headers.get('x-content-type-options'), 'nosniff');
  assert.match(
    file.answer.headers.get('content-disposition') ?? '',
    'inline; filename="file"; filename*=UTF-8\'\'%E6%A0%A1%E9%97%A8%E5%8F%A3%27',
  );
  const small = await desk.read('chengguan', `/tickets/${number}/files/${id}/thumbnail`);
  assert.is(small.answer.headers.get('content-type'), 'image/webp');
  assert.is((await desk.read('chengguan', `/tickets/${number}/files/${randomUUID()}`)).status, 404);
  const other = await ticketAlong(app, []);
  assert.is((await desk.read('paidan', `/tickets/${other.number}/files/${id}`)).status, 404, "another ticket's file");
});

test.run();
