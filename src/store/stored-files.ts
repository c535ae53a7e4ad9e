import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';

/**
 * Removes stored files older than a moment that no ticket names: leavings of forms that were never sent, and of writes
 * that broke off. Gives how many were removed.
 */
export const sweepFiles = async (store: Store, folder: string, before: Instant): Promise<number> => {
  const { attachment } = store.schema;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let removed = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await stat(path)).mtimeMs >= before) continue;
    const used = await store.database.$count(attachment, eq(attachment.sha256, entry.name));
    if (used > 0) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
};
