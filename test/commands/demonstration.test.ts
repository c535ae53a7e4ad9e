import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyAudit } from '../../src/commands/audit/verify.ts';
import { loadDemonstration } from '../../src/commands/demonstration.ts';
import { readDemonstrationScript } from '../../src/commands/demonstration-script.ts';
import { type InForce, readInForce } from '../../src/commands/in-force.ts';
import type { Installation } from '../../src/commands/installation.ts';
import { installationOf } from '../../src/commands/open-installation.ts';
import { lightOf } from '../../src/domain/deadline/light.ts';
import { findPersonalData } from '../../src/domain/privacy/personal-data.ts';
import { caseStateNames } from '../../src/domain/rectification/transitions.ts';
import { runningClock } from '../../src/domain/ticket/running-clock.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { states } from '../../src/domain/ticket/transitions.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { shanghai } from '../support/time.ts';

/** The audit of an installation at its own time, files included. */
const auditOf = ({ store, clock, uploadFolder }: Installation) => verifyAudit(store, { now: clock(), uploadFolder });

const circumstances = {
  root,
  secret: 'test-secret-0123456789-abcdefghijklmnop',
  division: '420000',
  hotlineName: '12345 政务服务便民热线',
  dataFolder: temporaryFolder('demo-data'),
  uploadFolder: temporaryFolder('demo'),
  // Also with automatic dispatch the script decides who gets a ticket.
  automaticDispatch: true,
  demonstration: true,
  https: false,
  trustProxy: false,
};

let opened: InForce | null = null;

const demonstrationAt = async (moment: string): Promise<{ installation: Installation; tickets: Ticket[] }> => {
  const store = openSqlite(':memory:', join(root, 'data/migrations/sqlite'));
  const clock = (): number => shanghai(moment);
  const here = { ...circumstances, store, clock };
  opened ??= await readInForce(here, clock());
  const installation = installationOf(here, { current: opened });
  await loadDemonstration(installation);
  const rows = await store.database.select({ document: store.schema.ticket.document }).from(store.schema.ticket);
  return { installation, tickets: rows.map((row) => row.document) };
};

const monday = await demonstrationAt('2026-11-23 09:00');

/** Tickets that the script leads to: one an appeal, and the parts of those that are split. */
const expectedTickets = (): number =>
  readDemonstrationScript().appeals.reduce(
    (sum, { story }) =>
      sum +
      1 +
      story.reduce((parts, [, act, words]) => parts + (act === 'split' ? (words?.demands?.length ?? 0) : 0), 0),
    0,
  );

test('the demonstration has tickets in every state and cases in every state', () => {
  const found = new Set(monday.tickets.map((ticket) => ticket.state));
  assert.equal(
    states.filter((state) => !found.has(state)),
    ['unit-review'],
    'only where the policy sends replies to the own leader first',
  );
  const caseStates = new Set<string>(monday.tickets.flatMap((ticket) => ticket.cases.map((current) => current.state)));
  assert.equal(
    Object.keys(caseStateNames).filter((state) => !caseStates.has(state)),
    [],
  );
});

test('there are green, yellow and red lights, returns, extensions, urgings, missed callbacks and pictures', () => {
  const { installation, tickets } = monday;
  const lights = tickets.flatMap((ticket) => {
    const clock = runningClock(ticket);
    return clock && clock.stoppedAt === null ? [lightOf(installation.timekeeping, clock, installation.clock())] : [];
  });
  assert.equal([...new Set(lights)].sort(), ['green', 'red', 'yellow']);
  assert.ok(tickets.some((ticket) => ticket.urges.length > 1));
  assert.equal([...new Set(tickets.flatMap((ticket) => ticket.extensions.map(({ outcome }) => outcome)))].sort(), [
    'granted',
    'pending',
    'refused',
  ]);
  assert.ok(tickets.some((ticket) => ticket.state === 'callback-due' && ticket.missedCallbacks.length === 2));
  assert.ok(tickets.filter((ticket) => ticket.appeal.attachments.length > 0).length >= 5);
  assert.ok(tickets.some((ticket) => ticket.cases.some((current) => current.result === 'rectified')));
});

test('both demonstration units have plenty to do', () => {
  for (const unit of ['urban-management@420302', 'traffic-police@420302']) {
    const open = monday.tickets.filter(
      (ticket) =>
        ticket.lead?.code === unit && ['dispatched', 'handling', 'replied', 'rectifying'].includes(ticket.state),
    );
    assert.ok(open.length >= 7, `${unit}: ${open.length}`);
  }
});

test('at least ten functions and four cities take part', () => {
  const functions = new Set(monday.tickets.map((ticket) => ticket.lead?.function).filter(Boolean));
  assert.ok(functions.size >= 10, [...functions].join());
  assert.is(new Set(monday.tickets.map((ticket) => ticket.appeal.city)).size, 4);
});

test('every number is of the range that nobody has, and no text holds personal data', () => {
  for (const { appeal } of monday.tickets) {
    assert.match(appeal.citizen.phone, /^1990000\d{4}$/);
    assert.is(findPersonalData(appeal.text, appeal.citizen), null);
  }
});

test('the histories are in order and the audit finds no broken link', async () => {
  assert.is((await auditOf(monday.installation)).broken, null);
  for (const ticket of monday.tickets) assert.ok(ticket.registeredAt <= monday.installation.clock());
});

test('a second start adds nothing', async () => {
  const { store } = monday.installation;
  await loadDemonstration(monday.installation);
  assert.is(await store.database.$count(store.schema.ticket), expectedTickets());
});

for (const moment of ['2026-11-21 23:40', '2026-10-08 00:10', '2026-12-31 18:30'])
  test(`the story also holds when the first start is at ${moment}`, async () => {
    const { installation, tickets } = await demonstrationAt(moment);
    assert.is(tickets.length, expectedTickets());
    assert.is((await auditOf(installation)).broken, null);
    const { event } = installation.store.schema;
    const rows = await installation.store.database.select({ at: event.at, ticket: event.ticket }).from(event);
    const last = new Map<string, number>();
    for (const { at, ticket } of rows) {
      assert.ok(at.getTime() <= installation.clock());
      assert.ok(at.getTime() >= (last.get(ticket) ?? 0), `${ticket} goes back in time`);
      last.set(ticket, at.getTime());
    }
  });

test.run();
