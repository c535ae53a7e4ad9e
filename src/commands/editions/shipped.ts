import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isEditionPath } from '../../domain/edition/decide.ts';
import { namedInEdition } from '../../standard/stamp.ts';
import type { WrittenFile } from '../../store/editions.ts';

/** The folder of the edition that comes with the program. */
export const shippedFolder = (root: string): string => join(root, 'routing-rules');

/** The files of a folder of rules that belong to a standard, by path. */
export const filesOfFolder = (folder: string): WrittenFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(isEditionPath)
    .sort()
    .map((path) => ({ path, content: readFileSync(join(folder, path), 'utf8') }));

/** Number, title and day of the shipped edition; empty where its own file can't be read. */
export const shippedName = (root: string): { number: string; title: string; effective: string | null } => {
  const file = join(shippedFolder(root), 'edition.yaml');
  const named = existsSync(file) ? namedInEdition(readFileSync(file, 'utf8')) : null;
  return named ?? { number: '', title: '', effective: null };
};
