import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { addAccounts } from '../../src/store/accounts.ts';
import { colleaguesIn } from '../../src/store/colleagues.ts';
import type { AccountRow } from '../../src/store/schema.ts';
import { engines } from '../support/engines.ts';

const row = (id: string, name: string, changes: Partial<AccountRow> = {}): AccountRow => ({
  id,
  login: id,
  name,
  passwordHash: 'x',
  roles: ['handler'],
  unit: 'urban-management@420302',
  city: null,
  mobile: null,
  mail: null,
  active: true,
  demonstration: false,
  failures: 0,
  lockedUntil: null,
  createdAt: new Date(0),
  ...changes,
});

for (const { name, open } of engines)
  test(`${name}: those who can have a ticket in hand work in the units asked for, with an account in use`, async () => {
    const store = await open();
    await addAccounts(store, [
      row('li', '李国强'),
      row('wu', '吴志强', { roles: ['unit-lead'] }),
      row('gone', '离职人员', { active: false }),
      row('desk', '窗口', { roles: ['seat-agent'] }),
      row('sun', '孙立', { unit: 'street@420302002' }),
      row('wang', '王海涛', { unit: 'traffic-police@420302' }),
      row('none', '无单位', { unit: null }),
    ]);
    const found = await colleaguesIn(store, ['urban-management@420302', 'street@420302002']);
    assert.equal(found.map(({ id, unit }) => [id, unit]).sort(), [
      ['li', 'urban-management@420302'],
      ['sun', 'street@420302002'],
      ['wu', 'urban-management@420302'],
    ]);
    assert.equal(await colleaguesIn(store, []), []);
    await store.close();
  });

test.run();
