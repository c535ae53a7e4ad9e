import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../../src/commands/act.ts';
import { recordByHand } from '../../../src/commands/calls/during.ts';
import { type CallWish, planCall } from '../../../src/commands/calls/plan.ts';
import { takeTask } from '../../../src/commands/calls/take-task.ts';
import { finishTask } from '../../../src/commands/calls/tasks.ts';
import { askTransfer, noteTransferResult } from '../../../src/commands/calls/transfer.ts';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { callEventsOf } from '../../../src/store/calls.ts';
import { draftFor, saveDraft } from '../../../src/store/intake-drafts.ts';
import { findTicket } from '../../../src/store/tickets.ts';
import { chenXiaoyan, type Hotline, liuJianping, maWenjing, openHotline, rung, sunYue } from '../../support/hotline.ts';
import { callbackDue } from '../../support/tickets.ts';
import { write } from '../../support/written.ts';

const scope = { kind: 'city', city: '420300' } as const;
const nobody: CallWish = { purpose: 'contact', number: '', ticket: '', task: '', seat: '' };

const plan = async ({ installation, settled }: Hotline, actor: Actor, wish: Partial<CallWish>) => {
  const planned = await planCall(installation, { wish: { ...nobody, ...wish }, actor, scope });
  await settled();
  if (isRefusal(planned)) throw new Error(planned.sentence);
  return planned;
};

const refusalOf = (outcome: unknown): string => (isRefusal(outcome) ? outcome.sentence : '');

const factsOf = async ({ installation }: Hotline, id: string) =>
  (await callEventsOf(installation.store, id)).map(({ type }) => type);

const waitingTicket = async (day: Hotline): Promise<string> => {
  day.clock.set('2026-11-26 10:00');
  await write(day.installation.store, '20261123000001', callbackDue);
  for (const number of [1001, 1002, 1003]) day.server.plugIn(`seat${number}`);
  await day.settled();
  return '20261123000001';
};

test('a callback by click that nobody answers records itself on the ticket, once, and the seat is back where it was', async () => {
  const day = await openHotline();
  const ticket = await waitingTicket(day);
  await day.ask(chenXiaoyan, 'break', 'meal');
  const { call, target } = await plan(day, chenXiaoyan, { purpose: 'callback', ticket });
  assert.is(target, `call-${call.id}`);
  assert.is(await day.stateOf(chenXiaoyan), 'talking');
  day.server.dialOut('out-1', 'seat1001', target ?? '');
  await day.settled();
  assert.equal(day.server.orders, [{ order: 'connect', call: 'out-1', to: '13872671234' }]);
  await day.after(30);
  day.server.hangUp('out-1', 'citizen', '480');
  await day.settled();
  const present = await findTicket(day.installation.store, scope, ticket);
  assert.equal(
    present?.missedCallbacks.map(({ by, note }) => [by, note]),
    [['陈晓燕', '电话未接通（暂时无法接通）']],
  );
  assert.is(await day.stateOf(chenXiaoyan), 'break:meal');
  const [record] = await day.calls();
  assert.equal(
    [record?.outcome, record?.ticket, record?.purpose, record?.state],
    ['failed', ticket, 'callback', 'ended'],
  );
  await day.stop();
});

test('a callback that was answered leaves the asking to the caller; one that the seat gave up at once is no attempt', async () => {
  const day = await openHotline();
  const ticket = await waitingTicket(day);
  const first = await plan(day, chenXiaoyan, { purpose: 'callback', ticket });
  day.server.dialOut('out-1', 'seat1001', first.target ?? '');
  await day.after(3);
  day.server.hangUp('out-1', 'seat', '487');
  await day.settled();
  const second = await plan(day, chenXiaoyan, { purpose: 'callback', ticket });
  day.server.dialOut('out-2', 'seat1001', second.target ?? '');
  await day.after(8);
  day.server.answer('out-2');
  await day.after(90);
  day.server.hangUp('out-2', 'citizen', '200');
  await day.settled();
  const present = await findTicket(day.installation.store, scope, ticket);
  assert.equal([present?.state, present?.missedCallbacks], ['callback-due', []]);
  assert.is(await day.stateOf(chenXiaoyan), 'after-call');
  assert.equal(
    (await day.calls()).map(({ outcome, closedAt }) => [outcome, closedAt !== null]),
    [
      ['failed', true],
      ['answered', true],
    ],
  );
  await act(day.installation, {
    number: ticket,
    command: {
      type: 'RecordCallback',
      reached: true,
      answers: { contacted: true, solution: 'solved', satisfaction: 'satisfied', reasons: [], words: '' },
    },
    actor: chenXiaoyan,
    scope,
    seenVersion: null,
  });
  const third = await planCall(day.installation, {
    wish: { ...nobody, purpose: 'callback', ticket },
    actor: chenXiaoyan,
    scope,
  });
  assert.is(refusalOf(third), '这件工单现在不需要您回访。请刷新页面查看最新情况。');
  await day.stop();
});

test('刘建平 has no telephone here: his callback is planned, dialled by hand, and its outcome written down', async () => {
  const day = await openHotline();
  const ticket = await waitingTicket(day);
  const { call, target } = await plan(day, liuJianping, { purpose: 'callback', ticket });
  assert.is(target, null);
  await day.after(30);
  await recordByHand(day.installation, { call: call.id, reached: false, actor: liuJianping });
  const present = await findTicket(day.installation.store, scope, ticket);
  assert.equal(
    present?.missedCallbacks.map(({ by, note }) => [by, note]),
    [['刘建平', '电话未接通（无人接听）']],
  );
  const other = await planCall(day.installation, {
    wish: { ...nobody, number: '13812340001' },
    actor: liuJianping,
    scope,
  });
  assert.is(refusalOf(other), '您的岗位只能拨打工单的回访电话。');
  await day.stop();
});

test('what became of a call dialled by hand is written whole or not at all', async () => {
  const day = await openHotline();
  const ticket = await waitingTicket(day);
  const { call } = await plan(day, liuJianping, { purpose: 'callback', ticket });
  const { store } = day.installation;
  const { atomically } = store;
  let writes = 0;
  store.atomically = async (statements) => {
    writes += 1;
    if (writes > 1) throw new Error('the disk is full');
    return atomically(statements);
  };
  await recordByHand(day.installation, { call: call.id, reached: true, actor: liuJianping });
  store.atomically = atomically;
  assert.equal(await factsOf(day, call.id), ['Planned', 'Dialled', 'Answered', 'Ended']);
  await day.stop();
});

test('a missed call is returned from its task: an attempt is counted, the answered one ends it; a task ends by hand only with words', async () => {
  const day = await openHotline();
  for (const [name, phone] of [
    ['zhang-1', '13812340001'],
    ['li-1', '13987650002'],
  ] as const) {
    day.server.dialIn(name, phone);
    await day.after(20);
    day.server.hangUp(name);
    await day.settled();
  }
  const [zhang, li] = await day.tasks();
  const task = zhang?.id ?? '';
  await takeTask(day.installation, { id: task, state: 'open', attempts: 0, account: null }, chenXiaoyan);
  const bySunYue = await planCall(day.installation, { wish: { ...nobody, task }, actor: sunYue, scope });
  assert.is(refusalOf(bySunYue), '这项回拨任务已经有人领取。请选另一项，或请班长协调。');
  for (const [name, answered] of [
    ['back-1', false],
    ['back-2', true],
  ] as const) {
    const { target } = await plan(day, chenXiaoyan, { purpose: 'return-call', task: zhang?.id ?? '' });
    day.server.dialOut(name, 'seat1001', target ?? '');
    await day.after(20);
    if (answered) day.server.answer(name);
    await day.after(20);
    day.server.hangUp(name, 'citizen', answered ? '200' : '486');
    await day.settled();
    const [task] = await day.tasks();
    assert.equal(
      [task?.state, task?.attempts, task?.note],
      answered ? ['done', 2, '已回拨并接通。'] : ['open', 1, '电话未接通（占线）。'],
    );
  }
  const end = (note: string) =>
    finishTask(day.installation, { task: li?.id ?? '', state: 'dropped', note, actor: chenXiaoyan, scope });
  assert.is(refusalOf(await end('')), '请写明为什么不再回拨。');
  assert.not(isRefusal(await end('号码是空号')));
  assert.is(refusalOf(await end('号码是空号')), '这个回拨任务已经了结。请刷新页面查看最新情况。');
  await day.stop();
});

test('陈晓燕 hands 张先生 over to 孙悦: his call comes to her before others, and the first record is closed as transferred', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan, sunYue, maWenjing);
  day.server.dialIn('zhang-1', '13812340001');
  await day.settled();
  day.server.answer('zhang-1');
  await day.settled();
  const [first] = await day.calls();
  const to = (seat: string) => askTransfer(day.installation, { call: first?.id ?? '', to: seat, actor: chenXiaoyan });
  assert.is(refusalOf(await to('seat:1001')), '不能转接给自己。');
  assert.is(refusalOf(await to('somebody')), '请选择转接给哪位坐席，或填写要转接的号码。国际长途和声讯号码不能转接。');
  assert.equal(await to('seat:1003'), { target: `transfer-${first?.id}`, toName: '1003 马文静' });
  const typed = { text: '人民路路灯不亮' };
  const { store } = day.installation;
  await saveDraft(store, { account: chenXiaoyan.id, call: first?.id ?? '', values: typed, now: day.clock.now });
  // Another call does not take the seat that is meant.
  day.server.dialIn('li-1', '13987650002');
  await day.settled();
  day.server.dialIn('zhang-2', 'anonymous', `transfer-${first?.id}`);
  await day.settled();
  assert.equal(rung(day).slice(1), ['li-1 → seat1002', 'zhang-2 → seat1003']);
  day.server.answer('zhang-2');
  await day.settled();
  day.server.hangUp('zhang-1', 'seat', '200');
  await day.settled();
  const calls = await day.calls();
  const leg = calls.find(({ sipCallId }) => sipCallId === 'zhang-2');
  assert.equal([leg?.phone, leg?.purpose, leg?.transferredFrom], ['13812340001', 'transfer', first?.id]);
  assert.equal(await factsOf(day, first?.id ?? ''), [
    'Arrived',
    'Rang',
    'Answered',
    'TransferAsked',
    'Transferred',
    'Closed',
    'Ended',
  ]);
  assert.is(await day.stateOf(chenXiaoyan), 'ready');
  assert.equal((await draftFor(store, maWenjing.id, leg?.id ?? ''))?.values, typed);
  await day.stop();
});

test('a transfer to 120 goes on outside and closes by itself; one that the line refuses leaves the citizen with the seat', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan);
  day.server.dialIn('zhang-1', '13812340001');
  await day.settled();
  day.server.answer('zhang-1');
  await day.settled();
  const [first] = await day.calls();
  const call = first?.id ?? '';
  await askTransfer(day.installation, { call, to: '120', actor: chenXiaoyan });
  await noteTransferResult(day.installation, { call, ok: false, why: '603', actor: chenXiaoyan });
  assert.is(await day.stateOf(chenXiaoyan), 'talking');
  await askTransfer(day.installation, { call, to: '120', actor: chenXiaoyan });
  day.server.dialIn('zhang-2', '12345', `transfer-${call}`);
  await day.settled();
  assert.equal(day.server.orders.at(-1), { order: 'connect', call: 'zhang-2', to: '120' });
  day.server.answer('zhang-2');
  day.server.hangUp('zhang-1', 'seat', '200');
  await day.after(60);
  day.server.hangUp('zhang-2');
  await day.settled();
  assert.equal(
    (await day.calls())
      .map(({ outcome, account, closingReason, closedAt }) => [outcome, account, closingReason, closedAt !== null])
      .sort(),
    [
      ['answered', chenXiaoyan.id, null, false],
      ['answered', null, null, true],
    ].sort(),
  );
  // The first one still wants its ticket: whom the ambulance was called for.
  assert.is(await day.stateOf(chenXiaoyan), 'after-call');
  await day.stop();
});

test('while the citizen holds the line a colleague is asked, and is free again afterwards', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan, sunYue);
  day.server.dialIn('zhang-1', '13812340001');
  await day.settled();
  day.server.answer('zhang-1');
  await day.settled();
  const { target } = await plan(day, chenXiaoyan, { purpose: 'consultation', seat: '1002' });
  day.server.dialOut('ask-1', 'seat1001', target ?? '');
  await day.settled();
  assert.is(await day.stateOf(sunYue), 'ringing');
  day.server.answer('ask-1');
  await day.settled();
  assert.is(await day.stateOf(sunYue), 'talking');
  day.server.hangUp('ask-1', 'seat', '200');
  await day.settled();
  assert.equal([await day.stateOf(sunYue), await day.stateOf(chenXiaoyan)], ['ready', 'talking']);
  await day.stop();
});

test('a name that no seat was given leads nowhere, nor does another seat’s', async () => {
  const day = await openHotline();
  const { target } = await plan(day, chenXiaoyan, { number: '13812340001' });
  day.server.dialOut('out-1', 'seat1002', target ?? '');
  day.server.dialOut('out-2', 'seat1001', '13812340001');
  await day.settled();
  assert.equal(
    day.server.orders.map(({ order, call, to }) => [order, call, to]),
    [
      ['reject', 'out-1', 'not-allowed'],
      ['reject', 'out-2', 'not-found'],
    ],
  );
  await day.stop();
});

test('what a call is for follows from whom it goes to: naming another purpose opens no way to a citizen or a seat', async () => {
  const day = await openHotline();
  const ticket = await waitingTicket(day);
  const auditor: Actor = { ...liuJianping, role: 'auditor' };
  const wishes: [Actor, Partial<CallWish>][] = [
    [auditor, { purpose: 'return-call', ticket }],
    [auditor, { purpose: 'consultation', ticket }],
    [auditor, { purpose: 'contact', ticket }],
    [chenXiaoyan, { purpose: 'contact', number: '+1 900 555 1234' }],
  ];
  const answers: string[] = [];
  for (const [actor, wish] of wishes)
    answers.push(refusalOf(await planCall(day.installation, { wish: { ...nobody, ...wish }, actor, scope })));
  const notFromHere = '您的岗位不能从这里联系诉求人。';
  assert.equal(answers, [
    notFromHere,
    notFromHere,
    notFromHere,
    '没有可以拨打的号码。请核对号码；国际长途和声讯号码不能从这里拨打。',
  ]);
  const { call } = await plan(day, chenXiaoyan, { purpose: 'consultation', number: '07198651234' });
  assert.is(call.purpose, 'contact');
  await day.stop();
});

test('the name of a transfer is good for a moment only: who dials it later reaches nobody', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan);
  day.server.dialIn('zhang-1', '13812340001');
  await day.settled();
  day.server.answer('zhang-1');
  await day.settled();
  const [call] = await day.calls();
  await askTransfer(day.installation, { call: call?.id ?? '', to: '07198651234', actor: chenXiaoyan });
  await day.after(180);
  day.server.dialIn('late-1', '13812340001', `transfer-${call?.id}`);
  await day.settled();
  assert.equal(day.server.orders.at(-1), { order: 'reject', call: 'late-1', to: 'not-found' });
  assert.is((await day.calls()).length, 1);
  await day.stop();
});

test.run();
