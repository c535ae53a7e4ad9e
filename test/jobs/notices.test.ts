import { pino } from 'pino';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../src/commands/act.ts';
import type { Couriers } from '../../src/commands/notices/couriers.ts';
import { DAY } from '../../src/domain/instant.ts';
import { dropOldNotices, tellAtOnce } from '../../src/jobs/notices.ts';
import { actorOf, road, ticketAlong } from '../http/ticket/journey.ts';
import { testApp } from '../support/app.ts';

const logger = pino({ level: 'silent' });

test('whoever is concerned is told right after the commit, and the citizen’s message leaves with it', async () => {
  let sent: (to: string) => void = () => undefined;
  const leaves = new Promise<string>((resolve) => {
    sent = resolve;
  });
  const message: Couriers['message'] = { kind: 'log', carry: async ({ recipient }) => sent(recipient) };
  const home = await testApp({ couriers: { message, mail: message } });
  const { number } = await ticketAlong(home, []);
  const told = new Promise<string>((resolve) => home.installation.tidings.listen(resolve));
  const stop = tellAtOnce(home.installation, logger);
  const [at, login, command] = road[0] ?? [];
  if (at === undefined || login === undefined || command === undefined) throw new Error('the road is empty');
  home.clock.set(at);
  await act(home.installation, { number, command, actor: actorOf(login), scope: { kind: 'all' }, seenVersion: null });
  assert.is(await told, number);
  assert.is(await leaves, '13872671234');
  stop();
});

test('what is old is dropped from outbox, notices and deliveries, what is new stays', async () => {
  const home = await testApp();
  const { installation, clock } = home;
  const { store } = installation;
  await ticketAlong(home, road.slice(0, 1));
  const told = new Promise<string>((resolve) => installation.tidings.listen(resolve));
  const stop = tellAtOnce(installation, logger);
  installation.changes.announce('20261123000001');
  await told;
  stop();
  const counts = async () => [
    await store.database.$count(store.schema.outbox),
    await store.database.$count(store.schema.notice),
  ];
  const before = await counts();
  assert.equal(before, [2, 2]);
  await dropOldNotices(installation);
  assert.equal(await counts(), before);
  clock.now += 100 * DAY;
  await dropOldNotices(installation);
  assert.equal(await counts(), [0, 0]);
});

test.run();
