import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { moveSeat, type SeatEvent } from '../../../src/domain/seat/move.ts';
import { askedStates, type Seat, seatStates } from '../../../src/domain/seat/seat.ts';
import { seatEvents, seatTransitions } from '../../../src/domain/seat/transitions.ts';

const seat: Seat = {
  account: 'chen',
  name: '陈晓燕',
  number: 1001,
  city: '420300',
  skills: [],
  enabled: true,
  state: 'off',
  reason: null,
  next: null,
  since: 0,
  call: null,
  idleSince: 0,
  registeredUntil: null,
  version: 1,
};

const walk = (events: readonly SeatEvent[]): Seat => {
  let present = seat;
  events.forEach((event, index) => {
    const after = moveSeat(present, event, index + 1);
    if (!isRefusal(after)) present = after;
  });
  return present;
};

const asked = (state: (typeof askedStates)[number], reason: Seat['reason'] = null): SeatEvent => ({
  type: 'Asked',
  wish: { state, reason },
});

const anyEvent: fc.Arbitrary<SeatEvent> = fc.oneof(
  fc.constantFrom(...askedStates).map((state) => asked(state, state === 'break' ? 'rest' : null)),
  fc.constantFrom<SeatEvent>(
    { type: 'Rang', call: 'a' },
    { type: 'Answered' },
    { type: 'Missed', tooMany: false },
    { type: 'Missed', tooMany: true },
    { type: 'LetGo' },
    { type: 'Dialled', call: 'b' },
    { type: 'HungUp', toBeClosed: true },
    { type: 'HungUp', toBeClosed: false },
    { type: 'Finished', call: 'a' },
    { type: 'Finished', call: null },
    { type: 'Withdrawn', reason: 'equipment' },
  ),
);

test('a seat is busy with a call exactly while it rings or talks; who is not busy has no call and no wish that waits', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      const present = walk(events);
      if (present.state === 'ringing' || present.state === 'talking') assert.not(present.call === null);
      else if (present.state !== 'after-call') assert.equal([present.call, present.next], [null, null]);
      assert.is(present.reason !== null, present.state === 'break');
    }),
  );
});

test('a break asked for during a call comes after it, whatever was asked last', () => {
  const call: SeatEvent[] = [asked('ready'), { type: 'Rang', call: 'a' }, { type: 'Answered' }];
  const after = walk([...call, asked('training'), asked('break', 'meal'), { type: 'HungUp', toBeClosed: true }]);
  assert.equal([after.state, after.next], ['after-call', { state: 'break', reason: 'meal' }]);
  const closed = walk([
    ...call,
    asked('break', 'meal'),
    { type: 'HungUp', toBeClosed: true },
    { type: 'Finished', call: 'a' },
  ]);
  assert.equal([closed.state, closed.reason], ['break', 'meal']);
  const takenBack = walk([...call, asked('off'), asked('ready'), { type: 'LetGo' }]);
  assert.is(takenBack.state, 'ready');
});

test('a call that is not closed keeps its seat in after-call work', () => {
  const events: SeatEvent[] = [asked('ready'), { type: 'Rang', call: 'a' }, { type: 'Answered' }];
  const present = walk([...events, { type: 'HungUp', toBeClosed: true }]);
  const refusal = moveSeat(present, asked('ready'), 9);
  assert.ok(isRefusal(refusal) && refusal.sentence.startsWith('这通电话还没有结束登记。'));
  const other = moveSeat(present, { type: 'Finished', call: 'another' }, 9);
  assert.is(other, present);
});

test('who lets it ring keeps the place in the queue, who was asked back stands at its end, and too many is a break', () => {
  const on = walk([asked('ready')]);
  assert.is(on.idleSince, 1);
  const rung = walk([asked('ready'), { type: 'Rang', call: 'a' }, { type: 'Missed', tooMany: false }]);
  assert.equal([rung.state, rung.idleSince], ['ready', 1]);
  const tired = walk([asked('ready'), { type: 'Rang', call: 'a' }, { type: 'Missed', tooMany: true }]);
  assert.equal([tired.state, tired.reason], ['break', 'missed']);
  assert.is(walk([asked('ready'), asked('ready')]).idleSince, 1);
});

test('the table names every state and event, and each pair once', () => {
  assert.equal(new Set(seatTransitions.map(([from]) => from)), new Set(seatStates));
  assert.equal(new Set(seatTransitions.map(([, event]) => event)), new Set(seatEvents));
  const pairs = seatTransitions.map(([from, event]) => `${from} ${event}`);
  assert.is(new Set(pairs).size, pairs.length);
});

test.run();
