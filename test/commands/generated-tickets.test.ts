import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyAudit } from '../../src/commands/audit/verify.ts';
import { queues } from '../../src/domain/queue/queues.ts';
import { phaseOf, type State } from '../../src/domain/ticket/transitions.ts';
import { loadInstallation } from '../../src/standard/load.ts';
import { countQueues } from '../../src/store/queue-counts.ts';
import { countQueue, inQueue } from '../../src/store/queues.ts';
import { sealChains } from '../../src/store/seals.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { ticketPage } from '../../src/store/ticket-list.ts';
import { draftsOf } from '../bench/tickets/drafts.ts';
import { drawFrom } from '../bench/tickets/draw.ts';
import { generateTickets } from '../bench/tickets/generate.ts';
import { textsIn } from '../bench/tickets/texts.ts';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { shanghai, timekeeping } from '../support/time.ts';

const now = shanghai('2026-11-25 10:00');
const TICKETS = 400;
const migrations = join(root, 'data/migrations/sqlite');

/** A database as the bench makes it, of our own texts and small. */
const generated = async () => {
  const file = join(temporaryFolder('generated'), 'tickets.sqlite');
  await openSqlite(file, migrations).close();
  const { standard, directory } = loadInstallation(root, { at: now });
  const texts = textsIn(join(root, 'no such folder'));
  const divisions = [...directory.divisions.values()];
  const drafts = draftsOf(standard, divisions, texts, { draw: drawFrom(3), most: 60, told: () => undefined });
  const told: number[] = [];
  const order = { file, tickets: TICKETS, now, drafts, replies: texts.replies, timekeeping };
  generateTickets({ ...order, told: (tickets) => told.push(tickets) });
  assert.equal(told, [TICKETS]);
  return openSqlite(file, migrations);
};

test('what the bench measures are real tickets: every row follows from its events, and the audit finds nothing', async () => {
  const store = await generated();
  await sealChains(store, now);
  const audit = await verifyAudit(store, { now, uploadFolder: null });
  assert.is(audit.broken, null);
  assert.is(audit.tickets, TICKETS);
  const { ticket } = store.schema;
  const rows = await store.database.select({ state: ticket.state, registeredAt: ticket.registeredAt }).from(ticket);
  const ended = rows.filter(({ state }) => phaseOf[state as State] === 'ended').length;
  assert.ok(ended > TICKETS * 0.8 && ended < TICKETS, `${ended} of ${TICKETS} have ended`);
  assert.ok(rows.every(({ registeredAt }) => registeredAt.getTime() <= now));
  await store.close();
});

test('all counts of a rail are those of each queue for itself, and of its list', async () => {
  const store = await generated();
  const busy = 'urban-management@420106';
  for (const scope of [
    { kind: 'all' } as const,
    { kind: 'city', city: '420100' } as const,
    { kind: 'units', units: [busy, 'housing@420106'] } as const,
    { kind: 'units', units: [] } as const,
  ]) {
    const counts = await countQueues(store, scope, queues, now);
    for (const queue of queues) {
      const alone = await countQueue(store, scope, queue, now);
      assert.equal(counts.get(queue.id), alone, `${queue.name} of ${JSON.stringify(scope)}`);
      const order = { key: 'due', direction: 'ascending' } as const;
      const { tickets } = await ticketPage(store, inQueue(store, scope, queue, now), { order, size: TICKETS });
      assert.is(tickets.length, alone.waiting, queue.name);
      assert.ok(
        tickets.every(({ state }) => queue.states.includes(state)),
        queue.name,
      );
    }
  }
  await store.close();
});

test.run();
