import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';

/** Whether a ticket or a version of an entry of the knowledge base names a file. */
const isNamed = async ({ database, schema }: Store, sha256: string): Promise<boolean> => {
  const { attachment, knowledgeVersion } = schema;
  if ((await database.$count(attachment, eq(attachment.sha256, sha256))) > 0) return true;
  // Versions are few and keep their files for as long as they can be read.
  return (
    (await database.$count(knowledgeVersion, sql`cast(${knowledgeVersion.content} as text) like ${`%${sha256}%`}`)) > 0
  );
};

/**
 * Removes stored files older than a moment that no ticket names, nor the knowledge base: leavings of forms that were never sent, and of writes
 * that broke off. Gives how many were removed.
 */
export const sweepFiles = async (store: Store, folder: string, before: Instant): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let removed = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await stat(path)).mtimeMs >= before) continue;
    if (await isNamed(store, entry.name)) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
};
