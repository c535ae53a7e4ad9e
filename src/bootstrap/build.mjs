import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root as checkout } from './root.mjs';
import { filesUnder, fingerprint } from './sources.mjs';

/**
 * Where the build lies: server.mjs, guikou.mjs, manifest.json and assets/.
 * @param {string} root
 */
export const buildFolder = (root) => join(root, 'data/var/build');

/**
 * Other processes may be reading the old file: replace it whole.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function replaceFile(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/**
 * Builds when a source has changed since the last build, else costs some milliseconds. Files of the build before the
 * last are removed; those of the last stay for pages that are open and for a server that is still running.
 * @param {{ root: string, say: (line: string) => void }} wish
 */
export async function ensureBuilt({ root, say }) {
  const folder = buildFolder(root);
  const record = join(folder, 'build.json');
  const sources = fingerprint(root);
  const last = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : { sources: '', files: [] };
  if (last.sources === sources) return;

  say('正在构建程序与页面资源……');
  const { bundlePrograms } = await import('./build-programs.mjs');
  const { bundleAssets } = await import('./build-assets.mjs');
  const programs = await bundlePrograms(root, folder);
  const { files: assets, manifest } = await bundleAssets(root);
  const files = new Map([...programs, ...assets]);
  for (const [name, content] of files) replaceFile(join(folder, name), content);
  replaceFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  replaceFile(record, JSON.stringify({ sources, files: [...files.keys()] }));

  const kept = new Set([...files.keys(), ...last.files, 'manifest.json', 'build.json']);
  for (const file of filesUnder(folder)) {
    if (!kept.has(relative(folder, file)) && !file.endsWith('.draft')) rmSync(file, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuilt({ root: checkout, say: console.log });
