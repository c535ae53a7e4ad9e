import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Store } from '../../src/store/database.ts';
import { openPglite } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { root } from './root.ts';

/** Both engines, empty and migrated: the same tests run on each. */
export const engines: readonly { name: string; open: () => Promise<Store> }[] = [
  { name: 'SQLite', open: async () => openSqlite(':memory:', join(root, 'data/migrations/sqlite')) },
  { name: 'PostgreSQL', open: () => openPglite(new PGlite(), join(root, 'data/migrations/postgres')) },
];
