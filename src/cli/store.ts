import { join, resolve } from 'node:path';
import { type Config, ConfigFault, readConfig } from '../config.ts';
import { CalendarGap } from '../domain/deadline/calendar.ts';
import { StandardFault } from '../standard/faults.ts';
import type { Store } from '../store/database.ts';
import { fillOutcomes } from '../store/fill-outcomes.ts';
import { openSqlite } from '../store/sqlite.ts';
import { root } from './root.ts';

/** Everything a command on the database is given. */
export type Bench = { config: Config; store: Store; dataFolder: string; say: (line: string) => void };

/**
 * Runs a command on the database that the server uses (GUIKOU_DATA), and closes it whatever happens. What comes back
 * is the exit status. Faults of the configuration are said in a sentence, others are thrown.
 */
export const withStore = async (work: (bench: Bench) => Promise<number>): Promise<void> => {
  try {
    const config = readConfig(process.env);
    const dataFolder = resolve(root, config.dataFolder);
    const store = openSqlite(join(dataFolder, 'guikou.sqlite'), join(root, 'data/migrations/sqlite'));
    try {
      await fillOutcomes(store);
      process.exitCode = await work({ config, store, dataFolder, say: (line) => console.log(line) });
    } finally {
      await store.close();
    }
  } catch (fault) {
    const known = fault instanceof ConfigFault || fault instanceof StandardFault || fault instanceof CalendarGap;
    if (!known) throw fault;
    process.stderr.write(`${fault.message}\n`);
    process.exitCode = 1;
  }
};
