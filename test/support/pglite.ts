import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  openAsBlob,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openPglite } from '../../src/store/postgres.ts';
import { root } from './root.ts';

const kept = join(root, 'data/var/test');

/** Names the data of these migrations made by this PGlite (by the lock file): any other set gets another file. */
const fileFor = (migrations: string): string => {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'package-lock.json')));
  for (const name of readdirSync(migrations, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(sql|json)$/.test(name)) hash.update(name).update(readFileSync(join(migrations, name)));
  }
  return `postgres-${hash.digest('hex').slice(0, 16)}.tar`;
};

/**
 * PostgreSQL's data directory after all migrations, made once and loaded by every test file after. Two files that
 * come first together both make it: the renaming lets none see half a file.
 */
const migratedData = async (migrations: string): Promise<Blob> => {
  const name = fileFor(migrations);
  const file = join(kept, name);
  if (existsSync(file)) return openAsBlob(file);
  const client = new PGlite();
  await openPglite(client, migrations);
  const data = await client.dumpDataDir('none');
  await client.close();
  mkdirSync(kept, { recursive: true });
  for (const old of readdirSync(kept).filter((one) => /^postgres-\w+\.tar$/.test(one))) rmSync(join(kept, old));
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.from(await data.arrayBuffer()));
  renameSync(unfinished, file);
  return data;
};

/** A PGlite with the schema of today and no rows. */
export const migratedPglite = async (migrations: string): Promise<PGlite> => {
  const loadDataDir = await migratedData(migrations);
  return PGlite.create({ loadDataDir });
};

/** Takes every row away and begins the numbering anew; no migration writes rows, so this is how it was at first. */
export const emptied = async (client: PGlite): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`,
  );
  await client.exec(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity cascade`);
};
