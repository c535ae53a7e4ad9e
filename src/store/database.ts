import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Schema } from './schema.ts';

/** What query code may call: only what both engines have; `.get`, `.all` and `.run` are not there. */
export type Database = Pick<
  BetterSQLite3Database,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count'
>;

/** A write, made from the database of the transaction it will run in. */
export type Write = PromiseLike<unknown>;

/** One step of a transaction; when `rows` is given and another number of rows was touched, all is undone and Conflict thrown. */
export type Statement = { write: (database: Database) => Write; rows?: number };

/** Somebody else was first: the row no longer has the version that was read. */
export class Conflict extends Error {}

/**
 * The store of either engine. A transaction is a list of statements, not a callback: better-sqlite3 can't wait
 * inside one, and everything is known before writing since the core is pure. Put the version check first.
 */
export type Store = {
  engine: 'sqlite' | 'postgres';
  database: Database;
  schema: Schema;
  atomically: (statements: readonly Statement[]) => Promise<void>;
  /** Looks after what makes queries fast: statistics of the tables, and the index of words put together. For a quiet hour. */
  tend: () => Promise<void>;
  close: () => Promise<void>;
};
