import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyAudit } from '../../src/commands/audit/verify.ts';
import type { Database, Store } from '../../src/store/database.ts';
import { fillOutcomes } from '../../src/store/fill-outcomes.ts';
import { openPglite } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { findTicket } from '../../src/store/tickets.ts';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { negative } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { everything, write } from '../support/written.ts';

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

/** The old program kept no routing outcomes: its database has no table for them. */
const withoutOutcomes = (store: Store): Store => {
  const { routingOutcome, outbox } = store.schema;
  const blind = (database: Database): Database =>
    Object.create(database, {
      insert: {
        value: (table: Parameters<Database['insert']>[0]) =>
          table === routingOutcome
            ? { values: () => database.delete(outbox).where(sql`1 = 0`) }
            : database.insert(table),
      },
    });
  return {
    ...store,
    atomically: (statements) =>
      store.atomically(statements.map(({ write: writes, ...rest }) => ({ ...rest, write: (d) => writes(blind(d)) }))),
  };
};

const survives = async (before: Store, reopen: () => Promise<Store>): Promise<void> => {
  const ticket = await write(withoutOutcomes(before), '20261123000001', negative);
  const after = await reopen();
  assert.equal(await findTicket(after, everything, '20261123000001'), ticket);
  assert.is(await fillOutcomes(after), 1, 'as the first start does');
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
});

test('both engines have the same migrations', () => {
  const names = (engine: string) => readdirSync(today(engine)).filter((name) => name.endsWith('.sql'));
  assert.equal(names('sqlite'), names('postgres'));
});

test.run();
