import { asc } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../../src/commands/act.ts';
import { tellEvents } from '../../../src/commands/notices/tell.ts';
import { DAY } from '../../../src/domain/instant.ts';
import { updateAccount } from '../../../src/store/accounts.ts';
import type { Statement, Store } from '../../../src/store/database.ts';
import { markRead, unreadNotices } from '../../../src/store/notices.ts';
import { actorOf, road, ticketAlong } from '../../http/ticket/journey.ts';
import { testApp } from '../../support/app.ts';
import { engines } from '../../support/engines.ts';
import { file } from '../../support/filed.ts';
import { order } from '../../support/tickets.ts';

const rethrow = (fault: unknown): void => {
  throw fault;
};

const noticesIn = ({ database, schema: { notice } }: Store) =>
  Promise.resolve(database.select().from(notice).orderBy(asc(notice.id)));
const deliveriesIn = ({ database, schema: { delivery } }: Store) =>
  Promise.resolve(database.select().from(delivery).orderBy(asc(delivery.id)));

for (const { name, open } of engines) {
  /** An installation on this engine with the people of the demonstration. */
  const home = async () => {
    const store = await open();
    const made = await testApp({ store });
    return { ...made, store };
  };

  test(`${name}: an event is told once, also when told of again`, async () => {
    const { store, installation, clock } = await home();
    await ticketAlong({ installation, clock }, road.slice(0, 2));
    const first = await tellEvents(installation, rethrow);
    assert.equal([first.events, first.stuck], [3, 0]);
    const written = await noticesIn(store);
    assert.equal(
      written.map(({ topic, role, unit }) => [topic, role, unit]),
      [
        ['Dispatched', 'handler', 'urban-management@420302'],
        ['Dispatched', 'handler', 'traffic-police@420302'],
      ],
    );
    assert.equal(await tellEvents(installation, rethrow), { events: 0, notices: 0, posted: 0, stuck: 0 });
    assert.is((await noticesIn(store)).length, 2);
  });

  test(`${name}: after a crash in the middle nothing is told twice and nothing is lost`, async () => {
    const { store, installation, clock } = await home();
    await ticketAlong({ installation, clock }, road.slice(0, 1));
    let writes = 0;
    const crashing: Store = {
      ...store,
      atomically: (statements: readonly Statement[]) => {
        writes += 1;
        // Passing over, the registration, then the dispatch: its transaction breaks at its last statement.
        if (writes !== 3) return store.atomically(statements);
        const broken: Statement = {
          write: () => {
            throw new Error('power cut');
          },
        };
        return store.atomically([...statements.slice(0, -1), broken]);
      },
    };
    const faults: unknown[] = [];
    const told = await tellEvents({ ...installation, store: crashing }, (fault) => faults.push(fault));
    assert.equal([told.events, told.stuck, faults.length], [1, 1, 1]);
    assert.is((await noticesIn(store)).length, 0, 'half a transaction left nothing');
    assert.is((await tellEvents(installation, rethrow)).events, 1);
    assert.is((await noticesIn(store)).length, 2);
    assert.is((await deliveriesIn(store)).length, 2, 'registered, and dispatched');
  });

  test(`${name}: two processes tell the same events together, once`, async () => {
    const { store, installation, clock } = await home();
    await ticketAlong({ installation, clock }, road.slice(0, 4));
    await Promise.all([tellEvents(installation, rethrow), tellEvents(installation, rethrow)]);
    const keys = (await noticesIn(store)).map(({ ticket, topic, role, unit }) => `${ticket} ${topic} ${role} ${unit}`);
    assert.is(new Set(keys).size, keys.length);
    assert.ok(keys.length >= 2);
  });

  test(`${name}: what nobody was told of for days is passed over`, async () => {
    const { store, installation, clock } = await home();
    await ticketAlong({ installation, clock }, road.slice(0, 2));
    clock.now += 4 * DAY;
    assert.is((await tellEvents(installation, rethrow)).events, 0);
    assert.equal([(await noticesIn(store)).length, (await deliveriesIn(store)).length], [0, 0]);
    assert.equal(
      (await store.database.select().from(store.schema.outbox)).every((row) => row.deliveredAt !== null),
      true,
    );
  });

  test(`${name}: a handler reads what the own unit was told, others do not, and nobody what he did himself`, async () => {
    const { store, installation, clock } = await home();
    const { number } = await ticketAlong({ installation, clock }, road.slice(0, 2));
    await tellEvents(installation, rethrow);
    const from = clock.now - 30 * DAY;
    const unread = async (login: string, unit: string | null, city: string | null) => {
      const { id: account, role } = actorOf(login);
      if (role === 'citizen' || role === 'system') throw new Error(login);
      return unreadNotices(store, { account, role, unit, city }, { from, limit: 100 });
    };
    const mine = await unread('chengguan', 'urban-management@420302', null);
    assert.equal(
      mine.map(({ topic }) => topic),
      ['Dispatched'],
    );
    assert.equal(await unread('juzhang', 'urban-management@420302', null), [], 'the leader is not the handler');
    assert.equal(await unread('paidan', null, '420300'), []);
    await act(installation, {
      number,
      command: { type: 'RequestExtension', workingDays: 2, reason: '须与商户协商' },
      actor: actorOf('chengguan'),
      scope: { kind: 'all' },
      seenVersion: null,
    });
    await tellEvents(installation, rethrow);
    assert.equal(
      (await unread('paidan', null, '420300')).map(({ topic }) => topic),
      ['ExtensionRequested'],
    );
    assert.equal(await unread('paidan', null, '420100'), [], 'another city');
    assert.is((await unread('paidan', null, null)).length, 1, 'the whole province');
    const asker = { account: actorOf('chengguan').id, role: 'dispatcher' as const, unit: null, city: null };
    assert.equal(await unreadNotices(store, asker, { from, limit: 9 }), [], 'who asked, in another of his roles');
    const reader = {
      account: actorOf('chengguan').id,
      role: 'handler' as const,
      unit: 'urban-management@420302',
      city: null,
    };
    await markRead(store, reader, mine[0]?.id ?? 0);
    await markRead(store, reader, 1);
    assert.equal(await unreadNotices(store, reader, { from, limit: 9 }), [], 'reading never goes back');
  });
}

test('a unit without people is told through the nearest one above that has some', async () => {
  const { installation } = await testApp();
  const { store, directory } = installation;
  const parent = directory.find('urban-management@420302')?.parent;
  assert.ok(parent, 'the district’s bureau belongs to the city’s');
  await updateAccount(store, 'demonstration-chengguan', { unit: parent ?? null });
  const ticket = await file({ installation });
  await act(installation, {
    number: ticket.number,
    command: { type: 'Dispatch', order: { ...order, correction: '首选单位有误' } },
    actor: actorOf('paidan'),
    scope: { kind: 'all' },
    seenVersion: null,
  });
  await tellEvents(installation, rethrow);
  assert.is((await noticesIn(store))[0]?.unit, parent);
});

test('urgent notices go to the numbers and mail addresses left by those who are told, not to who acted', async () => {
  const { installation } = await testApp();
  const { store } = installation;
  await updateAccount(store, 'demonstration-chengguan', { mobile: '19900000001', mail: 'li@cg.example.cn' });
  await updateAccount(store, 'demonstration-paidan', { mobile: '19900000002', mail: null });
  const ticket = await file({ installation }, { citizen: { name: '孙桂兰', phone: '0719-8665432' } });
  await act(installation, {
    number: ticket.number,
    command: { type: 'Dispatch', order: { ...order, urgency: 'critical', correction: '首选单位有误' } },
    actor: actorOf('paidan'),
    scope: { kind: 'all' },
    seenVersion: null,
  });
  await tellEvents(installation, rethrow);
  const sent = (await deliveriesIn(store)).map(({ way, recipient, state }) => [way, recipient, state]);
  assert.equal(sent, [
    ['message', '19900000001', 'waiting'],
    ['mail', 'li@cg.example.cn', 'waiting'],
  ]);
});

test.run();
