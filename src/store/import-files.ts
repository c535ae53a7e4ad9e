import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Lists that wait for their confirmation; older ones make room. */
const KEPT = 20;

const prune = async (folder: string): Promise<void> => {
  const names = await readdir(folder);
  const files = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  for (const { name } of files.sort((a, b) => b.at - a.at).slice(KEPT)) await rm(join(folder, name), { force: true });
};

/** Keeps an uploaded list between preview and confirmation; gives the name to ask for it by. */
export const keepImportFile = async (folder: string, bytes: Buffer): Promise<string> => {
  const id = createHash('sha256').update(bytes).digest('hex');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, id), bytes);
  await prune(folder);
  return id;
};

/** A kept list; null when it is not there any more, or the name is none of ours. */
export const readImportFile = async (folder: string, id: string): Promise<Buffer | null> => {
  if (!/^[0-9a-f]{64}$/u.test(id)) return null;
  try {
    return await readFile(join(folder, id));
  } catch {
    return null;
  }
};
