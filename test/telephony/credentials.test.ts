import { createHmac } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { CREDENTIALS_LAST, telephoneCredentials } from '../../src/telephony/credentials.ts';
import { orderKeyOf } from '../../src/telephony/order-key.ts';

const server = { domain: 'hotline.test', server: 'wss://hotline.test/ws', secret: 'a-secret-of-both-sides' };
const now = Date.UTC(2026, 10, 25, 1, 0, 0, 500);

test('the name says until when the password is good, and the password is the HMAC of the name', () => {
  const given = telephoneCredentials(server, 'seat1001', now);
  const seconds = Math.floor((now + CREDENTIALS_LAST) / 1000);
  assert.equal(given, {
    server: 'wss://hotline.test/ws',
    address: 'sip:seat1001@hotline.test',
    username: `${seconds}:seat1001`,
    password: createHmac('sha256', server.secret).update(`${seconds}:seat1001`).digest('base64'),
    expiresAt: seconds * 1000,
  });
});

test('another seat, another moment, another secret: another password', () => {
  const passwords = [
    telephoneCredentials(server, 'seat1001', now),
    telephoneCredentials(server, 'seat1002', now),
    telephoneCredentials(server, 'seat1001', now + 1000),
    telephoneCredentials({ ...server, secret: 'another' }, 'seat1001', now),
  ].map(({ password }) => password);
  assert.is(new Set(passwords).size, 4);
});

test('the key of orders is not the secret and does not give it away', () => {
  assert.match(orderKeyOf(server.secret), /^[0-9a-f]{64}$/u);
  assert.is.not(orderKeyOf(server.secret), orderKeyOf('another'));
});

test.run();
