import { asc } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Couriers } from '../../../src/commands/notices/couriers.ts';
import { deliverDue } from '../../../src/commands/notices/deliver.ts';
import { HOUR, MINUTE } from '../../../src/domain/instant.ts';
import type { Parcel } from '../../../src/domain/notice/delivery.ts';
import type { Store } from '../../../src/store/database.ts';
import {
  countDeliveries,
  deliveryPage,
  deliveryStatements,
  removeTaken,
  retryDelivery,
} from '../../../src/store/deliveries.ts';
import { testApp } from '../../support/app.ts';
import { engines } from '../../support/engines.ts';

/** Couriers that keep what they carry, and fail while they are told to. */
const couriers = () => {
  const carried: Parcel[] = [];
  const mood = { fault: '' };
  const courier: Couriers['mail'] = {
    kind: 'smtp',
    carry: async (parcel) => {
      if (mood.fault !== '') throw new Error(mood.fault);
      carried.push(parcel);
    },
  };
  return { carried, mood, couriers: { message: courier, mail: courier } };
};

const mail = (recipient: string, notBefore: number) => ({
  way: 'mail' as const,
  recipient,
  subject: '紧急提醒',
  text: '请立即办理。',
  ticket: '20261123000001',
  notBefore,
});

const rowsIn = ({ database, schema: { delivery } }: Store) =>
  Promise.resolve(database.select().from(delivery).orderBy(asc(delivery.id)));

for (const { name, open } of engines) {
  test(`${name}: a mail that fails is tried again after growing pauses, and given up after the sixth time`, async () => {
    const store = await open();
    const post = couriers();
    const { installation, clock } = await testApp({ store, couriers: post.couriers });
    await store.atomically(deliveryStatements(store, 1, [mail('li@cg.example.cn', clock.now)]));
    post.mood.fault = '550 no such user li@cg.example.cn 13872671234';
    const pauses = [0, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR];
    for (const [index, pause] of pauses.entries()) {
      clock.now += pause - 1;
      if (index > 0) assert.equal(await deliverDue(installation), { taken: 0, putOff: 0, failed: 0 }, 'not yet');
      clock.now += 1;
      const last = index === pauses.length - 1;
      assert.equal(await deliverDue(installation), { taken: 0, putOff: last ? 0 : 1, failed: last ? 1 : 0 });
    }
    const [row] = await rowsIn(store);
    assert.equal([row?.state, row?.attempts, row?.fault], ['failed', 6, '550 no such user （邮箱） （号码）']);
    clock.now += 24 * HOUR;
    assert.equal(await deliverDue(installation), { taken: 0, putOff: 0, failed: 0 });
    post.mood.fault = '';
    assert.is(await retryDelivery(store, row?.id ?? 0, clock.now), true);
    assert.is(
      (await rowsIn(store))[0]?.fault,
      '550 no such user （邮箱） （号码）',
      'its reason stays until the next outcome',
    );
    assert.equal(await deliverDue(installation), { taken: 1, putOff: 0, failed: 0 });
    assert.equal(
      post.carried.map(({ recipient }) => recipient),
      ['li@cg.example.cn'],
    );
    assert.is(await retryDelivery(store, row?.id ?? 0, clock.now), false, 'what was taken is not sent again');
    await removeTaken(store, clock.now + 1);
    assert.equal(await rowsIn(store), []);
  });

  test(`${name}: the same recipient is written to once about one event, and two processes send it once`, async () => {
    const store = await open();
    const post = couriers();
    const { installation, clock } = await testApp({ store, couriers: post.couriers });
    const posted = [mail('li@cg.example.cn', clock.now), mail('li@cg.example.cn', clock.now)];
    await store.atomically(deliveryStatements(store, 1, posted));
    await store.atomically(deliveryStatements(store, 1, posted));
    await store.atomically(deliveryStatements(store, 2, [mail('wu@cg.example.cn', clock.now + HOUR)]));
    await Promise.all([deliverDue(installation), deliverDue(installation)]);
    assert.equal(
      post.carried.map(({ recipient }) => recipient),
      ['li@cg.example.cn'],
    );
    assert.equal([...(await countDeliveries(store))].sort(), [
      ['taken', 1],
      ['waiting', 1],
    ]);
    const page = await deliveryPage(store, { size: 1, state: null, older: null, newer: null });
    assert.equal([page.entries[0]?.recipient, page.newer], ['wu@cg.example.cn', null]);
    const older = await deliveryPage(store, { size: 1, state: null, older: page.older, newer: null });
    assert.equal([older.entries[0]?.recipient, older.older], ['li@cg.example.cn', null]);
  });
}

test('where no way out is configured the parcel waits and says why', async () => {
  const { installation, clock } = await testApp();
  const { store } = installation;
  await store.atomically(deliveryStatements(store, 1, [mail('li@cg.example.cn', clock.now)]));
  assert.equal(await deliverDue(installation), { taken: 0, putOff: 1, failed: 0 });
  assert.is((await rowsIn(store))[0]?.fault, '没有配置发送通道');
});

test.run();
