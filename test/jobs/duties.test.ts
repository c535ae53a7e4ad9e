import { eq, sql } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyAudit } from '../../src/commands/audit/verify.ts';
import { refreshMoments } from '../../src/commands/moments.ts';
import { HOUR } from '../../src/domain/instant.ts';
import { fulfilDuties } from '../../src/jobs/duties.ts';
import { sealChains } from '../../src/store/seals.ts';
import { eventsOf, findTicket } from '../../src/store/tickets.ts';
import { wall } from '../domain/deadline/timekeeping.ts';
import { road, ticketAlong } from '../http/ticket/journey.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { shanghai } from '../support/time.ts';

const rowOf = async ({ installation }: TestApp, number: string) => {
  const { store } = installation;
  const { ticket } = store.schema;
  const [row] = await store.database
    .select({ dutyAt: ticket.dutyAt, level: ticket.supervisionLevel, state: ticket.state })
    .from(ticket)
    .where(eq(ticket.number, number));
  return row;
};

const told = async ({ installation }: TestApp, number: string): Promise<string[]> =>
  (await eventsOf(installation.store, number))
    .filter(({ by }) => by.role === 'system')
    .map((event) => {
      const detail =
        event.type === 'Warned'
          ? `${event.purpose} ${event.light}`
          : event.type === 'SupervisionOpened'
            ? event.level
            : event.type === 'SupervisionEscalated'
              ? event.to
              : '';
      return `${wall(event.at).slice(5, 16)} ${event.type} ${detail}`.trim();
    });

test('a red lamp climbs to an interview over two weeks, hour by hour, and every row is still the fold of its events', async () => {
  const app = await testApp();
  const { number } = await ticketAlong(app, road.slice(0, 1));
  for (let now = shanghai('2026-11-23 10:00'); now <= shanghai('2026-12-07 10:00'); now += HOUR) {
    app.clock.now = now;
    assert.equal((await fulfilDuties(app.installation)).failed, []);
  }
  assert.equal(await told(app, number), [
    '11-24 17:00 Warned sign yellow',
    '11-25 09:00 Warned sign red',
    '11-25 09:00 SupervisionOpened daily',
    '11-27 15:00 Warned supervise yellow',
    '11-30 09:00 Warned supervise red',
    '11-30 09:00 SupervisionEscalated listed',
    '12-03 13:00 Warned supervise yellow',
    '12-04 09:00 Warned reply yellow',
    '12-04 09:00 Warned supervise red',
    '12-04 09:00 SupervisionEscalated interview',
  ]);
  const row = await rowOf(app, number);
  assert.equal(
    [row?.level, row?.state, row?.dutyAt],
    ['interview', 'dispatched', new Date(shanghai('2026-12-08 09:00'))],
  );
  await sealChains(app.installation.store, app.clock.now);
  const audit = await verifyAudit(app.installation.store, { now: app.clock.now, uploadFolder: null });
  assert.is(audit.broken, null);
});

test('after a stop of weeks one reminder for each clock and one level is given, not a storm', async () => {
  const app = await testApp();
  const { number } = await ticketAlong(app, road.slice(0, 2));
  app.clock.set('2026-12-24 10:00');
  const report = await fulfilDuties(app.installation);
  assert.equal(report, { tickets: 1, done: 2, failed: [] });
  assert.equal(await told(app, number), ['12-24 10:00 Warned reply red', '12-24 10:00 SupervisionOpened daily']);
  assert.equal(await fulfilDuties(app.installation), { tickets: 0, done: 0, failed: [] });
});

test('a server that comes back in the night reminds nobody before the morning, but an urgent limit is told of at once', async () => {
  const app = await testApp();
  const { number } = await ticketAlong(app, road.slice(0, 1));
  const [, , dispatch] = road[0] ?? [];
  if (dispatch?.type !== 'Dispatch') throw new Error('the road begins otherwise');
  const urgent = await ticketAlong(app, [
    ['2026-11-23 09:10', 'paidan', { ...dispatch, order: { ...dispatch.order, urgency: 'urgent' } }],
  ]);
  app.clock.set('2026-11-26 03:26');
  await fulfilDuties(app.installation);
  assert.equal(await told(app, number), []);
  assert.equal(await told(app, urgent.number), [
    '11-26 03:26 Warned first-contact red',
    '11-26 03:26 Warned sign red',
    '11-26 03:26 Warned reply red',
  ]);
  app.clock.set('2026-11-26 09:00');
  await fulfilDuties(app.installation);
  assert.equal(await told(app, number), ['11-26 09:00 Warned sign red', '11-26 09:00 SupervisionOpened daily']);
});

test('a broken ticket is told of and stops no other', async () => {
  const app = await testApp();
  const broken = await ticketAlong(app, road.slice(0, 1));
  const { number } = await ticketAlong(app, road.slice(0, 1));
  const { store } = app.installation;
  const { ticket } = store.schema;
  await store.atomically([
    {
      write: (database) =>
        database
          .update(ticket)
          .set({ document: sql`json_remove(${ticket.document}, '$.clocks')` })
          .where(eq(ticket.number, broken.number)),
    },
  ]);
  app.clock.set('2026-11-25 09:00');
  const report = await fulfilDuties(app.installation);
  assert.is(report.failed.length, 1);
  assert.equal(await told(app, number), ['11-25 09:00 Warned sign red', '11-25 09:00 SupervisionOpened daily']);
});

test('a suspension ends by itself at midnight after its last day, also when the server comes back later', async () => {
  const app = await testApp();
  const { number } = await ticketAlong(app, [
    ...road.slice(0, 2),
    [
      '2026-11-24 10:00',
      'chengguan',
      { type: 'RequestSuspension', reason: 'works', explanation: '等待护栏到货安装。', until: '2026-11-27' },
    ],
    ['2026-11-24 18:00', 'paidan', { type: 'GrantSuspension', note: '' }],
  ]);
  app.clock.set('2026-11-27 23:59');
  assert.is((await fulfilDuties(app.installation)).done, 0);
  app.clock.set('2026-12-01 08:00');
  await fulfilDuties(app.installation);
  const ticket = await findTicket(app.installation.store, { kind: 'all' }, number);
  assert.is(ticket?.state, 'handling');
  // Ten working days and the three that were suspended.
  assert.is(wall(ticket?.clocks.reply?.dueAt ?? 0), '2026-12-10 18:00:00');
  assert.equal(await told(app, number), ['12-01 08:00 Resumed']);
});

test('three urges open an order within the minute', async () => {
  const app = await testApp();
  const urge = (at: string): [string, string, { type: 'Urge'; words: string }] => [
    at,
    'zuoxi',
    { type: 'Urge', words: '' },
  ];
  const { number } = await ticketAlong(app, [
    ...road.slice(0, 2),
    urge('2026-11-23 10:10'),
    urge('2026-11-23 10:20'),
    urge('2026-11-23 10:30'),
  ]);
  await fulfilDuties(app.installation);
  assert.equal(await told(app, number), ['11-23 10:30 SupervisionOpened daily']);
});

test('tickets from before the program had duties get theirs, and what is right is not written again', async () => {
  const app = await testApp();
  const { number } = await ticketAlong(app, road.slice(0, 1));
  const { store } = app.installation;
  const { ticket } = store.schema;
  await store.atomically([{ write: (database) => database.update(ticket).set({ dutyAt: null, warnAt: null }) }]);
  assert.is(await refreshMoments(app.installation), 1);
  assert.is((await rowOf(app, number))?.dutyAt?.getTime(), shanghai('2026-11-24 16:12'));
  assert.is(await refreshMoments(app.installation), 0);
});

test.run();
