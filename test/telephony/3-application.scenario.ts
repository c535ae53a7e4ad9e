import * as assert from 'uvu/assert';
import { citizenCalls } from './support/citizen.ts';
import { endMedia, mediaCalls } from './support/media.ts';
import { scenario } from './support/scenario.ts';
import { withShift } from './support/shift.ts';
import { until } from './support/until.ts';

scenario('the application lets a seat ring; its record of the call and the telephone server’s agree', (stack) =>
  withShift(stack, ['answer'], async ({ agents: [agent], callBySip }) => {
    assert.ok(agent);
    await agent.ready();
    const citizen = citizenCalls(stack, 'talk', { caller: '13900000101', milliseconds: 600 });
    assert.is(await citizen.ended, 0);
    const call = await until('the call has ended', () => {
      const row = callBySip(citizen.callId);
      return row?.state === 'ended' && row;
    });
    const booked = await until('it is in the server’s book', async () =>
      (await stack.switchboard().bookedSince(0)).find(({ sipCallId }) => sipCallId === citizen.callId),
    );
    assert.equal(
      [call.direction, call.phone, call.line, call.account, call.outcome, call.ended_by],
      [booked.direction, booked.caller, booked.dialled, agent.account, 'answered', booked.by],
    );
    assert.is(booked.seat, `seat${agent.number}`);
    for (const [ours, theirs] of [
      [call.started_at, booked.startedAt],
      [call.answered_at, booked.answeredAt],
      [call.ended_at, booked.endedAt],
    ])
      assert.ok(Math.abs((ours ?? 0) - (theirs ?? 0)) < 500, `${ours} is ${theirs}`);
    await until('the seat writes up', () => agent.state() === 'after-call');
    await agent.writeUp();
    await until('the seat is ready again', () => agent.state() === 'ready');
    assert.ok(callBySip(citizen.callId)?.closed_at);
  }),
);

scenario('a seat declines: the next one rings and talks', (stack) =>
  withShift(stack, ['decline', 'answer'], async ({ agents: [first, second], callBySip }) => {
    assert.ok(first && second);
    await first.ready();
    await second.ready();
    const citizen = citizenCalls(stack, 'talk', { caller: '13900000102' });
    assert.is(await citizen.ended, 0);
    const call = await until('the call has ended', () => {
      const row = callBySip(citizen.callId);
      return row?.state === 'ended' && row;
    });
    assert.equal([call.outcome, call.account], ['answered', second.account]);
    assert.equal(JSON.parse(call.tried), [first.account]);
  }),
);

scenario(
  'all are busy: callers wait in their order, one gives up and becomes a task, the others are rung when the seat is free',
  (stack) =>
    withShift(stack, ['answer'], async ({ agents: [agent], callBySip, rows }) => {
      assert.ok(agent);
      const callers = ['13900000111', '13900000112', '13900000113'];
      const begin = async (caller: string, scene: 'talk' | 'give-up') => {
        const citizen = citizenCalls(stack, scene, { caller, milliseconds: 300 });
        await until('it waits', () => callBySip(citizen.callId)?.state === 'waiting');
        return citizen;
      };
      const first = await begin(callers[0] ?? '', 'talk');
      const impatient = await begin(callers[1] ?? '', 'give-up');
      const third = await begin(callers[2] ?? '', 'talk');
      assert.is(await impatient.ended, 0);
      await until('who gave up is known', () => callBySip(impatient.callId)?.outcome === 'abandoned');
      const tasks = rows<{ phone: string; reason: string }>(
        'select phone, reason from call_task where phone = ?',
        callers[1],
      );
      assert.equal(tasks, [{ phone: callers[1], reason: 'abandoned' }]);
      for (const citizen of [first, third]) {
        await agent.writeUp();
        await until('it is answered and over', () => callBySip(citizen.callId)?.outcome === 'answered');
        assert.is(await citizen.ended, 0);
      }
      assert.equal(
        agent.telephone.calls.map(({ other }) => other),
        [callers[0], callers[2]],
      );
    }),
);

scenario(
  'the application is killed and started again during calls: every call gets a closed record, who waits is rung',
  (stack) =>
    withShift(stack, ['answer'], async ({ agents: [agent], callBySip, rows }) => {
      assert.ok(agent);
      await agent.ready();
      const talking = citizenCalls(stack, 'talk', { caller: '13900000121', milliseconds: 2_500 });
      await until('the seat talks', () => callBySip(talking.callId)?.state === 'talking');
      const waiting = citizenCalls(stack, 'talk', { caller: '13900000122' });
      await until('another waits', () => callBySip(waiting.callId)?.state === 'waiting');
      await stack.stopApplication('SIGKILL');
      const turnedAway = citizenCalls(stack, 'turned-away', { caller: '13900000123', code: 503 });
      assert.is(await turnedAway.ended, 0);
      assert.is(await talking.ended, 0, 'who talks goes on talking without the application');
      await stack.startApplication();
      const ended = await until('the end that nobody heard is entered', () => {
        const row = callBySip(talking.callId);
        return row?.state === 'ended' && row;
      });
      assert.equal([ended.outcome, ended.ended_by], ['answered', 'citizen']);
      const missed = await until('who was turned away is entered', () => {
        const row = callBySip(turnedAway.callId);
        return row?.state === 'ended' && row;
      });
      assert.equal([missed.phone, missed.answered_at], ['13900000123', null]);
      assert.is(rows('select * from call_task where phone = ?', '13900000123').length, 1, 'and is called back');
      await agent.writeUp();
      await until('who waited is heard', () => callBySip(waiting.callId)?.outcome === 'answered', 10_000);
      assert.is(await waiting.ended, 0);
      await agent.writeUp();
      const open = rows("select * from call where state not in ('ended', 'planned')");
      assert.equal(open, []);
    }),
);

scenario(
  'Kamailio is killed and started again during calls: every call gets a closed record, and seats are free',
  (stack) =>
    withShift(stack, ['answer', 'ignore'], async ({ agents, callBySip, rows }) => {
      const [agent, silent] = agents;
      assert.ok(agent && silent);
      await agent.ready();
      const citizens = [citizenCalls(stack, 'listen', { caller: '13900000131' })];
      await until('the seat talks', () => callBySip(citizens[0]?.callId ?? '')?.state === 'talking');
      await silent.ready();
      citizens.push(citizenCalls(stack, 'listen', { caller: '13900000132' }));
      await until('another rings', () => callBySip(citizens[1]?.callId ?? '')?.state === 'ringing');
      citizens.push(citizenCalls(stack, 'listen', { caller: '13900000133' }));
      await until('a third waits', () => callBySip(citizens[2]?.callId ?? '')?.state === 'waiting');
      await stack.stopKamailio('SIGKILL');
      await stack.startKamailio();
      for (const callId of await mediaCalls()) await endMedia(callId);
      for (const { callId } of citizens) {
        const row = await until(
          'the lost call is closed',
          () => {
            const one = callBySip(callId);
            return one?.state === 'ended' && one;
          },
          10_000,
        );
        assert.is(row.outcome, 'lost');
        assert.ok(row.ended_at);
      }
      assert.equal(rows("select * from call where state not in ('ended', 'planned')"), []);
      await agent.reconnect();
      await agent.writeUp();
      await until('the seat is ready again', () => agent.state() === 'ready');
      const again = citizenCalls(stack, 'talk', { caller: '13900000131' });
      assert.is(await again.ended, 0, 'calls come through again');
    }),
);
