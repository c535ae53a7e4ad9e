import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyAudit } from '../../src/commands/audit/verify.ts';
import { refoldTickets } from '../../src/commands/refold.ts';
import { fold } from '../../src/domain/ticket/evolve.ts';
import type { Store } from '../../src/store/database.ts';
import { fillOutcomes } from '../../src/store/fill-outcomes.ts';
import { openPglite } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { eventsOf, findTicket } from '../../src/store/tickets.ts';
import { writeAsOnTheFirstDay } from '../support/first-day.ts';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { negative } from '../support/tickets.ts';
import { shanghai, timekeeping } from '../support/time.ts';
import { everything } from '../support/written.ts';

type Journal = { entries: { tag: string }[] };

/** The migrations of an engine up to the first one only, as an installation of the first day had them. */
const firstDay = (engine: string): string => {
  const folder = join(temporaryFolder('migrations'), engine);
  cpSync(join(root, 'data/migrations', engine), folder, { recursive: true });
  const journalFile = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as Journal;
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  return folder;
};

const today = (engine: string): string => join(root, 'data/migrations', engine);

const survives = async (before: Store, reopen: () => Promise<Store>): Promise<void> => {
  await writeAsOnTheFirstDay(before, '20261123000001', negative);
  const after = await reopen();
  assert.is(await refoldTickets(after, timekeeping), 1, 'the first start writes the ticket anew from its events');
  assert.is(await refoldTickets(after, timekeeping), 0, 'and later ones leave it');
  assert.is(await fillOutcomes(after), 1, 'as the first start does');
  const ticket = await findTicket(after, everything, '20261123000001');
  assert.equal(ticket, fold(await eventsOf(after, '20261123000001')));
  assert.equal(
    [ticket?.state, ticket?.cases[0]?.publication.state, ticket?.assisting[0]?.clock, ticket?.demands],
    ['rectifying', 'none', null, []],
    'what came later has its beginning',
  );
  assert.is((await verifyAudit(after, { now: shanghai('2026-11-27 09:00'), uploadFolder: null })).broken, null);
  assert.is(await after.database.$count(after.schema.accountChange), 0, 'what is new is there and empty');
};

test('SQLite: a filled database of the first day comes whole to today’s schema', async () => {
  const file = join(temporaryFolder('old'), 'guikou.sqlite');
  const before = openSqlite(file, firstDay('sqlite'));
  await survives(before, async () => {
    await before.close();
    return openSqlite(file, today('sqlite'));
  });
});

test('PostgreSQL: a filled database of the first day comes whole to today’s schema', async () => {
  const client = new PGlite();
  await survives(await openPglite(client, firstDay('postgres')), () => openPglite(client, today('postgres')));
  await client.close();
});

test('both engines have the same migrations', () => {
  const names = (engine: string) => readdirSync(today(engine)).filter((name) => name.endsWith('.sql'));
  assert.equal(names('sqlite'), names('postgres'));
});

test.run();
