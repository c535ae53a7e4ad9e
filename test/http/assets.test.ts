import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Assets, assets } from '../../src/http/assets.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const style = '.工单-加急 { color: #b00020; }';
let folder: string;
let built: Assets;
let app: Hono;

test.before(() => {
  folder = temporaryFolder('assets');
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'server.mjs'), 'the server itself');
  writeFileSync(join(folder, 'assets/main-AB12CD34.css'), style);
  writeFileSync(join(folder, 'assets/main-OLDOLD00.css'), 'from the build before');
  writeFileSync(join(folder, 'assets/emblem-00000001.png'), new Uint8Array([137, 80, 78, 71]));
  const manifest = { 'main.css': 'main-AB12CD34.css', 'emblem.png': 'emblem-00000001.png' };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  built = assets(folder);
  app = new Hono().get('/assets/:file', built.serve);
});

test.after(() => rmSync(folder, { recursive: true }));

test('a page links a style sheet by its plain name and gets the name with the hash', () => {
  assert.is(built.url('main.css'), '/assets/main-AB12CD34.css');
});

test('a page that names a script nobody built fails at once instead of showing a dead button', () => {
  assert.throws(() => built.url('softfone.js'), /no asset named softfone\.js/);
  assert.throws(() => built.url('constructor'), /no asset named constructor/);
});

test('a browser may keep a style sheet for a year and is told what it is', async () => {
  const answer = await app.request('/assets/main-AB12CD34.css');
  assert.is(answer.status, 200);
  assert.is(answer.headers.get('content-type'), 'text/css; charset=utf-8');
  assert.is(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.is(answer.headers.get('vary'), 'accept-encoding');
  assert.is(await answer.text(), style);
});

test('text travels compressed to a browser that asks for it, a picture does not', async () => {
  const asking = { headers: { 'accept-encoding': 'gzip, deflate, br' } };
  const sheet = await app.request('/assets/main-AB12CD34.css', asking);
  assert.is(sheet.headers.get('content-encoding'), 'gzip');
  assert.is(gunzipSync(await sheet.arrayBuffer()).toString(), style);

  const picture = await app.request('/assets/emblem-00000001.png', asking);
  assert.is(picture.headers.get('content-type'), 'image/png');
  assert.is(picture.headers.get('content-encoding'), null);
  assert.is(picture.headers.get('vary'), null);
});

test('nothing but the files of the manifest can be fetched', async () => {
  const strays = [
    'main.css',
    'main-OLDOLD00.css',
    '..%2fserver.mjs',
    '%2e%2e/server.mjs',
    '..%5cserver.mjs',
    '%00',
    '.',
  ];
  for (const stray of strays) {
    assert.is((await app.request(`/assets/${stray}`)).status, 404, stray);
  }
});

test('a server without a build says so at start', () => {
  assert.throws(() => assets(join(folder, 'nowhere')), /manifest\.json/);
});

test.run();
