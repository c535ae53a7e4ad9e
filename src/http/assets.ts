import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';

/** Files for the browser, addressed by the names our pages use ('main.css', 'htmx.js', 'softphone.js'). */
export interface Assets {
  /** The address of an asset under /assets/, with a hash of its content. Throws on a name that was not built. */
  url(name: string): string;
  /** Handler for `GET /assets/:file`. Answers 404 for everything the manifest does not name. */
  serve(c: Context): Response | Promise<Response>;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

interface Loaded {
  type: string;
  plain: Uint8Array<ArrayBuffer>;
  /** Undefined for formats that are compressed already. */
  gzipped: Uint8Array<ArrayBuffer> | undefined;
}

function load(file: string): Loaded {
  const type = types[extname(file)] ?? 'application/octet-stream';
  const plain = new Uint8Array(readFileSync(file));
  return { type, plain, gzipped: /^text|svg/.test(type) ? new Uint8Array(gzipSync(plain)) : undefined };
}

/**
 * The assets of one build, read into memory at start. `folder` is the build's folder with manifest.json and assets/.
 * A request never becomes a path: only names from the manifest are looked up, so nothing outside can be reached. As
 * the name changes with the content, a browser may keep a file for a year. Throws when there is no build.
 */
export function assets(folder: string): Assets {
  const manifest: Record<string, string> = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const files = new Map(Object.values(manifest).map((file) => [file, load(join(folder, 'assets', file))]));
  return {
    url(name) {
      const file = Object.hasOwn(manifest, name) ? manifest[name] : undefined;
      if (file === undefined)
        throw new Error(`no asset named ${name}: is it in src/client or views/styles, and built?`);
      return `/assets/${file}`;
    },
    serve(c) {
      const found = files.get(c.req.param('file') ?? '');
      if (!found) return c.notFound();
      const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '') ? found.gzipped : undefined;
      return c.body(zipped ?? found.plain, 200, {
        'content-type': found.type,
        'cache-control': 'public, max-age=31536000, immutable',
        ...(found.gzipped ? { vary: 'accept-encoding' } : {}),
        ...(zipped ? { 'content-encoding': 'gzip' } : {}),
      });
    },
  };
}
