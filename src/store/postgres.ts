import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { Conflict, type Database, type Statement, type Store } from './database.ts';
import * as schema from './schema.postgres.ts';
import type { Schema } from './schema.ts';

/** Drivers of PostgreSQL name the number of touched rows differently. */
type Touched = { rowCount?: number | null; affectedRows?: number };

/**
 * Brings a PostgreSQL database, reached through PGlite, to the newest schema. Serving an installation from a
 * PostgreSQL server needs another ten lines here (drizzle-orm/node-postgres) and nothing elsewhere.
 */
export const openPglite = async (client: PGlite, migrations: string): Promise<Store> => {
  const database = drizzle(client);
  await migrate(database, { migrationsFolder: migrations });
  const atomically = (statements: readonly Statement[]): Promise<void> =>
    database.transaction(async (transaction) => {
      for (const { write, rows } of statements) {
        const touched = (await write(transaction as unknown as Database)) as Touched;
        if (rows !== undefined && (touched.rowCount ?? touched.affectedRows) !== rows) throw new Conflict();
      }
    });
  return {
    engine: 'postgres',
    database: database as unknown as Database,
    schema: schema as unknown as Schema,
    atomically,
    // Its own autovacuum does.
    tend: async () => undefined,
    close: () => client.close(),
  };
};
