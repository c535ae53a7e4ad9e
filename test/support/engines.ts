import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Store } from '../../src/store/database.ts';
import { openPglite } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { root } from './root.ts';

let client: PGlite | null = null;

/** Starting PGlite takes seconds, emptying it does not: one instance serves a whole test file. */
const openPostgres = async (): Promise<Store> => {
  client ??= new PGlite();
  await client.exec(
    'drop schema if exists public cascade; drop schema if exists drizzle cascade; create schema public',
  );
  const store = await openPglite(client, join(root, 'data/migrations/postgres'));
  return { ...store, close: async () => undefined };
};

/** Both engines, empty and migrated: the same tests run on each. */
export const engines: readonly { name: string; open: () => Promise<Store> }[] = [
  { name: 'SQLite', open: async () => openSqlite(':memory:', join(root, 'data/migrations/sqlite')) },
  { name: 'PostgreSQL', open: openPostgres },
];
