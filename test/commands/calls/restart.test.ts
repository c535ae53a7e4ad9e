import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { loseCall } from '../../../src/commands/calls/during.ts';
import { planCall } from '../../../src/commands/calls/plan.ts';
import { tendCallWork } from '../../../src/commands/calls/tend.ts';
import { askTransfer } from '../../../src/commands/calls/transfer.ts';
import { callOutcomes } from '../../../src/domain/call/call.ts';
import { foldCall } from '../../../src/domain/call/evolve.ts';
import { callEventsOf } from '../../../src/store/calls.ts';
import { draftFor, saveDraft } from '../../../src/store/intake-drafts.ts';
import { chenXiaoyan, type Hotline, openHotline, rung, sunYue } from '../../support/hotline.ts';

const phone = (index: number): string => `1381234${1000 + index}`;

/** Two are spoken to, one rings, one waits. */
const busyHotline = async (): Promise<Hotline> => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan, sunYue);
  for (const [index, name] of ['talking-1', 'talking-2'].entries()) {
    day.server.dialIn(name, phone(index));
    await day.settled();
    day.server.answer(name);
    await day.after(5);
  }
  day.server.dialIn('waiting-1', phone(2));
  await day.after(5);
  return day;
};

const bySip = async (day: Hotline) => new Map((await day.calls()).map((call) => [call.sipCallId, call]));

test('the application is killed and started again: what ended meanwhile has its record, what goes on goes on, who waits is rung', async () => {
  const day = await busyHotline();
  await day.stop();
  day.clock.now += 60_000;
  day.server.hangUp('talking-1');
  day.server.dialIn('missed-1', phone(3));
  day.server.dialIn('stays-1', phone(4));
  day.clock.now += 30_000;
  day.server.hangUp('missed-1');
  day.clock.now += 30_000;
  await day.start();
  const calls = await bySip(day);
  const endOf = (name: string) => {
    const call = calls.get(name);
    return [call?.state, call?.outcome, call?.phone];
  };
  assert.equal(endOf('talking-1'), ['ended', 'answered', phone(0)]);
  assert.is(calls.get('talking-1')?.endedAt, day.clock.now - 60_000);
  assert.equal(endOf('talking-2'), ['talking', null, phone(1)]);
  assert.equal(endOf('missed-1'), ['ended', 'abandoned', phone(3)]);
  assert.equal(endOf('stays-1'), ['waiting', null, phone(4)]);
  assert.equal(
    (await day.tasks()).map((task) => [task.phone, task.reason]),
    [[phone(3), 'abandoned']],
  );
  // 陈晓燕 has her talk to close, then the call that waited all the time rings.
  assert.is(await day.stateOf(chenXiaoyan), 'after-call');
  await day.after(120);
  assert.is(rung(day).at(-1), 'waiting-1 → seat1001');
  await day.stop();
});

test('the telephone server is killed: after the link stands again every call is closed as lost, and the seats are free', async () => {
  const day = await busyHotline();
  day.server.kill();
  await day.settled();
  day.clock.now += 4_000;
  day.server.mend();
  await day.settled();
  const calls = await day.calls();
  assert.equal(
    calls.map(({ sipCallId, state, outcome }) => [sipCallId, state, outcome]),
    [
      ['talking-1', 'ended', 'lost'],
      ['talking-2', 'ended', 'lost'],
      ['waiting-1', 'ended', 'lost'],
    ],
  );
  assert.equal([await day.stateOf(chenXiaoyan), await day.stateOf(sunYue)], ['after-call', 'after-call']);
  assert.equal(
    (await day.tasks()).map((task) => task.phone),
    [phone(2)],
  );
  await day.stop();
});

test('the link is cut for a while: nobody is rung meanwhile, and the end of a call is caught up with from the book', async () => {
  const day = await busyHotline();
  day.server.cut();
  day.server.hangUp('talking-2', 'citizen', '200');
  day.server.hangUp('waiting-1');
  await day.after(30);
  assert.equal(await day.stateOf(sunYue), 'talking');
  day.server.mend();
  await day.settled();
  const calls = await bySip(day);
  assert.equal([calls.get('talking-2')?.outcome, calls.get('waiting-1')?.outcome], ['answered', 'abandoned']);
  assert.equal([await day.stateOf(chenXiaoyan), await day.stateOf(sunYue)], ['talking', 'after-call']);
  await day.stop();
});

test('a transfer was answered and ended while the application was away: the first call is closed by it, and its draft goes along', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan, sunYue);
  day.server.dialIn('zhang-1', phone(1));
  await day.settled();
  day.server.answer('zhang-1');
  await day.settled();
  const first = (await day.calls())[0]?.id ?? '';
  const { store } = day.installation;
  await saveDraft(store, { account: chenXiaoyan.id, call: first, values: { text: '路灯不亮' }, now: day.clock.now });
  await askTransfer(day.installation, { call: first, to: 'seat:1002', actor: chenXiaoyan });
  await day.stop();
  day.server.dialIn('zhang-2', 'anonymous', `transfer-${first}`);
  day.server.board.ring({
    sipCallId: 'zhang-2',
    transaction: 'transaction-zhang-2',
    seat: 'seat1002',
    milliseconds: 1,
  });
  day.clock.now += 4_000;
  day.server.answer('zhang-2');
  day.server.hangUp('zhang-1', 'seat', '200');
  day.clock.now += 60_000;
  day.server.hangUp('zhang-2', 'citizen', '200');
  await day.start();
  const calls = await bySip(day);
  const leg = calls.get('zhang-2');
  assert.equal(
    [leg?.state, leg?.outcome, leg?.account, leg?.phone, leg?.transferredFrom],
    ['ended', 'answered', sunYue.id, phone(1), first],
  );
  assert.equal([calls.get('zhang-1')?.closingReason, await day.stateOf(chenXiaoyan)], ['transferred', 'ready']);
  assert.equal((await draftFor(store, sunYue.id, leg?.id ?? ''))?.values, { text: '路灯不亮' });
  assert.equal(foldCall(leg?.id ?? '', await callEventsOf(store, leg?.id ?? '')), leg);
  await day.stop();
});

test('a missed call is entered whole or not at all: what failed once is entered the next time', async () => {
  const day = await openHotline();
  await day.stop();
  day.server.dialIn('missed-1', phone(1));
  day.clock.now += 9_000;
  day.server.hangUp('missed-1');
  const { store } = day.installation;
  const { atomically } = store;
  store.atomically = async (statements) => {
    const calls = (await day.calls()).length;
    if (calls > 0) throw new Error('the disk is full');
    return atomically(statements);
  };
  await day.start().then(
    () => undefined,
    () => undefined,
  );
  store.atomically = atomically;
  assert.equal(
    [(await day.calls()).map(({ outcome }) => outcome), (await day.tasks()).map((task) => task.phone)],
    [['abandoned'], [phone(1)]],
  );
  await day.stop();
});

test('a seat that was rung when the application died and answered meanwhile is found talking', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan);
  day.server.dialIn('zhang-1', phone(1));
  await day.settled();
  await day.stop();
  day.server.answer('zhang-1');
  await day.start();
  assert.is(await day.stateOf(chenXiaoyan), 'talking');
  day.server.hangUp('zhang-1');
  await day.settled();
  const [call] = await day.calls();
  assert.is(call?.outcome, 'answered');
  await day.stop();
});

test('the word to put a call through was lost: it is said again, and the call never waits for a seat', async () => {
  const day = await openHotline();
  const planned = await planCall(day.installation, {
    wish: { purpose: 'contact', number: phone(1), ticket: '', task: '', seat: '' },
    actor: chenXiaoyan,
    scope: { kind: 'city', city: '420300' },
  });
  const target = 'target' in planned ? (planned.target ?? '') : '';
  const { connect } = day.server.board;
  day.server.board.connect = () => undefined;
  day.server.dialOut('out-1', 'seat1001', target);
  await day.settled();
  day.server.board.connect = connect;
  day.server.cut();
  day.server.mend();
  await day.settled();
  assert.equal(day.server.orders, [{ order: 'connect', call: 'out-1', to: phone(1) }]);
  const [call] = await day.calls();
  assert.equal([call?.state, call?.account, await day.stateOf(chenXiaoyan)], ['ringing', chenXiaoyan.id, 'talking']);
  await day.stop();
});

test('the line of a seat is lost: the call ends at the server and the seat can write up', async () => {
  const day = await busyHotline();
  const call = (await bySip(day)).get('talking-1');
  await loseCall(day.installation, { call: call?.id ?? '', actor: chenXiaoyan });
  await day.settled();
  const after = (await bySip(day)).get('talking-1');
  assert.equal([after?.outcome, after?.endedBy], ['lost', 'system']);
  assert.is(await day.stateOf(chenXiaoyan), 'after-call');
  await day.stop();
});

test('the line of a seat is lost while the server can not be asked: the record stays open until the comparison knows', async () => {
  const day = await busyHotline();
  const { board } = day.server;
  const { hangUp, liveCalls } = board;
  Object.assign(board, { hangUp: async () => undefined, liveCalls: async () => null });
  const calls = await bySip(day);
  await loseCall(day.installation, { call: calls.get('talking-1')?.id ?? '', actor: chenXiaoyan });
  await loseCall(day.installation, { call: calls.get('talking-2')?.id ?? '', actor: sunYue });
  await day.settled();
  assert.equal([await day.stateOf(chenXiaoyan), await day.stateOf(sunYue)], ['talking', 'talking']);
  day.server.cut();
  day.server.hangUp('talking-2', 'citizen', '200');
  Object.assign(board, { hangUp, liveCalls });
  day.server.mend();
  await day.settled();
  const after = await bySip(day);
  assert.equal(
    ['talking-1', 'talking-2'].map((name) => [after.get(name)?.state, after.get(name)?.outcome]),
    [
      ['talking', null],
      ['ended', 'answered'],
    ],
  );
  await day.stop();
});

test('every minute: a plan that was never dialled ends, a seat without telephone has a break, an overdue task is told of once', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan, sunYue);
  await tendCallWork(day.installation);
  day.server.dialIn('zhang-1', 'anonymous');
  await day.settled();
  day.server.hangUp('zhang-1');
  await day.settled();
  await planCall(day.installation, {
    wish: { purpose: 'contact', number: phone(1), ticket: '', task: '', seat: '' },
    actor: chenXiaoyan,
    scope: { kind: 'city', city: '420300' },
  });
  day.server.unplug('seat1002');
  await day.after(119);
  await day.ask(sunYue, 'off');
  await day.ask(sunYue, 'ready');
  day.server.dialIn('li-1', phone(2));
  await day.after(120);
  day.server.hangUp('li-1');
  await day.settled();
  assert.ok((await tendCallWork(day.installation)) > 0);
  const calls = await day.calls();
  assert.equal(
    calls.map(({ outcome, direction }) => [direction, outcome]),
    [
      ['inbound', 'abandoned'],
      ['outbound', 'failed'],
      ['inbound', 'abandoned'],
    ],
  );
  assert.is(await day.stateOf(sunYue), 'break:equipment');
  // A number that is withheld can't be called back.
  assert.is((await day.tasks()).length, 1);
  day.clock.now += 3 * 3_600_000;
  await tendCallWork(day.installation);
  await tendCallWork(day.installation);
  assert.equal(await day.notices(), [
    '坐席 1002 孙悦空闲但电话没有连接，已转为小休（设备故障）。',
    '138****1002 的未接来电超过时限还没有回拨。',
  ]);
  await day.stop();
});

test('a stormy day: every record folds from its events, the outcomes add up to the calls, and nothing stays open after the comparison', async () => {
  const day = await openHotline();
  await day.onDuty(chenXiaoyan, sunYue);
  let state = 7;
  const chance = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  for (let index = 0; index < 60; index += 1) {
    if (chance(12) === 0) day.server.cut();
    if (chance(8) === 0) day.server.mend();
    day.server.dialIn(`storm-${index}`, phone(chance(20)));
    await day.after(chance(20));
    const live = (await day.server.board.liveCalls()) ?? [];
    for (const { sipCallId, phase } of live) {
      const what = chance(4);
      if (phase === 'ringing' && what === 0) day.server.answer(sipCallId);
      else if (phase === 'ringing' && what === 1) day.server.refuse(sipCallId);
      else if (phase !== 'ringing' && what === 2) day.server.hangUp(sipCallId);
    }
    await day.settled();
    for (const person of [chenXiaoyan, sunYue])
      if ((await day.stateOf(person)).startsWith('break')) await day.ask(person, 'ready');
  }
  day.server.cut();
  for (const { sipCallId } of (await day.server.board.liveCalls()) ?? []) day.server.hangUp(sipCallId);
  day.server.mend();
  await day.settled();
  const calls = await day.calls();
  assert.is(calls.length, 60);
  assert.equal(
    calls.filter((call) => call.state !== 'ended' || call.outcome === null),
    [],
  );
  const sum = callOutcomes.reduce((all, outcome) => all + calls.filter((call) => call.outcome === outcome).length, 0);
  assert.is(sum, 60);
  for (const call of calls) assert.equal(foldCall(call.id, await callEventsOf(day.installation.store, call.id)), call);
  // Of every seat one span is open, and it is that of its present state.
  const { seat, seatSpan } = day.installation.store.schema;
  const spans = (await day.installation.store.database.select().from(seatSpan)).filter(
    ({ endedAt }) => endedAt === null,
  );
  const seats = (await day.installation.store.database.select().from(seat)).filter(({ version }) => version > 1);
  assert.equal(
    spans.map(({ account, state, begunAt }) => [account, state, begunAt]).sort(),
    seats.map(({ account, state, since }) => [account, state, since]).sort(),
  );
  const missed = new Set(calls.filter(({ answeredAt }) => answeredAt === null).map((call) => call.phone));
  const tasks = await day.tasks();
  for (const number of missed)
    assert.ok(
      tasks.some((task) => task.phone === number),
      number,
    );
  await day.stop();
});

test.run();
