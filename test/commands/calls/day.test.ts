import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { attachTicket, closeCall } from '../../../src/commands/calls/attach.ts';
import { prospectOf } from '../../../src/commands/calls/prospect.ts';
import { foldCall } from '../../../src/domain/call/evolve.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { callEventsOf } from '../../../src/store/calls.ts';
import { file } from '../../support/filed.ts';
import { chenXiaoyan, maWenjing, openHotline, rung, sunYue } from '../../support/hotline.ts';

const ZHANG = '13812340001';
const LI = '13987650002';

const scope = { kind: 'city', city: '420300' } as const;

test('张先生 calls, 陈晓燕 who has waited longest answers, registers a ticket after the call and is ready again', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan, sunYue);
  const call = day.server.dialIn('zhang-1', `+86${ZHANG}`);
  await day.settled();
  assert.equal(rung(day), ['zhang-1 → seat1001']);
  assert.is(await day.stateOf(chenXiaoyan), 'ringing');
  await day.after(4);
  day.server.answer(call);
  await day.after(180);
  assert.is(await day.stateOf(chenXiaoyan), 'talking');
  day.server.hangUp(call);
  await day.settled();
  assert.is(await day.stateOf(chenXiaoyan), 'after-call');
  const { number } = await file(day.home);
  const [record] = await day.calls();
  assert.is(record?.closedAt, null);
  await attachTicket(day.installation, { call: record?.id ?? '', ticket: number, actor: chenXiaoyan });
  const [closed] = await day.calls();
  assert.equal(
    { ...closed, id: '', startedAt: 0, version: 0 },
    {
      id: '',
      sipCallId: 'zhang-1',
      direction: 'inbound',
      purpose: 'appeal',
      city: '420300',
      line: '12345',
      phone: ZHANG,
      skill: null,
      account: chenXiaoyan.id,
      state: 'ended',
      startedAt: 0,
      ringingAt: closed?.startedAt,
      answeredAt: (closed?.startedAt ?? 0) + 4_000,
      endedAt: (closed?.startedAt ?? 0) + 184_000,
      outcome: 'answered',
      endedBy: 'citizen',
      ticket: number,
      task: null,
      transferredFrom: null,
      tried: [],
      closedAt: day.clock.now,
      closingReason: null,
      closingNote: '',
      version: 0,
    },
  );
  assert.is(await day.stateOf(chenXiaoyan), 'ready');
  const events = await callEventsOf(day.installation.store, closed?.id ?? '');
  assert.equal(
    events.map(({ type }) => type),
    ['Arrived', 'Rang', 'Answered', 'Ended', 'TicketAttached'],
  );
  assert.equal(foldCall(closed?.id ?? '', events), closed);
  await day.stop();
});

test('陈晓燕 declines, 孙悦 answers; the declined seat keeps its place, and twice in a row is a break of which the shift lead hears', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan, sunYue);
  day.server.dialIn('zhang-1', ZHANG);
  await day.settled();
  day.server.refuse('zhang-1');
  await day.settled();
  assert.equal(rung(day), ['zhang-1 → seat1001', 'zhang-1 → seat1002']);
  assert.is(await day.stateOf(chenXiaoyan), 'ready');
  day.server.answer('zhang-1');
  await day.settled();
  day.server.dialIn('li-1', LI);
  await day.settled();
  day.server.refuse('li-1', 'no-answer');
  await day.settled();
  assert.is(await day.stateOf(chenXiaoyan), 'break:missed');
  assert.equal(await day.notices(), ['坐席 1001 陈晓燕连续 2 次未接来电，已转为小休（未接）。']);
  const [, li] = await day.calls();
  assert.is(li?.state, 'waiting');
  await day.onDuty(maWenjing);
  assert.is(rung(day).at(-1), 'li-1 → seat1003');
  await day.stop();
});

test('who hangs up while waiting is a task to call back; calls of one number are one task, and an answered one closes it', async () => {
  const day = await openHotline();
  day.server.dialIn('zhang-1', ZHANG);
  await day.after(40);
  day.server.hangUp('zhang-1');
  await day.after(600);
  day.server.dialIn('zhang-2', ZHANG);
  await day.after(20);
  day.server.hangUp('zhang-2');
  await day.settled();
  const [task, ...others] = await day.tasks();
  assert.equal(others, []);
  assert.equal(
    {
      reason: task?.reason,
      state: task?.state,
      phone: task?.phone,
      hours: (Number(task?.dueAt) - Number(task?.createdAt)) / 3_600_000,
    },
    { reason: 'abandoned', state: 'open', phone: ZHANG, hours: 2 },
  );
  day.server.dialIn('li-1', LI);
  await day.after(1);
  day.server.dialIn('zhang-3', ZHANG);
  await day.settled();
  await day.onDuty(chenXiaoyan);
  // Who was missed before is taken first.
  assert.equal(rung(day), ['zhang-3 → seat1001']);
  day.server.answer('zhang-3');
  await day.settled();
  const [closed] = await day.tasks();
  assert.equal([closed?.state, closed?.doneBy], ['done', chenXiaoyan.id]);
  await day.stop();
});

test('who waits three minutes is promised a callback, keeps the place, and is answered all the same', async () => {
  const day = await openHotline();
  day.server.dialIn('zhang-1', ZHANG);
  await day.after(179);
  assert.equal(await day.tasks(), []);
  await day.after(1);
  assert.equal(
    (await day.tasks()).map(({ reason, state }) => [reason, state]),
    [['promised', 'open']],
  );
  await day.onDuty(chenXiaoyan);
  day.server.answer('zhang-1');
  await day.settled();
  assert.equal(
    (await day.tasks()).map(({ reason, state }) => [reason, state]),
    [['promised', 'done']],
  );
  await day.stop();
});

test('a call of the enterprise line waits for 孙悦, and goes to anybody after 45 seconds', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan);
  day.server.dialIn('company-1', ZHANG, '123451');
  await day.after(44);
  const [company] = await day.calls();
  const prospect = company && (await prospectOf(day.installation, company));
  assert.equal(prospect, { position: 1, milliseconds: 240_000 });
  assert.equal(rung(day), []);
  await day.after(1);
  assert.equal(rung(day), ['company-1 → seat1001']);
  await day.stop();
});

test('a line that nobody knows and a call too many are turned away; only the latter is called back', async () => {
  const day = await openHotline();
  day.server.dialIn('stranger', ZHANG, '99999');
  for (let index = 0; index <= 60; index += 1) day.server.dialIn(`call-${index}`, `1380000${1000 + index}`);
  await day.settled();
  const calls = await day.calls();
  assert.is(calls.filter(({ outcome }) => outcome === 'rejected').length, 2);
  assert.is(calls.filter(({ state }) => state === 'waiting').length, 60);
  assert.equal(
    (await day.tasks()).map(({ phone }) => phone),
    ['13800001060'],
  );
  assert.equal(
    day.server.orders.map(({ call, to }) => `${call} ${to}`),
    ['stranger not-found', 'call-60 busy'],
  );
  await day.stop();
});

test('the page for calls is flooded: eleven of its callers find ten places, and who telephones still comes in', async () => {
  const day = await openHotline();
  for (let index = 0; index < 11; index += 1) day.server.dialIn(`web-${index}`, 'web');
  for (let index = 0; index < 60; index += 1) day.server.dialIn(`call-${index}`, `1380000${1000 + index}`);
  day.server.dialIn('withheld', 'anonymous');
  await day.settled();
  assert.equal(
    day.server.orders.map(({ call, to }) => `${call} ${to}`),
    ['web-10 busy', 'withheld busy'],
  );
  assert.is((await day.calls()).filter(({ state }) => state === 'waiting').length, 70);
  assert.equal(await day.tasks(), []);
  await day.stop();
});

test('an answered call has to be closed: by a reason that wants a note, or after the limit it stands open and the seat goes on', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan);
  for (const name of ['zhang-1', 'zhang-2']) {
    day.server.dialIn(name, ZHANG);
    await day.settled();
    day.server.answer(name);
    await day.after(30);
    if (name === 'zhang-2') await day.ask(chenXiaoyan, 'break', 'meal');
    day.server.hangUp(name, 'seat', '200');
    await day.settled();
    if (name === 'zhang-2') break;
    const [call] = await day.calls();
    const close = (reason: 'harassment', note: string) =>
      closeCall(day.installation, { call: call?.id ?? '', reason, note, actor: chenXiaoyan, scope });
    const ready = await day.ask(chenXiaoyan, 'ready');
    assert.ok(isRefusal(ready) && ready.sentence.startsWith('这通电话还没有结束登记。'));
    const bare = await close('harassment', ' ');
    assert.is(isRefusal(bare) && bare.field, 'note');
    const foreign = await closeCall(day.installation, {
      call: call?.id ?? '',
      reason: 'test',
      note: '',
      actor: sunYue,
      scope,
    });
    assert.ok(isRefusal(foreign));
    // The shift lead of another city's hotline has no such call.
    const elsewhere = await closeCall(day.installation, {
      call: call?.id ?? '',
      reason: 'test',
      note: '',
      actor: maWenjing,
      scope: { kind: 'city', city: '420100' },
    });
    assert.is(isRefusal(elsewhere) && elsewhere.refused, 'not-found');
    assert.not(isRefusal(await close('harassment', '反复辱骂')));
    const again = await close('harassment', '再写一次');
    assert.is(isRefusal(again) && again.sentence, '这通电话已经结束登记，不需要再选原因。');
    assert.is(await day.stateOf(chenXiaoyan), 'ready');
  }
  assert.is(await day.stateOf(chenXiaoyan), 'after-call');
  await day.after(119);
  assert.is(await day.stateOf(chenXiaoyan), 'after-call');
  await day.after(1);
  assert.is(await day.stateOf(chenXiaoyan), 'break:meal');
  const [first, second] = await day.calls();
  assert.equal([first?.closingReason, second?.closingReason, second?.closedAt], ['harassment', null, null]);
  await day.stop();
});

test.run();
