import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * A bundle moves all modules into one folder. A module that finds its data beside itself (`import.meta.url`) must
 * still find it, as it does under tsx: the source's own address is written in.
 * @type {import('esbuild').Plugin}
 */
const sourceAddress = {
  name: 'source-address',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes('import.meta.')) return undefined;
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.filename', JSON.stringify(path));
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/**
 * The server (server.mjs), the command line (guikou.mjs) and the worker that checks standards (standard-worker.mjs) as
 * ES modules for this Node. Packages stay outside;
 * shared and lazily imported parts become chunks, so that a command loads only what it needs.
 * @param {string} root
 * @param {string} folder
 * @returns {Promise<Map<string, Uint8Array>>} file name within the folder → content
 */
export async function bundlePrograms(root, folder) {
  const entries = {
    server: join(root, 'src/main.ts'),
    guikou: join(root, 'src/cli/main.ts'),
    'standard-worker': join(root, 'src/commands/editions/standard-worker.ts'),
  };
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(entries).filter(([, source]) => existsSync(source))),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'silent',
    plugins: [sourceAddress],
  });
  return new Map(outputFiles.map(({ path, contents }) => [relative(folder, path), contents]));
}
