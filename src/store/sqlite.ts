import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { Conflict, type Database, type Statement, type Store } from './database.ts';
import * as schema from './schema.sqlite.ts';

/** What drizzle's SQLite builders offer beside the common face; only this file knows. */
type Runnable = { run: () => { changes: number } };

/** Pages of the file kept in memory: the indexes of some hundred thousand tickets and what of them is read often. */
const CACHE_KIBIBYTES = 65_536;
/** How much of the index of words is put together in one night; all of it would block the server for long. */
const MERGED_PAGES = 2_000;

/**
 * Opens (or makes) the SQLite file and brings it to the newest schema; `:memory:` for tests.
 * Foreign keys stay off while migrating, since table rebuilds run inside a transaction where that pragma is void,
 * and are checked afterwards. synchronous=FULL: an acknowledged appeal survives a power cut.
 */
export const openSqlite = (file: string, migrations: string): Store => {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const connection = new Sqlite(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('busy_timeout = 5000');
  connection.pragma('foreign_keys = OFF');
  const database = drizzle(connection);
  migrate(database, { migrationsFolder: migrations });
  const broken = connection.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0)
    throw new Error(`foreign keys broken after migration: ${broken.length} rows`);
  connection.pragma('foreign_keys = ON');
  connection.pragma(`cache_size = -${CACHE_KIBIBYTES}`);
  // What the planner has to know of tables that were never looked at; a no-op otherwise.
  connection.pragma('optimize = 0x10002');

  const atomically = async (statements: readonly Statement[]): Promise<void> => {
    database.transaction(
      (transaction) => {
        for (const { write, rows } of statements) {
          const { changes } = (write(transaction as unknown as Database) as unknown as Runnable).run();
          if (rows !== undefined && changes !== rows) throw new Conflict();
        }
      },
      { behavior: 'immediate' },
    );
  };
  return {
    engine: 'sqlite',
    database: database as unknown as Database,
    schema,
    atomically,
    tend: async () => {
      connection.pragma('optimize');
      connection.exec(`insert into ticket_text (ticket_text, rank) values ('merge', ${MERGED_PAGES})`);
    },
    close: async () => {
      connection.close();
    },
  };
};
