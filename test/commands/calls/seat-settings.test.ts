import { eq } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { setSeat } from '../../../src/commands/calls/seat-settings.ts';
import { systemActor } from '../../../src/domain/access/actor.ts';
import type { Store } from '../../../src/store/database.ts';
import type { SeatRow } from '../../../src/store/schema.ts';
import { addSeats } from '../../../src/store/seats.ts';
import { testApp } from '../../support/app.ts';
import { readySeat } from '../../support/calls.ts';

const SUN = 'demonstration-zuoxi2';
const MA = 'demonstration-banzhang';
const settings = { number: '1001', city: '420300', skills: [], enabled: true };

/** A store in which somebody adds a seat between deciding and writing. */
const overtakenBy = (store: Store, row: SeatRow): Store => {
  let others = [row];
  return {
    ...store,
    atomically: async (statements) => {
      const now = others;
      others = [];
      await addSeats(store, now);
      await store.atomically(statements);
    },
  };
};

test('a number that another shift lead gave away at the same moment is refused with its holder, for a new seat and a present one', async () => {
  const { installation } = await testApp();
  const { store } = installation;
  const doing = { account: SUN, actor: systemActor, scope: { kind: 'all' } as const };
  const first = await setSeat({ ...installation, store: overtakenBy(store, readySeat) }, doing, settings);
  assert.equal(first, { refused: 'invalid', sentence: '工号 1001 已由陈晓燕使用，请换一个。', field: 'number' });
  assert.is(await setSeat(installation, doing, { ...settings, number: '1002' }), null);
  const taken = { ...readySeat, account: MA, number: 1003 };
  const second = await setSeat({ ...installation, store: overtakenBy(store, taken) }, doing, {
    ...settings,
    number: '1003',
  });
  assert.equal(second, { refused: 'invalid', sentence: '工号 1003 已由马文静使用，请换一个。', field: 'number' });
  const { seat } = store.schema;
  const rows = await store.database.select().from(seat).where(eq(seat.account, SUN));
  assert.is(rows[0]?.number, 1002, 'nothing was written of it');
});

test('two who seat the same person at the same moment: the later one is told to look again', async () => {
  const { installation } = await testApp();
  const store = overtakenBy(installation.store, { ...readySeat, account: SUN, number: 1007 });
  const doing = { account: SUN, actor: systemActor, scope: { kind: 'all' } as const };
  const refused = await setSeat({ ...installation, store }, doing, settings);
  assert.is(refused?.refused, 'stale');
});

test.run();
