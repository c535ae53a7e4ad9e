import { count, eq } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fold } from '../../src/domain/ticket/evolve.ts';
import { commitEvents, commitRegistration } from '../../src/store/commit.ts';
import { Conflict, type Store } from '../../src/store/database.ts';
import { nextTicketNumber } from '../../src/store/numbers.ts';
import { eventsOf, findByQueryCode, findBySubmissionKey, findTicket } from '../../src/store/tickets.ts';
import { engines } from '../support/engines.ts';
import { callbackDue, dispatched, negative, registration, signed, story } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { untimed } from '../support/untimed.ts';
import { everything, write } from '../support/written.ts';

const rowsIn = async (store: Store, table: 'event' | 'outbox' | 'evaluation' | 'rectification'): Promise<number> => {
  const [row] = await store.database.select({ rows: count() }).from(store.schema[table]);
  return row?.rows ?? 0;
};

for (const { name, open } of engines) {
  test(`${name}: a ticket comes back as it was written, and its events fold to it`, async () => {
    const store = await open();
    const ticket = await write(store, '20261123000001', negative);
    assert.equal(await findTicket(store, everything, '20261123000001'), ticket);
    assert.equal(fold(await eventsOf(store, '20261123000001')), ticket);
    assert.is(await rowsIn(store, 'event'), ticket.version);
    assert.is(await rowsIn(store, 'outbox'), ticket.version);
    assert.is(await rowsIn(store, 'evaluation'), 1);
    assert.is(await rowsIn(store, 'rectification'), 1);
    await store.close();
  });

  test(`${name}: of two people who act on the same version one wins, and the loser leaves nothing behind`, async () => {
    const store = await open();
    const before = await write(store, '20261123000001', dispatched);
    const events = story(signed).slice(-1);
    const after = fold(story(signed));
    const outcomes = await Promise.allSettled([
      commitEvents(store, before, after, events, untimed),
      commitEvents(store, before, after, events, untimed),
    ]);
    assert.equal(outcomes.map((outcome) => outcome.status).sort(), ['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    assert.ok(lost?.reason instanceof Conflict);
    assert.is(await rowsIn(store, 'event'), 3);
    assert.is(await rowsIn(store, 'outbox'), 3);
    await store.close();
  });

  test(`${name}: one filled form makes one ticket, whichever arrives first`, async () => {
    const store = await open();
    await write(store, '20261123000001', []);
    const events = story([], { ...registration, number: '20261123000002' });
    const keys = { queryCodeHash: 'x', submissionKey: 'key of 20261123000001' };
    let refused = false;
    await commitRegistration(store, fold(events), events, keys, untimed).catch(() => {
      refused = true;
    });
    assert.ok(refused);
    assert.is((await findBySubmissionKey(store, 'key of 20261123000001'))?.number, '20261123000001');
    assert.is(await rowsIn(store, 'event'), 1, 'the second form left no event');
    await store.close();
  });

  test(`${name}: a unit sees its own tickets, a city its own, and nobody else’s`, async () => {
    const store = await open();
    await write(store, '20261123000001', dispatched);
    const sees = (scope: Parameters<typeof findTicket>[1]) => findTicket(store, scope, '20261123000001').then(Boolean);
    assert.ok(await sees({ kind: 'units', units: ['urban-management@420302'] }), 'the lead');
    assert.ok(await sees({ kind: 'units', units: ['traffic-police@420302'] }), 'an assisting unit');
    assert.not(await sees({ kind: 'units', units: ['urban-management@420303'] }));
    assert.not(await sees({ kind: 'units', units: [] }));
    assert.ok(await sees({ kind: 'city', city: '420300' }));
    assert.not(await sees({ kind: 'city', city: '420100' }));
    await store.close();
  });

  test(`${name}: number and code open a ticket only together`, async () => {
    const store = await open();
    await write(store, '20261123000001', []);
    assert.ok(await findByQueryCode(store, '20261123000001', 'code of 20261123000001'));
    assert.is(await findByQueryCode(store, '20261123000001', 'code of 20261123000002'), null);
    await store.close();
  });

  test(`${name}: numbers count up within a Shanghai day and begin anew the next`, async () => {
    const store = await open();
    const numbers = [];
    for (const at of ['2026-11-23 23:58', '2026-11-23 23:59', '2026-11-24 00:00'])
      numbers.push(await nextTicketNumber(store, shanghai(at)));
    assert.equal(numbers, ['20261123000001', '20261123000002', '20261124000001']);
    await store.close();
  });

  test(`${name}: the row tells lists when the running clock is due, and nothing once it is closed`, async () => {
    const store = await open();
    await write(store, '20261123000001', callbackDue);
    const { ticket } = store.schema;
    const [row] = await store.database
      .select({ due: ticket.dueAt, state: ticket.state })
      .from(ticket)
      .where(eq(ticket.number, '20261123000001'));
    assert.equal(row, { due: new Date(shanghai('2026-11-30 18:00')), state: 'callback-due' });
    await store.close();
  });
}

test.run();
