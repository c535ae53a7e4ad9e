import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { importsOf, impurities, misdirected, type SourceFile } from './support/layers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Path and text of every source file under src/ and views/. */
function sources(): { file: string; text: string }[] {
  return ['src', 'views']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((file) => /\.(m?ts|tsx|mjs)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

/** The imports of a file, the relative ones as paths from the root of the repository. */
function resolved(file: string, text: string): SourceFile {
  const imports = importsOf(text).map(({ of, typeOnly }) => ({
    of: of.startsWith('.') ? normalize(join(dirname(file), of)) : of,
    typeOnly,
  }));
  return { file, imports };
}

test('no layer imports one it must not know', () => {
  const all = sources();
  assert.ok(all.length > 20, 'the sources were found');
  assert.equal(misdirected(all.map(({ file, text }) => resolved(file, text))), []);
});

test('the domain asks no clock, no chance, no machine', () => {
  const domain = sources().filter(({ file }) => file.startsWith('src/domain/'));
  assert.ok(domain.length > 5, 'the domain was found');
  const faults = domain.flatMap(({ file, text }) => impurities(text).map((what) => `${file} uses ${what}`));
  assert.equal(faults, []);
});

test('a planted import against the direction is found', () => {
  const planted: [string, string][] = [
    ['src/domain/ticket/decide.ts', "import { open } from '../../store/sqlite.ts';"],
    ['src/domain/ticket/number.ts', "import { randomInt } from 'node:crypto';"],
    ['src/domain/routing/match.ts', "import fuse from 'fuse.js';"],
    ['src/store/tickets.ts', "import { handle } from '../commands/handle.ts';"],
    ['src/commands/intake.ts', "import {\n  a,\n  b,\n} from '../http/session.ts';"],
    ['src/jobs/relay.ts', "export * from '../http/live.ts';"],
    ['src/http/live.ts', "import '../main.ts';"],
    ['src/cli/serve.ts', "const { start } = await import('../main.ts');"],
    ['src/http/seat/page.ts', "import { config } from '../../config.ts';"],
    ['src/client/keys.ts', "import { transitions } from '../domain/ticket/transitions.ts';"],
    ['src/reports/rates.ts', "import { Bars } from '../../views/parts/bars.tsx';"],
    ['views/parts/light.tsx', "import type { Row } from '../../src/store/schema.ts';"],
    ['views/parts/clock.tsx', "import { readFileSync } from 'node:fs';"],
    ['src/helpers/text.ts', ''],
  ];
  const found = planted.map(([file, text]) => misdirected([resolved(file, text)]).join());
  assert.equal(found, [
    'src/domain/ticket/decide.ts imports src/store/sqlite.ts',
    'src/domain/ticket/number.ts imports node:crypto: not in domain',
    'src/domain/routing/match.ts imports fuse.js: not in domain',
    'src/store/tickets.ts imports src/commands/handle.ts',
    'src/commands/intake.ts imports src/http/session.ts',
    'src/jobs/relay.ts imports src/http/live.ts',
    'src/http/live.ts imports src/main.ts',
    'src/cli/serve.ts imports src/main.ts',
    'src/http/seat/page.ts imports src/config.ts',
    'src/client/keys.ts imports src/domain/ticket/transitions.ts',
    'src/reports/rates.ts imports views/parts/bars.tsx',
    'views/parts/light.tsx imports src/store/schema.ts',
    'views/parts/clock.tsx imports node:fs: not in views',
    'src/helpers/text.ts: the layer helpers is not in the table',
  ]);
});

test('imports along the direction pass', () => {
  const right: [string, string][] = [
    [
      'src/domain/ticket/decide.ts',
      "import { evolve } from './evolve.ts';\nimport type { Unit } from '../directory/unit.ts';",
    ],
    [
      'src/commands/handle.ts',
      "import { decide } from '../domain/ticket/decide.ts';\nimport { load } from '../store/load.ts';",
    ],
    ['src/http/seat/page.tsx', "import { Hono } from 'hono';\nimport type { Config } from '../../config.ts';"],
    ['src/main.ts', "import { app } from './app.ts';\nimport { watch } from './jobs/watch.ts';"],
    [
      'src/client/softphone.ts',
      "import { UserAgent } from 'sip.js';\nimport type { Kind } from '../domain/appeal/kind.ts';",
    ],
    ['views/ticket.tsx', "import { html } from 'hono/html';\nimport { kinds } from '../src/domain/appeal/kind.ts';"],
  ];
  assert.equal(misdirected(right.map(([file, text]) => resolved(file, text))), []);
});

test('a planted clock, die, environment or local hour in the domain is found, a word in a comment is not', () => {
  assert.equal(impurities('const at = Date.now();'), ['Date.now']);
  assert.equal(impurities('const at = new Date( );'), ['new Date()']);
  assert.equal(impurities('const die = Math.random();'), ['Math.random']);
  assert.equal(impurities('const city = process.env.CITY;'), ['process']);
  assert.equal(impurities('const hour = at.getHours();'), ["the server's time zone"]);
  assert.equal(impurities("// process in Date.now\n/* new Date() */ const word = 'Math.random'; new Date(at);"), []);
});

test.run();
