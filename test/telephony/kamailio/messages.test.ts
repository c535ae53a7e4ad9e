import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readMessage, writeOrder } from '../../../src/telephony/kamailio/messages.ts';

test('a call that comes in is read, also with the number withheld', () => {
  const call = { event: 'inbound', call: 'a@trunk', caller: '13800000001', dialled: '12345', transaction: '12:34' };
  assert.equal(readMessage(JSON.stringify({ ...call, seat: '<null>', why: '' })), call);
  assert.equal(readMessage(JSON.stringify({ ...call, caller: '<null>' })), { ...call, caller: '' });
});

test('what we do not know, or what is not whole, is nothing', () => {
  for (const text of [
    '',
    'null',
    '{"event":"incoming","call":"a"}',
    '{"event":"inbound","call":"a","transaction":"$T(id_index):1"}',
    '{"event":"not-taken","call":"a","transaction":"1:2","seat":"seat1001","why":"bored"}',
    '{"event":"registered","seat":"boss","until":"0"}',
  ])
    assert.is(readMessage(text), null, text);
});

test('an order carries the key', () => {
  assert.equal(JSON.parse(writeOrder({ order: 'turn-away', call: 'a', transaction: '1:2', code: 486 }, 'key')), {
    key: 'key',
    order: 'turn-away',
    call: 'a',
    transaction: '1:2',
    code: 486,
  });
});

test.run();
