import { createSocket } from 'node:dgram';
import * as assert from 'uvu/assert';
import { SECOND } from '../../src/domain/instant.ts';
import { citizenCalls, citizenIsCalled } from './support/citizen.ts';
import { withExchange } from './support/exchange.ts';
import { scenario } from './support/scenario.ts';
import { until } from './support/until.ts';

// Seats that nobody of the demonstration has: else its people would find these calls to be closed.
scenario('a citizen waits, rings at a seat, talks and hangs up; the book has the call', (stack) =>
  withExchange(stack, async ({ switchboard, next, seat }) => {
    const begun = Date.now();
    const agent = await seat(9001);
    const citizen = citizenCalls(stack, 'talk', { caller: '13800000001', milliseconds: 500 });
    const { sipCallId, caller, dialled, transaction } = await next('onIncoming', citizen.callId);
    assert.equal([caller, dialled], ['13800000001', '12345']);
    const live = await switchboard.liveCalls();
    assert.equal(
      live?.map(({ startedAt: _startedAt, ...call }) => call),
      [{ sipCallId, direction: 'inbound', phase: 'waiting', seat: null, caller, dialled, transaction }],
    );
    switchboard.ring({ sipCallId, transaction, seat: 'seat9001', milliseconds: 10_000 });
    await next('onAnswered', sipCallId);
    assert.is(agent.calls[0]?.other, '13800000001');
    assert.is((await switchboard.liveCalls())?.[0]?.phase, 'talking');
    const { by, code } = await next('onEnded', sipCallId);
    assert.equal([by, code], ['citizen', '200']);
    assert.is(await citizen.ended, 0);
    assert.is(agent.calls[0]?.state, 'over');
    const booked = await until('the call is in the book', async () =>
      (await switchboard.bookedSince(begun)).find((call) => call.sipCallId === sipCallId),
    );
    assert.equal(
      [booked.direction, booked.caller, booked.dialled, booked.seat, booked.by, booked.code],
      ['inbound', '13800000001', '12345', 'seat9001', 'citizen', '200'],
    );
    const { startedAt, answeredAt, endedAt } = booked;
    assert.ok(begun <= startedAt + SECOND && startedAt <= (answeredAt ?? 0) && (answeredAt ?? 0) + 400 <= endedAt);
    assert.equal(await switchboard.liveCalls(), []);
  }),
);

scenario('the seat hangs up; the hotline hangs up', (stack) =>
  withExchange(stack, async ({ switchboard, next, seat }) => {
    const agent = await seat(9001);
    for (const who of ['seat', 'system'] as const) {
      const citizen = citizenCalls(stack, 'listen', { caller: '13800000002' });
      const { sipCallId, transaction } = await next('onIncoming', citizen.callId);
      switchboard.ring({ sipCallId, transaction, seat: 'seat9001', milliseconds: 10_000 });
      await next('onAnswered', sipCallId);
      const call = await until('the seat talks', () =>
        agent.calls.find((one) => one.callId === sipCallId && one.state === 'talking'),
      );
      if (who === 'seat') agent.hangUp(call);
      else await switchboard.hangUp(sipCallId);
      assert.is((await next('onEnded', sipCallId)).by, who);
      assert.is(await citizen.ended, 0);
      await until('the seat is free', () => call.state === 'over');
    }
  }),
);

scenario(
  'a seat declines, another does not answer, a third has no telephone: the caller goes on waiting and the fourth talks',
  (stack) =>
    withExchange(stack, async ({ switchboard, next, seat }) => {
      await seat(9001, 'decline');
      await seat(9002, 'ignore');
      await seat(9004);
      const citizen = citizenCalls(stack, 'talk', { caller: '13800000003' });
      const { sipCallId, transaction } = await next('onIncoming', citizen.callId);
      const whys: string[] = [];
      for (const [number, milliseconds] of [
        [9001, 5_000],
        [9002, 700],
        [9003, 5_000],
      ]) {
        switchboard.ring({ sipCallId, transaction, seat: `seat${number}`, milliseconds: milliseconds ?? 0 });
        const answer = await next('onNotTaken', sipCallId);
        whys.push(`${answer.seat} ${answer.why}`);
        assert.is(answer.transaction, transaction, 'it keeps its place');
        assert.is((await switchboard.liveCalls())?.[0]?.phase, 'waiting');
      }
      assert.equal(whys, ['seat9001 declined', 'seat9002 no-answer', 'seat9003 unreachable']);
      switchboard.ring({ sipCallId, transaction, seat: 'seat9004', milliseconds: 5_000 });
      await next('onAnswered', sipCallId);
      assert.is((await next('onEnded', sipCallId)).by, 'citizen');
      assert.is(await citizen.ended, 0);
    }),
);

scenario('nobody is there: the caller is turned away with the word that the application chose', (stack) =>
  withExchange(stack, async ({ switchboard, next }) => {
    for (const [why, code] of [
      ['busy', 486],
      ['not-found', 404],
      ['not-allowed', 403],
    ] as const) {
      const citizen = citizenCalls(stack, 'turned-away', { caller: '13800000004', code });
      const { sipCallId, transaction } = await next('onIncoming', citizen.callId);
      switchboard.reject({ sipCallId, transaction, why });
      const ended = await next('onEnded', sipCallId);
      assert.equal([ended.by, ended.code], ['system', String(code)]);
      assert.is(await citizen.ended, 0);
    }
  }),
);

scenario('a citizen gives up: while waiting, while ringing, and while waiting again', (stack) =>
  withExchange(stack, async ({ switchboard, next, seat }) => {
    const agent = await seat(9002, 'ignore');
    await seat(9001, 'decline');
    for (const when of ['waiting', 'ringing', 'waiting again']) {
      const citizen = citizenCalls(stack, 'give-up', { caller: '13800000005', milliseconds: 500 });
      const { sipCallId, transaction } = await next('onIncoming', citizen.callId);
      if (when === 'ringing') switchboard.ring({ sipCallId, transaction, seat: 'seat9002', milliseconds: 9_000 });
      if (when === 'waiting again') {
        switchboard.ring({ sipCallId, transaction, seat: 'seat9001', milliseconds: 9_000 });
        await next('onNotTaken', sipCallId);
      }
      const ended = await next('onEnded', sipCallId);
      assert.equal([when, ended.by, ended.code], [when, 'citizen', '487']);
      assert.is(await citizen.ended, 0, when);
      const booked = await until('it is in the book', async () =>
        (await switchboard.bookedSince(0)).find((call) => call.sipCallId === sipCallId),
      );
      assert.equal([booked.answeredAt, booked.code, booked.by], [null, '487', 'citizen']);
    }
    assert.equal(
      agent.calls.map(({ state }) => state),
      ['over'],
    );
  }),
);

scenario('the hotline ends a call that waits, and one that rings', (stack) =>
  withExchange(stack, async ({ switchboard, next, seat }) => {
    const agent = await seat(9002, 'ignore');
    for (const when of ['waiting', 'ringing']) {
      const citizen = citizenCalls(stack, 'turned-away', { caller: '13800000006', code: 480 });
      const { sipCallId, transaction } = await next('onIncoming', citizen.callId);
      if (when === 'ringing') {
        switchboard.ring({ sipCallId, transaction, seat: 'seat9002', milliseconds: 9_000 });
        await until('the seat rings', () => agent.calls.some((call) => call.callId === sipCallId));
      }
      await switchboard.hangUp(sipCallId);
      const ended = await next('onEnded', sipCallId);
      assert.equal([when, ended.by], [when, 'system']);
      assert.is(await citizen.ended, 0, when);
    }
  }),
);

scenario(
  'three callers wait and are rung in the order that the application chooses; the link breaks meanwhile',
  (stack) =>
    withExchange(stack, async ({ switchboard, next, seat, close, open }) => {
      const agent = await seat(9001);
      const citizens = [];
      const waiting: { sipCallId: string; transaction: string }[] = [];
      for (const caller of ['13800000007', '13800000008', '13800000009']) {
        const citizen = citizenCalls(stack, 'talk', { caller, milliseconds: 200 });
        citizens.push(citizen);
        waiting.push(await next('onIncoming', citizen.callId));
      }
      await close();
      const late = citizenCalls(stack, 'turned-away', { caller: '13800000010', code: 503 });
      assert.is(await late.ended, 0, 'nobody would answer for the application: said at once');
      await open();
      const kept = new Map((await switchboard.liveCalls())?.map((call) => [call.sipCallId, call.transaction]));
      assert.equal(kept, new Map(waiting.map((call) => [call.sipCallId, call.transaction])));
      const missed = await until('it is in the book', async () =>
        (await switchboard.bookedSince(0)).find(({ sipCallId }) => sipCallId === late.callId),
      );
      assert.equal([missed.caller, missed.code, missed.answeredAt], ['13800000010', '503', null]);
      for (const { sipCallId, transaction } of waiting) {
        switchboard.ring({ sipCallId, transaction, seat: 'seat9001', milliseconds: 5_000 });
        await next('onAnswered', sipCallId);
        await next('onEnded', sipCallId);
      }
      assert.equal(
        agent.calls.map(({ other }) => other),
        ['13800000007', '13800000008', '13800000009'],
      );
      assert.equal(await Promise.all(citizens.map(({ ended }) => ended)), [0, 0, 0]);
    }),
);

scenario('an order that comes too late hurts nobody, and the end of a call that is gone is told', (stack) =>
  withExchange(stack, async ({ switchboard, next, seat }) => {
    const agent = await seat(9001);
    switchboard.ring({ sipCallId: 'nobody@nowhere', transaction: '1:2', seat: 'seat9001', milliseconds: 5_000 });
    assert.is((await next('onEnded', 'nobody@nowhere')).code, 'gone');
    assert.equal(agent.calls, []);
  }),
);

scenario('a seat calls outside: the trunk sees the hotline’s number, the browser only the name', (stack) =>
  withExchange(stack, async ({ switchboard, next, seat }) => {
    const agent = await seat(9001);
    for (const [scene, state] of [
      ['answers', 'talking'],
      ['busy', 'over'],
    ] as const) {
      const citizen = citizenIsCalled(stack, scene);
      const call = agent.dial('call-0001');
      const { sipCallId, seat: user, dialled, transaction } = await next('onOutgoing', call.callId);
      assert.equal([user, dialled], ['seat9001', 'call-0001']);
      switchboard.connect({ sipCallId, transaction, to: { number: '13900000001' } });
      await until(`the call is ${state}`, () => call.state === state);
      if (scene === 'answers') {
        await next('onAnswered', sipCallId);
        agent.hangUp(call);
      }
      const ended = await next('onEnded', sipCallId);
      assert.equal([ended.by, ended.code], scene === 'answers' ? ['seat', '200'] : ['citizen', '486']);
      assert.is(await citizen.ended, 0);
    }
  }),
);

scenario('a seat dials a number by itself, another seat, or a name it was not given: nothing comes of it', (stack) =>
  withExchange(stack, async ({ switchboard, next, seat }) => {
    const agent = await seat(9001);
    const other = await seat(9002);
    for (const name of ['13900000001', '12345', 'seat9002', 'transfer-1']) {
      const call = agent.dial(name);
      await until('it is refused', () => call.state === 'over');
      assert.equal([name, call.status], [name, 403]);
    }
    const unknown = agent.dial('call-unknown');
    const { sipCallId, transaction } = await next('onOutgoing', unknown.callId);
    switchboard.reject({ sipCallId, transaction, why: 'not-found' });
    await until('it is refused', () => unknown.state === 'over');
    assert.is(unknown.status, 404);
    assert.equal(other.calls, []);
    const inner = agent.dial('call-0002');
    const asked = await next('onOutgoing', inner.callId);
    switchboard.connect({ sipCallId: inner.callId, transaction: asked.transaction, to: { seat: 'seat9002' } });
    await next('onAnswered', inner.callId);
    await until('both talk', () => inner.state === 'talking' && other.calls[0]?.state === 'talking');
    agent.hangUp(inner);
    await next('onEnded', inner.callId);
  }),
);

scenario('the trunk reaches lines and transfers, never a seat', (stack) =>
  withExchange(stack, async ({ switchboard, next, seat }) => {
    const agent = await seat(9001);
    for (const dialled of ['seat9001', 'call-0001', '13900000001', '1234', '123456']) {
      const citizen = citizenCalls(stack, 'turned-away', { caller: '13800000011', dialled, code: 404 });
      assert.equal([dialled, await citizen.ended], [dialled, 0]);
    }
    assert.equal(agent.calls, []);
    const transfer = citizenCalls(stack, 'talk', { caller: '13800000011', dialled: 'transfer-0007' });
    const { sipCallId, dialled, transaction } = await next('onIncoming', transfer.callId);
    assert.is(dialled, 'transfer-0007');
    switchboard.ring({ sipCallId, transaction, seat: 'seat9001', milliseconds: 5_000 });
    await next('onAnswered', sipCallId);
    await next('onEnded', sipCallId);
    assert.is(await transfer.ended, 0);
  }),
);

scenario('a seat asks the trunk to call a transfer, and nothing else', (stack) =>
  withExchange(stack, async ({ switchboard, next, seat }) => {
    const agent = await seat(9001);
    const citizen = citizenCalls(stack, 'listen', { caller: '13800000012' });
    const { sipCallId, transaction } = await next('onIncoming', citizen.callId);
    switchboard.ring({ sipCallId, transaction, seat: 'seat9001', milliseconds: 5_000 });
    await next('onAnswered', sipCallId);
    const call = await until('the seat talks', () => agent.calls.find(({ state }) => state === 'talking'));
    assert.is(await agent.refer(call, '13900000001'), 403);
    assert.is(await agent.refer(call, `13900000001@127.0.0.2;to=sip:transfer-0008`), 403, 'a number before the name');
    assert.is(await agent.refer(call, 'transfer-0008'), 202);
    agent.hangUp(call);
    assert.is(await citizen.ended, 0);
  }),
);

scenario('within a call a telephone speaks to the other side of it and to nobody else', (stack) =>
  withExchange(stack, async ({ switchboard, next, seat }) => {
    const [agent, other] = [await seat(9001), await seat(9002)];
    const elsewhere = createSocket('udp4');
    const heard: string[] = [];
    elsewhere.on('message', (text) => heard.push(String(text)));
    await new Promise<void>((done) => elsewhere.bind(5099, '127.0.0.1', done));
    // Called by the citizen, and calling a colleague: both sides of a call are looked at.
    const citizen = citizenCalls(stack, 'listen', { caller: '13800000013' });
    const { sipCallId, transaction } = await next('onIncoming', citizen.callId);
    switchboard.ring({ sipCallId, transaction, seat: 'seat9001', milliseconds: 5_000 });
    await next('onAnswered', sipCallId);
    const inner = agent.dial('call-0003');
    const asked = await next('onOutgoing', inner.callId);
    switchboard.connect({ sipCallId: inner.callId, transaction: asked.transaction, to: { seat: 'seat9002' } });
    await next('onAnswered', inner.callId);
    const call = await until('both talk', () =>
      agent.calls.find(({ callId, state }) => callId === sipCallId && state === 'talking'),
    );
    await until('the colleague talks', () => inner.state === 'talking' && other.calls[0]?.state === 'talking');
    for (const one of [call, inner]) {
      assert.is(await agent.stray(one, { target: 'sip:13900000001@127.0.0.1:5099' }), 481, 'another address');
      assert.is(await agent.stray(one, { by: '<sip:127.0.0.1:5099;lr>' }), 481, 'another way');
    }
    assert.is(await agent.stray(inner, {}), 200);
    agent.hangUp(inner);
    await next('onEnded', inner.callId);
    agent.hangUp(call);
    await next('onEnded', sipCallId);
    assert.is(await citizen.ended, 0);
    assert.equal(heard, []);
    elsewhere.close();
  }),
);
