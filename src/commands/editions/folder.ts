import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HOUR } from '../../domain/instant.ts';
import type { Store } from '../../store/database.ts';
import { editionFiles, findKeptEdition, type WrittenFile } from '../../store/editions.ts';
import { filesOfFolder, shippedFolder, shippedName } from './shipped.ts';

/** Where an installation keeps its editions. */
export type EditionSource = { store: Store; root: string; dataFolder: string };

/** Changes with every byte of the files. */
export const fingerprintOf = (files: readonly WrittenFile[]): string => {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(path).update('\0').update(content).update('\0');
  return hash.digest('hex').slice(0, 24);
};

/** Writes files as a folder of rules that is there whole or not at all. */
const writeFolder = (folder: string, files: readonly WrittenFile[]): void => {
  if (existsSync(folder)) return;
  const draft = `${folder}.${randomUUID()}`;
  for (const { path, content } of files) {
    mkdirSync(dirname(join(draft, path)), { recursive: true });
    writeFileSync(join(draft, path), content);
  }
  try {
    renameSync(draft, folder);
  } catch (fault) {
    // Somebody else was first with the same content.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw fault;
  }
};

/** Folders of the same edition with other content are those of an older draft; a check may still be reading the last ones. */
const sweep = (parent: string, number: string, kept: string): void => {
  const changed = (name: string): number => statSync(join(parent, name)).mtimeMs;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${number}@`) && name !== kept && changed(name) < changed(kept) - HOUR)
      rmSync(join(parent, name), { recursive: true, force: true });
  }
};

/** An edition as a folder that the readers understand, and the fingerprint of its files. */
export type EditionFolder = { folder: string; fingerprint: string };

/** Lays the files of a kept edition out as a folder below the installation's data; the shipped one is a folder already. Null for an unknown number. */
export const editionFolder = async (
  { store, root, dataFolder }: EditionSource,
  number: string,
): Promise<EditionFolder | null> => {
  if ((await findKeptEdition(store, number)) === null) {
    if (number !== shippedName(root).number) return null;
    const folder = shippedFolder(root);
    return { folder, fingerprint: fingerprintOf(filesOfFolder(folder)) };
  }
  const files = await editionFiles(store, number);
  const fingerprint = fingerprintOf(files);
  const parent = join(dataFolder, 'editions');
  mkdirSync(parent, { recursive: true });
  const name = `${number}@${fingerprint}`;
  writeFolder(join(parent, name), files);
  sweep(parent, number, name);
  return { folder: join(parent, name), fingerprint };
};
