/**
 * Times of queues, ticket pages and searches at size: `npm run bench:tickets -- [--sizes 10000,200000] [--folder FOLDER]
 * [--fresh] [--each] [--tries 20]`. Makes a database of each size once, from the texts of the public corpora (SHARED_DATA,
 * or ../shared beside the checkout; else our own appeals), and keeps it in FOLDER, outside the checkout. Some minutes and
 * about five gigabytes for 200,000 tickets.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { appOf } from '../../src/app.tsx';
import { readInForce } from '../../src/commands/in-force.ts';
import { installationOf } from '../../src/commands/open-installation.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { root } from '../support/root.ts';
import { shanghai } from '../support/time.ts';
import { draftsOf } from './tickets/drafts.ts';
import { drawFrom } from './tickets/draw.ts';
import { generateTickets } from './tickets/generate.ts';
import { measure } from './tickets/measure.ts';
import { progressBar } from './tickets/progress.ts';
import { type Run, report } from './tickets/report.ts';
import { textsIn } from './tickets/texts.ts';
import { visitorsOf } from './tickets/visitors.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,200000' },
    folder: { type: 'string', default: join(tmpdir(), 'guikou-bench-tickets') },
    tries: { type: 'string', default: '20' },
    fresh: { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
  },
});

const NOW = shanghai('2026-11-25 10:00');
const DRAFTS = 12_000;
const migrations = join(root, 'data/migrations/sqlite');
const shared = process.env['SHARED_DATA'] ?? '../shared';
const texts = textsIn(join(isAbsolute(shared) ? shared : join(root, shared), 'data'));

const read = async (store: ReturnType<typeof openSqlite>) => {
  const circumstances = {
    store,
    root,
    dataFolder: values.folder,
    clock: () => NOW,
    secret: 'bench-secret-0123456789-abcdefghijklmnop',
    division: '420000',
    hotlineName: '12345 政务服务便民热线',
    uploadFolder: values.folder,
    automaticDispatch: false,
    demonstration: false,
    https: false,
    trustProxy: false,
  };
  return installationOf(circumstances, { current: await readInForce(circumstances, NOW) });
};

/** What the tickets depend on. */
const generator = ['draw', 'texts', 'drafts', 'people', 'steps', 'life', 'write', 'generate'];

/** Another schema, another generator: another database. */
const stamp = (): string => {
  const hash = createHash('sha256');
  const own = [
    ...generator.map((name) => join(root, 'test/bench/tickets', `${name}.ts`)),
    ...['tokens', 'searched-text'].map((name) => join(root, 'src/domain/search', `${name}.ts`)),
  ];
  const sqls = readdirSync(migrations).filter((file) => file.endsWith('.sql'));
  for (const file of [...own, ...sqls.map((name) => join(migrations, name))]) hash.update(readFileSync(file));
  return hash.update(String(texts.appeals.length)).digest('hex').slice(0, 10);
};

/** The database of so many tickets; made when it is not there yet. */
const databaseOf = async (tickets: number): Promise<string> => {
  mkdirSync(values.folder, { recursive: true });
  const file = join(values.folder, `${tickets}-${stamp()}.sqlite`);
  if (existsSync(file) && !values.fresh) return file;
  const making = `${file}.making`;
  for (const end of ['', '-wal', '-shm']) rmSync(`${making}${end}`, { force: true });
  const store = openSqlite(making, migrations);
  const installation = await read(store);
  await store.close();
  const routing = progressBar('归口样本', DRAFTS);
  const drafts = draftsOf(installation.standard, installation.divisions, texts, {
    draw: drawFrom(1),
    most: DRAFTS,
    told: routing.told,
  });
  routing.end();
  const bar = progressBar(`生成 ${tickets} 件工单`, tickets);
  const { timekeeping } = installation;
  const { replies } = texts;
  generateTickets({ file: making, tickets, now: NOW, drafts, replies, timekeeping, told: bar.told });
  bar.end();
  const filled = openSqlite(making, migrations);
  await filled.tend();
  await filled.close();
  renameSync(making, file);
  return file;
};

const runOf = async (tickets: number): Promise<Run> => {
  const store = openSqlite(await databaseOf(tickets), migrations);
  const installation = await read(store);
  const app = appOf(
    installation,
    { url: (name) => `/assets/${name}`, serve: (c) => c.notFound() },
    pino({ level: 'silent' }),
  );
  const visitors = await visitorsOf(store, NOW);
  const bar = progressBar(`测量 ${tickets} 件`, 100);
  const samples = await measure({
    app,
    store,
    directory: installation.directory,
    now: NOW,
    draw: drawFrom(7),
    visitors,
    tries: Number(values.tries),
    told: (share) => bar.told(Math.round(share * 100)),
  });
  bar.end();
  await store.close();
  return { tickets, samples };
};

if (resolve(values.folder).startsWith(resolve(root))) throw new Error('the folder lies in the checkout');
const runs: Run[] = [];
for (const size of values.sizes.split(',').map(Number)) runs.push(await runOf(size));
report(runs, values.each);
