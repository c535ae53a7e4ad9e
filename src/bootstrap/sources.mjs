import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files under a folder, sorted; none when the folder does not exist.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

/**
 * A hash of everything the build reads: which files there are, their sizes and times. The folder of the checkout is a
 * part of it because the bundles remember where their sources lie.
 * @param {string} root
 */
export function fingerprint(root) {
  const single = ['package-lock.json', 'package.json', 'tsconfig.json'].map((name) => join(root, name));
  const hash = createHash('sha256').update(root);
  for (const file of [...filesUnder(join(root, 'src')), ...filesUnder(join(root, 'views')), ...single]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
