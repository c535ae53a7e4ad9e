import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** The oldest browsers on the desks of a city's offices that we promise to work in. */
const target = ['chrome90', 'edge90', 'firefox90'];

/** htmx and its extension for server-sent events, by the names our pages use. */
const vendored = { 'htmx.js': 'htmx.min.js', 'hx-sse.js': 'ext/hx-sse.min.js' };

/**
 * @param {string} folder
 * @param {string} extension
 */
function topFiles(folder, extension) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension) && !name.endsWith('.d.ts'))
    .sort();
}

/**
 * One esbuild run with the settings all browser files share.
 * @param {string} root
 * @param {import('esbuild').BuildOptions} options
 */
async function bundle(root, options) {
  const { outputFiles = [] } = await build({
    absWorkingDir: root,
    outdir: join(root, 'data/var/build/assets'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file' },
    bundle: true,
    minify: true,
    charset: 'utf8',
    target,
    logLevel: 'silent',
    write: false,
    ...options,
  });
  return outputFiles.map(({ path, contents }) => ({ hashed: basename(path), contents }));
}

/**
 * src/client/*.ts, each a script of its own that works with `<script defer>`.
 * @param {string} root
 */
function scripts(root) {
  const names = topFiles(join(root, 'src/client'), '.ts');
  if (names.length === 0) return [];
  return bundle(root, { entryPoints: names.map((name) => join(root, 'src/client', name)), format: 'iife' });
}

/**
 * main.css: views/styles/main.css and what it imports, or without that file all styles in sorted order.
 * @param {string} root
 */
function styles(root) {
  const folder = join(root, 'views/styles');
  const all = topFiles(folder, '.css');
  if (all.length === 0) return [];
  const contents = (all.includes('main.css') ? ['main.css'] : all).map((name) => `@import "./${name}";`).join('\n');
  return bundle(root, { stdin: { contents, resolveDir: folder, loader: 'css' }, entryNames: 'main-[hash]' });
}

/** @param {string} root */
function libraries(root) {
  return Object.entries(vendored).map(([name, path]) => {
    const contents = readFileSync(join(root, 'node_modules/htmx.org/dist', path));
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8).toUpperCase();
    return { hashed: name.replace('.js', `-${hash}.js`), contents };
  });
}

/**
 * Everything a browser loads, each file with a hash of its content in its name, and the manifest {name: hashed name}.
 * @param {string} root
 */
export async function bundleAssets(root) {
  const all = [...(await scripts(root)), ...(await styles(root)), ...libraries(root)];
  const files = new Map(all.map(({ hashed, contents }) => [`assets/${hashed}`, contents]));
  const manifest = Object.fromEntries(all.map(({ hashed }) => [hashed.replace(/-[A-Z0-9]{8}(\.\w+)$/, '$1'), hashed]));
  return { files, manifest };
}
