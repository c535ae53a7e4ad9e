import { setTimeout as pause } from 'node:timers/promises';
import * as assert from 'uvu/assert';
import { citizensCall } from './support/citizen.ts';
import { scenario } from './support/scenario.ts';
import { type CallRow, withShift } from './support/shift.ts';
import { until } from './support/until.ts';

const CALLS = 200;
const SEATS = 20;
/** More than the five a second that a busy city has: the scenario takes less time so. */
const PER_SECOND = 8;

scenario(
  `${CALLS} calls, ${PER_SECOND} a second, at ${SEATS} seats: every one is answered, and no record is lost`,
  (stack) =>
    withShift(
      stack,
      Array.from({ length: SEATS }, () => 'answer' as const),
      async ({ agents, rows }) => {
        const begun = Date.now();
        for (const agent of agents) await agent.ready();
        const load = citizensCall(stack, {
          name: 'load',
          calls: CALLS,
          perSecond: PER_SECOND,
          caller: '13900000201',
          milliseconds: 1_200,
        });
        let over = false;
        load.ended.then(() => {
          over = true;
        });
        // People at their desks: whoever has hung up closes the call and is ready again.
        const atWork = (async () => {
          while (!over) {
            const idle = agents.filter((agent) => agent.state() === 'after-call');
            await Promise.all(idle.map((agent) => agent.writeUp()));
            await pause(100);
          }
        })();
        assert.is(await load.ended, 0, 'every citizen was answered and could hang up');
        await atWork;
        const calls = await until('all calls have ended', () => {
          const all = rows<CallRow>("select * from call where sip_call_id like 'load-%'");
          return all.length === CALLS && all.every(({ state }) => state === 'ended') && all;
        });
        for (const agent of agents) if (agent.state() === 'after-call') await agent.writeUp();
        assert.equal([...new Set(calls.map(({ outcome }) => outcome))], ['answered']);
        const booked = await until('all are in the server’s book', async () => {
          const all = (await stack.switchboard().bookedSince(begun)).filter(({ sipCallId }) =>
            sipCallId.startsWith('load-'),
          );
          return all.length >= CALLS && all;
        });
        const ids = (parts: readonly string[]) => [...parts].sort();
        assert.equal(ids(booked.map(({ sipCallId }) => sipCallId)), ids(calls.map((call) => call.sip_call_id)));
        assert.is(rows("select * from call where sip_call_id like 'load-%' and closed_at is null").length, 0);
      },
    ),
);
