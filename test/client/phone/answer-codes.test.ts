import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { knowsNoTransfer, whyNotAnswered, whyNotTransferred } from '../../../src/client/phone/answer-codes.ts';

test('a call that is not answered says why and what to do next', () => {
  assert.is(whyNotAnswered(486), '对方正忙，请稍后再拨。');
  assert.is(whyNotAnswered(404), '号码不存在，请核对后再拨。');
  assert.is(whyNotAnswered(599), '没有接通（599），请稍后再拨。');
});

test('a line that knows no transfers is told from a transfer that failed', () => {
  assert.equal([405, 501, 603].map(knowsNoTransfer), [true, true, true]);
  assert.equal([408, 486, 480].map(knowsNoTransfer), [false, false, false]);
  assert.match(whyNotTransferred(405, true), '三方通话');
  assert.match(whyNotTransferred(486, false), '对方正忙');
  assert.match(whyNotTransferred(480, false), '没有接听');
});

test.run();
