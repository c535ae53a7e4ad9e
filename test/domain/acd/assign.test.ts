import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { assignCalls, isAble, type QueueSeat, type WaitingCall } from '../../../src/domain/acd/assign.ts';
import { expectedWait, positionOf, seatsOnDuty } from '../../../src/domain/acd/waiting.ts';
import { seatStates } from '../../../src/domain/seat/seat.ts';

const NOW = 1_000_000_000;
const rules = { spillOverSeconds: 45 };
const skills = ['line:enterprise', 'dialect:wuhan'] as const;
const accounts = ['chen', 'sun', 'ma', 'wang', 'zhao'] as const;

const seatOf = (account: string, more: Partial<QueueSeat> = {}): QueueSeat => ({
  account,
  city: null,
  skills: [],
  state: 'ready',
  idleSince: NOW - 60_000,
  enabled: true,
  reachable: true,
  ...more,
});

const callOf = (id: string, more: Partial<WaitingCall> = {}): WaitingCall => ({
  id,
  city: '420300',
  skill: null,
  startedAt: NOW - 1_000,
  tried: [],
  first: false,
  wanted: null,
  ...more,
});

const anySeats = fc.uniqueArray(
  fc.record({
    account: fc.constantFrom(...accounts),
    city: fc.constantFrom(null, '420300', '420100'),
    skills: fc.subarray([...skills]),
    state: fc.constantFrom(...seatStates),
    idleSince: fc.integer({ min: NOW - 9_000, max: NOW }),
    enabled: fc.boolean(),
    reachable: fc.boolean(),
  }),
  { selector: ({ account }) => account },
);

const anyCalls = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    city: fc.constantFrom('420300', '420100'),
    skill: fc.constantFrom(null, ...skills),
    startedAt: fc.integer({ min: NOW - 90_000, max: NOW }),
    tried: fc.subarray([...accounts]),
    first: fc.boolean(),
    wanted: fc.constantFrom(null, ...accounts),
  }),
  { selector: ({ id }) => id },
);

test('no seat is rung by two calls and no call rings at two seats; only able seats are rung', () => {
  fc.assert(
    fc.property(anyCalls, anySeats, (calls, seats) => {
      const assigned = assignCalls(calls, seats, rules, NOW);
      assert.is(new Set(assigned.map(({ account }) => account)).size, assigned.length);
      assert.is(new Set(assigned.map(({ call }) => call)).size, assigned.length);
      for (const { call, account } of assigned) {
        const waiting = calls.find(({ id }) => id === call);
        const seat = seats.find((one) => one.account === account);
        assert.ok(waiting && seat && isAble(seat, waiting, rules.spillOverSeconds, NOW));
      }
    }),
  );
});

test('no call is left waiting beside a free seat that is able', () => {
  fc.assert(
    fc.property(anyCalls, anySeats, (calls, seats) => {
      const assigned = assignCalls(calls, seats, rules, NOW);
      const left = seats.filter(({ account }) => !assigned.some((one) => one.account === account));
      for (const call of calls.filter(({ id }) => !assigned.some((one) => one.call === id)))
        assert.not(left.some((seat) => isAble(seat, call, rules.spillOverSeconds, NOW)));
    }),
  );
});

test('of two seats alike in everything else the one that has been idle longer is rung', () => {
  fc.assert(
    fc.property(anyCalls, anySeats, (calls, seats) => {
      const alike = seats.map((seat) => ({ ...seat, city: null, skills: [...skills] }));
      const plain = calls.map((call) => ({ ...call, tried: [], wanted: null }));
      const taken = assignCalls(plain, alike, rules, NOW).map(({ account }) => account);
      const able = alike.filter(({ state, enabled, reachable }) => state === 'ready' && enabled && reachable);
      const longest = able
        .sort((one, other) => one.idleSince - other.idleSince || (one.account < other.account ? -1 : 1))
        .slice(0, taken.length);
      assert.equal([...taken].sort(), longest.map(({ account }) => account).sort());
    }),
  );
});

test('who was tried is not tried again unless all that are free were; then the one tried longest ago', () => {
  const seats = [seatOf('chen', { idleSince: 1 }), seatOf('sun', { idleSince: 2 })];
  const chosen = (tried: string[]) => assignCalls([callOf('a', { tried })], seats, rules, NOW)[0]?.account;
  assert.is(chosen([]), 'chen');
  assert.is(chosen(['chen']), 'sun');
  assert.is(chosen(['sun', 'chen']), 'sun');
  assert.is(chosen(['chen', 'sun']), 'chen');
});

test('a skill is waited for, then anybody will do; a seat of another hotline never does', () => {
  const [plain, able] = [
    seatOf('chen', { idleSince: 1 }),
    seatOf('sun', { idleSince: 9, skills: ['line:enterprise'] }),
  ];
  const company = (seconds: number) => callOf('a', { skill: 'line:enterprise', startedAt: NOW - seconds * 1_000 });
  const chosen = (seats: QueueSeat[], seconds: number) =>
    assignCalls([company(seconds)], seats, rules, NOW)[0]?.account ?? null;
  assert.is(chosen([plain, able], 1), 'sun');
  assert.is(chosen([plain, able], 60), 'sun');
  assert.is(chosen([plain], 44), null);
  assert.is(chosen([plain], 45), 'chen');
  assert.is(chosen([{ ...plain, city: '420100' }], 900), null);
});

test('position and expected wait: those missed before stand in front, and nothing is foretold where nobody is on duty', () => {
  const calls = [
    callOf('a', { startedAt: NOW - 9_000 }),
    callOf('b', { startedAt: NOW - 5_000, first: true }),
    callOf('c', { city: '420100' }),
  ];
  assert.equal(
    ['a', 'b', 'c', 'd'].map((id) => positionOf(calls, id)),
    [2, 1, 1, null],
  );
  const seats = [
    seatOf('chen', { state: 'talking' }),
    seatOf('sun', { state: 'break' }),
    seatOf('ma', { city: '420100' }),
  ];
  assert.is(seatsOnDuty(seats, '420300').length, 1);
  assert.is(expectedWait(2, 1, 170_000), 360_000);
  assert.is(expectedWait(2, 0, 170_000), null);
});

test.run();
