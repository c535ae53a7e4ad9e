import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { after, type PhoneEvent, type PhoneState, silent } from '../../../src/client/phone/phone-state.ts';

const played = (...events: PhoneEvent[]): PhoneState => events.reduce(after, silent);

const ready: PhoneEvent = { type: 'line', line: 'ready' };
const rang: PhoneEvent = { type: 'began', call: 'a', phase: 'ringing' };
const answered: PhoneEvent = { type: 'answered', call: 'a' };

test('a call rings, is answered, held, taken up again and muted, until it ends', () => {
  assert.equal(played(ready, rang), { line: 'ready', calls: [{ id: 'a', phase: 'ringing', muted: false }] });
  const held: PhoneEvent = { type: 'held', call: 'a', held: true };
  assert.is(played(ready, rang, answered, held).calls[0]?.phase, 'held');
  const again: PhoneEvent = { type: 'held', call: 'a', held: false };
  const muted: PhoneEvent = { type: 'muted', call: 'a', muted: true };
  assert.equal(played(ready, rang, answered, held, again, muted).calls, [{ id: 'a', phase: 'talking', muted: true }]);
  assert.equal(played(ready, rang, answered, { type: 'ended', call: 'a' }), { line: 'ready', calls: [] });
});

test('nothing is held before it is answered, and a call that is over does not come back', () => {
  assert.is(played(ready, rang, { type: 'held', call: 'a', held: true }).calls[0]?.phase, 'ringing');
  assert.equal(played(ready, rang, { type: 'ended', call: 'a' }, answered).calls, []);
  assert.is(played(ready, rang, rang).calls.length, 1);
});

test('a lost line takes its calls along; when it stands again the telephone waits as before', () => {
  const second: PhoneEvent = { type: 'began', call: 'b', phase: 'dialling' };
  assert.equal(played(ready, rang, answered, second, { type: 'lost' }), { line: 'lost', calls: [] });
  assert.equal(played(ready, rang, { type: 'lost' }, ready), { line: 'ready', calls: [] });
});

test.run();
