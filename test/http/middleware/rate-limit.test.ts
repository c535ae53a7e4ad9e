import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { giveTryBack, networkOf, takeTry } from '../../../src/http/middleware/rate-limit.ts';
import { testApp } from '../../support/app.ts';

const three = { name: 'three', tries: 3, seconds: 600 };

test('three tries are taken, the fourth waits, and another address is not held up', async () => {
  const { installation } = await testApp();
  const take = (key: string) => takeTry(installation, three, key);
  assert.equal([await take('10.1.1.1'), await take('10.1.1.1'), await take('10.1.1.1')], [0, 0, 0]);
  const wait = await take('10.1.1.1');
  assert.ok(wait > 590 && wait <= 600, `${wait} s`);
  assert.is(await take('10.1.1.2'), 0);
});

test('many tries at once gain nothing', async () => {
  const { installation } = await testApp();
  const waits = await Promise.all(Array.from({ length: 50 }, () => takeTry(installation, three, '10.1.1.1')));
  assert.is(waits.filter((wait) => wait === 0).length, 3);
});

test('a try that turned out right is given back', async () => {
  const { installation } = await testApp();
  for (let right = 1; right <= 10; right += 1) {
    assert.is(await takeTry(installation, three, '10.1.1.1'), 0);
    await giveTryBack(installation, three, '10.1.1.1');
  }
});

test('one installation does not count for another', async () => {
  const [one, other] = [await testApp(), await testApp()];
  for (let tried = 1; tried <= 4; tried += 1) await takeTry(one.installation, three, '10.1.1.1');
  assert.is(await takeTry(other.installation, three, '10.1.1.1'), 0);
});

test('all IPv6 addresses of one household count as one; IPv4 addresses stay themselves', () => {
  assert.is(networkOf('2408:8256:1:2:aaaa::1'), '2408:8256:1:2');
  assert.is(networkOf('2408:8256:1:2::'), '2408:8256:1:2');
  assert.is(networkOf('2408::1'), '2408:0:0:0');
  assert.is(networkOf('::ffff:10.1.1.1'), '10.1.1.1');
  assert.is(networkOf('10.1.1.1'), '10.1.1.1');
  assert.is(networkOf('unknown'), 'unknown');
});

test.run();
