import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyAudit } from '../../../src/commands/audit/verify.ts';
import { changeDirectory } from '../../../src/commands/directory/change.ts';
import type { Installation } from '../../../src/commands/installation.ts';
import type { DirectoryWish } from '../../../src/domain/directory/decide.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { keepDirectory } from '../../../src/jobs/directory.ts';
import { findAccount } from '../../../src/store/accounts.ts';
import { commitDirectory } from '../../../src/store/directory.ts';
import { eventsOf, findTicket } from '../../../src/store/tickets.ts';
import { testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';
import { zhao } from '../../support/people.ts';
import { callbackDue, order, signed } from '../../support/tickets.ts';
import { everything, write } from '../../support/written.ts';

const maojian = order.lead.code;
const zhangwan = 'urban-management@420303';

const dissolve = (lastDay: string): DirectoryWish => ({
  act: 'dissolve',
  code: maojian,
  lastDay,
  successor: zhangwan,
});

const withTickets = async () => {
  const app = await testApp();
  const { store } = app.installation;
  await write(store, '20261123000901', signed);
  await write(store, '20261123000902', callbackDue);
  return app;
};

const done = async (installation: Installation, wish: DirectoryWish) => {
  const outcome = await changeDirectory(installation, wish, zhao);
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  return outcome;
};

test('a last day that is past takes effect at once: routing, search, tickets, accounts, audit', async () => {
  const app = await withTickets();
  const { installation } = app;
  const { store } = installation;
  const { moved } = await done(installation, dissolve('2026-11-20'));
  assert.equal(moved, { tickets: 2, accounts: 2 });
  assert.is(installation.directory.units.has(maojian), false);
  assert.is(installation.directory.find(maojian)?.code, zhangwan);
  assert.is((await file(app)).routing?.lead?.code, zhangwan);
  for (const number of ['20261123000901', '20261123000902']) {
    assert.is((await findTicket(store, everything, number))?.lead?.code, zhangwan);
    const last = (await eventsOf(store, number)).at(-1);
    assert.equal([last?.type, last?.by.name], ['HandedOver', '赵文博']);
  }
  assert.is((await findAccount(store, 'demonstration-chengguan'))?.unit, zhangwan);
  const { broken } = await verifyAudit(store, { now: installation.clock(), uploadFolder: null });
  assert.is(broken, null);
});

test('a last day that is to come leaves all as it is; the job moves everything just after midnight, once', async () => {
  const { installation, clock } = await withTickets();
  const { store } = installation;
  assert.equal((await done(installation, dissolve('2026-11-30'))).moved, { tickets: 0, accounts: 0 });
  clock.set('2026-11-30 23:51');
  assert.equal(await keepDirectory(installation), { reloaded: true, tickets: 0, accounts: 0 });
  assert.is(installation.directory.units.has(maojian), true);
  clock.set('2026-12-01 00:01');
  assert.equal(await keepDirectory(installation), { reloaded: true, tickets: 2, accounts: 2 });
  assert.is(installation.directory.units.has(maojian), false);
  const last = (await eventsOf(store, '20261123000901')).at(-1);
  assert.equal([last?.type, last?.by.role], ['HandedOver', 'system']);
  assert.equal(await keepDirectory(installation), { reloaded: false, tickets: 0, accounts: 0 });
});

test('what comes back to a dissolved unit later is taken up by the next run', async () => {
  const { installation } = await withTickets();
  await done(installation, dissolve('2026-11-20'));
  await write(installation.store, '20261123000903', signed);
  assert.equal(await keepDirectory(installation), { reloaded: false, tickets: 1, accounts: 0 });
});

test('what another program wrote into the directory is in force after the next run', async () => {
  const { installation } = await testApp();
  const unit = installation.roster.units.get('finance@420302');
  if (!unit) throw new Error('no unit');
  const change = { act: 'change' as const, before: unit, after: { ...unit, name: '茅箭区财政金融局' } };
  await commitDirectory(installation.store, 0, [change], {
    id: 'x',
    name: '命令行',
    at: new Date(installation.clock()),
  });
  assert.is((await keepDirectory(installation)).reloaded, true);
  assert.is(installation.directory.search('茅箭区财政金融局', 1)[0]?.code, unit.code);
});

test('two changes at the same moment are decided one after the other', async () => {
  const { installation } = await testApp();
  const add: DirectoryWish = {
    act: 'add',
    function: 'public-security',
    place: '420302',
    parent: null,
    details: { name: '五堰派出所', aliases: [], phone: null, contact: null, address: null },
  };
  const outcomes = await Promise.all([
    changeDirectory(installation, add, zhao),
    changeDirectory(installation, add, zhao),
  ]);
  assert.equal(
    outcomes.map((outcome) => (isRefusal(outcome) ? outcome.field : outcome.change?.act)),
    ['add', 'name'],
  );
});

test('who drew the form before somebody else changed the unit is told so', async () => {
  const { installation } = await testApp();
  const unit = installation.roster.units.get('finance@420302');
  if (!unit) throw new Error('no unit');
  const change = (phone: string): DirectoryWish => ({ act: 'change', code: unit.code, details: { ...unit, phone } });
  assert.is(isRefusal(await changeDirectory(installation, change('0719-111'), zhao, 0)), false);
  const second = await changeDirectory(installation, change('0719-222'), zhao, 0);
  assert.ok(isRefusal(second) && second.refused === 'stale');
  assert.is(installation.roster.units.get(unit.code)?.phone, '0719-111');
});

test.run();
