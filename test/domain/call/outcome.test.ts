import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { callStates } from '../../../src/domain/call/call.ts';
import { callerNumber, isDialable } from '../../../src/domain/call/number.ts';
import { missedAttempt, outcomeOf } from '../../../src/domain/call/outcome.ts';
import { callTransitions } from '../../../src/domain/call/transitions.ts';

test('a number is kept in one form whatever the trunk makes of it; a withheld one is none', () => {
  assert.equal(
    [
      '13812340001',
      '+8613812340001',
      '008613812340001',
      '013812340001',
      '0719-8661234',
      'anonymous',
      '',
      'Restricted',
    ].map(callerNumber),
    ['13812340001', '13812340001', '13812340001', '13812340001', '07198661234', '', '', ''],
  );
  assert.equal(['110', '13812340001', '11', '138 1234', 'seat1001'].map(isDialable), [true, true, false, false, false]);
});

test('a number abroad is not taken for one of ours, and neither it nor a service by the minute is dialled', () => {
  assert.equal(['+19005551234', '0019005551234', '+8613872671234'].map(callerNumber), [
    '0019005551234',
    '0019005551234',
    '13872671234',
  ]);
  assert.equal(['0019005551234', '16812345', '16612345678', '07198651234', '4008123123'].map(isDialable), [
    false,
    false,
    true,
    true,
    true,
  ]);
});

test('the outcome follows from who ended the call and whether anybody answered', () => {
  const inbound = (answeredAt: number | null) => ({ direction: 'inbound' as const, answeredAt });
  assert.equal(
    [
      outcomeOf(inbound(1), 'citizen'),
      outcomeOf(inbound(1), 'seat'),
      outcomeOf(inbound(1), 'system'),
      outcomeOf(inbound(null), 'citizen'),
      outcomeOf(inbound(null), 'system'),
      outcomeOf({ direction: 'outbound', answeredAt: null }, 'citizen'),
    ],
    ['answered', 'answered', 'lost', 'abandoned', 'unanswered', 'failed'],
  );
});

test('an attempt is what the citizen could have answered: not a slip of the seat, not a fault of ours', () => {
  const dialled = (seconds: number, endedBy: 'citizen' | 'seat' | 'system', code: string) =>
    missedAttempt({ answeredAt: null, ringingAt: 0, endedAt: seconds * 1_000, endedBy }, code);
  assert.is(dialled(3, 'seat', '487'), null);
  assert.is(dialled(20, 'seat', '487'), '无人接听，响铃 20 秒');
  assert.is(dialled(2, 'citizen', '486'), '占线');
  assert.is(dialled(30, 'system', '408'), '无人接听');
  assert.is(dialled(1, 'system', '503'), null);
  assert.is(missedAttempt({ answeredAt: 5, ringingAt: 0, endedAt: 9, endedBy: 'citizen' }, '200'), null);
});

test('the life of a call reaches every state, and what has ended only gets its record', () => {
  assert.equal(new Set(callTransitions.map(([, , to]) => to)), new Set([...callStates, 'same']));
  const afterwards = callTransitions.filter(([from]) => from === 'ended').map(([, fact]) => fact);
  assert.equal([...afterwards].sort(), ['Closed', 'Recorded', 'TicketAttached', 'TransferFailed', 'Transferred']);
  const pairs = callTransitions.map(([from, fact]) => `${from} ${fact}`);
  assert.is(new Set(pairs).size, pairs.length);
});

test.run();
