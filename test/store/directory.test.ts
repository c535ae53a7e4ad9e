import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { DirectoryChange } from '../../src/domain/directory/decide.ts';
import type { KeptUnit } from '../../src/domain/directory/roster.ts';
import { changesOf } from '../../src/store/account-changes.ts';
import { moveAccounts } from '../../src/store/account-moves.ts';
import { addAccounts, findAccount } from '../../src/store/accounts.ts';
import { Conflict, type Store } from '../../src/store/database.ts';
import {
  changesOfUnit,
  commitDirectory,
  directoryVersion,
  keptUnits,
  lastChangeOf,
} from '../../src/store/directory.ts';
import type { AccountRow } from '../../src/store/schema.ts';
import { openTicketsOf, workOfUnits } from '../../src/store/unit-burden.ts';
import { engines } from '../support/engines.ts';
import { callbackDue, dispatched, signed } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { write } from '../support/written.ts';

const bureau: KeptUnit = {
  code: 'urban-management@420302',
  name: '十堰市茅箭区城市管理执法局',
  function: 'urban-management',
  level: 'county',
  division: '420302',
  parent: 'urban-management@420300',
  aliases: ['茅箭城管', '茅箭区城管局'],
  phone: '0719-8681234',
  contact: null,
  address: '十堰市茅箭区北京中路 1 号',
  dissolvedOn: null,
  successor: null,
};
const ended: KeptUnit = { ...bureau, dissolvedOn: '2026-11-30', successor: 'urban-management@420300' };
const by = { id: 'zhao', name: '赵文博', at: new Date(shanghai('2026-11-23 09:00')) };
const added: DirectoryChange = { act: 'add', before: null, after: bureau };
const dissolved: DirectoryChange = { act: 'dissolve', before: bureau, after: ended };

const account = (id: string, unit: string | null): AccountRow => ({
  id,
  login: id,
  name: id,
  passwordHash: '',
  roles: ['handler'],
  unit,
  city: null,
  mobile: null,
  mail: null,
  active: true,
  demonstration: false,
  failures: 0,
  lockedUntil: null,
  createdAt: by.at,
});

const people = async (store: Store): Promise<void> =>
  addAccounts(store, [account('li', bureau.code), account('wang', bureau.code), account('chen', null)]);

for (const { name, open } of engines) {
  test(`${name}: rows and log are written together, and the row is the last state`, async () => {
    const store = await open();
    assert.is(await directoryVersion(store), 0);
    await commitDirectory(store, 0, [added, dissolved], by);
    assert.equal(await keptUnits(store), [ended]);
    assert.is(await directoryVersion(store), 1);
    const log = await changesOfUnit(store, bureau.code);
    assert.equal(
      log.map(({ act, byName, before, after }) => ({ act, byName, before, after })),
      [
        { act: 'dissolve', byName: '赵文博', before: bureau, after: ended },
        { act: 'add', byName: '赵文博', before: null, after: bureau },
      ],
    );
    assert.is(await lastChangeOf(store, bureau.code), log[0]?.id);
    assert.is(await lastChangeOf(store, 'finance@420302'), 0);
    await store.close();
  });

  test(`${name}: what was decided on an older directory is not written, neither row nor log`, async () => {
    const store = await open();
    await commitDirectory(store, 0, [added], by);
    try {
      await commitDirectory(store, 0, [dissolved], by);
      assert.unreachable('an outdated change was written');
    } catch (fault) {
      assert.instance(fault, Conflict);
    }
    assert.equal(await keptUnits(store), [bureau]);
    assert.is((await changesOfUnit(store, bureau.code)).length, 1);
    await store.close();
  });

  test(`${name}: a list of thousands is written at once`, async () => {
    const store = await open();
    const changes = Array.from({ length: 1_234 }, (_, index): DirectoryChange => {
      const after = { ...bureau, code: `urban-management@420302~${index + 2}`, name: `第 ${index} 中队` };
      return { act: 'add', before: null, after };
    });
    await commitDirectory(store, 0, changes, by);
    await commitDirectory(store, 1, changes, by);
    assert.is((await keptUnits(store)).length, 1_234);
    await store.close();
  });

  test(`${name}: open tickets that a unit leads and assists are counted with its accounts, ended ones are not`, async () => {
    const store = await open();
    await people(store);
    await write(store, '20261123000001', dispatched);
    await write(store, '20261123000002', signed);
    await write(store, '20261123000003', callbackDue);
    await write(store, '20261123000004', []);
    const work = await workOfUnits(store);
    assert.equal(work.get(bureau.code), { lead: 3, assist: 0, accounts: 2 });
    assert.equal(work.get('traffic-police@420302'), { lead: 0, assist: 3, accounts: 0 });
    assert.equal(await workOfUnits(store, bureau.code), new Map([[bureau.code, { lead: 3, assist: 0, accounts: 2 }]]));
    assert.equal(await openTicketsOf(store, 'traffic-police@420302', 2), ['20261123000001', '20261123000002']);
    await store.close();
  });

  test(`${name}: the people of a unit move with an entry in each one's log`, async () => {
    const store = await open();
    await people(store);
    const move = { at: by.at, by: 'system', byName: '系统' };
    assert.is(await moveAccounts(store, bureau.code, 'urban-management@420300', move), 2);
    assert.is(await moveAccounts(store, bureau.code, 'urban-management@420300', move), 0);
    assert.is((await findAccount(store, 'li'))?.unit, 'urban-management@420300');
    assert.is((await findAccount(store, 'chen'))?.unit, null);
    assert.equal(
      (await changesOf(store, 'wang')).map(({ act, byName }) => [act, byName]),
      [['handed-over', '系统']],
    );
    await store.close();
  });
}

test.run();
