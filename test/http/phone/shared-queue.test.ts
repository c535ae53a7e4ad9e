import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sharedQueue } from '../../../src/http/phone/shared-queue.ts';
import { testApp } from '../../support/app.ts';
import { addCall, addSeat } from '../../support/calls.ts';

test('all bars that one change redraws read the queue once; the next change, and two seconds, read it anew', async () => {
  const { installation, clock } = await testApp();
  const { store, callChanges } = installation;
  await addSeat(store);
  await addCall(store, { id: 'first', state: 'waiting', account: null });
  const counts = async () => {
    const { waiting, seats } = await sharedQueue(installation);
    return [waiting.length, seats.length];
  };
  assert.equal(await counts(), [1, 1]);
  await addCall(store, { id: 'second', state: 'waiting', account: null });
  assert.equal(await counts(), [1, 1], 'nothing was announced');
  callChanges.announce('');
  assert.equal(await counts(), [2, 1]);
  await addSeat(store, { account: 'demonstration-zuoxi2', number: 1002 });
  clock.now += 2_000;
  assert.equal(await counts(), [2, 2]);
});

test.run();
