import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { root } from './root.ts';

/** A module must find its data, its worker and the checkout as it does from source: its own address is written in. */
const sourceAddress: Plugin = {
  name: 'source-address',
  setup(builder) {
    builder.initialOptions.define = { 'import.meta.url': 'sourceAddress' };
    builder.onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
      // On the first line, so that the lines of faults stay right.
      contents: `const sourceAddress = ${JSON.stringify(pathToFileURL(path).href)};${readFileSync(path, 'utf8')}`,
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
};

/**
 * Bundles test files once for a whole run, the shared modules in chunks: loading a thousand sources through tsx costs
 * each process two seconds. Gives the bundle of each file; null when one can't be bundled, which tsx then shows best.
 */
export async function bundleTests(
  folder: string,
  files: readonly string[],
): Promise<((file: string) => string) | null> {
  const outdir = join(root, `data/var/test/run-${process.pid}`);
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  try {
    await build({
      entryPoints: files.map((file) => join(folder, file)),
      outbase: folder,
      outdir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
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
  } catch {
    return null;
  }
  return (file) => join(outdir, file.replace(/\.tsx?$/, '.mjs'));
}
