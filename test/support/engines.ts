import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { test } from 'uvu';
import type { Store } from '../../src/store/database.ts';
import { openPglite } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { emptied, migratedPglite } from './pglite.ts';
import { root } from './root.ts';

let client: PGlite | null = null;

/** Starting PGlite takes a second, emptying it does not: one instance serves a whole test file. */
const openPostgres = async (): Promise<Store> => {
  const migrations = join(root, 'data/migrations/postgres');
  if (client) await emptied(client);
  client ??= await migratedPglite(migrations);
  return { ...(await openPglite(client, migrations)), close: async () => undefined };
};

// An open PGlite has a timer that holds the process for ten seconds and more after the last test.
test.after(async () => {
  await client?.close();
});

/** Both engines, empty and migrated: the same tests run on each. */
export const engines: readonly { name: string; open: () => Promise<Store> }[] = [
  { name: 'SQLite', open: async () => openSqlite(':memory:', join(root, 'data/migrations/sqlite')) },
  { name: 'PostgreSQL', open: openPostgres },
];
