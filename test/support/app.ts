import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { appOf } from '../../src/app.tsx';
import { demonstrationRows } from '../../src/commands/demonstration.ts';
import { demonstrationAccounts } from '../../src/commands/demonstration-accounts.ts';
import { type InForce, readInForce } from '../../src/commands/in-force.ts';
import type { Installation } from '../../src/commands/installation.ts';
import { type Circumstances, installationOf } from '../../src/commands/open-installation.ts';
import type { Assets } from '../../src/http/assets.ts';
import type { Env } from '../../src/http/env.ts';
import { addAccounts } from '../../src/store/accounts.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { root } from './root.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { shanghai } from './time.ts';

/** A clock that stands still until a test moves it. */
export type TestClock = { now: number; set: (moment: string) => void };

export type TestApp = {
  app: Hono<Env>;
  installation: Installation;
  clock: TestClock;
  /** Signs a demonstration account in and gives its cookie. */
  signIn: (login: string) => Promise<string>;
  /** A request as a browser on our own pages sends it; `form` makes it a POST of those fields. */
  request: (path: string, init?: TestRequest) => Promise<Response>;
};

export type TestRequest = {
  cookie?: string;
  form?: Record<string, string | string[] | File | File[]>;
  headers?: Record<string, string>;
  method?: string;
};

const plainAssets: Assets = { url: (name) => `/assets/${name}`, serve: (c) => c.notFound() };

const formData = (form: NonNullable<TestRequest['form']>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) {
    for (const part of Array.isArray(value) ? value : [value]) data.append(name, part);
  }
  return data;
};

let opened: InForce | null = null;

/** Reading and compiling the standard takes a second or two: once a process is enough. */
const reopen = async (circumstances: Circumstances): Promise<Installation> => {
  opened ??= await readInForce(circumstances, circumstances.clock());
  return installationOf(circumstances, { current: opened });
};

/** A whole installation in memory at Monday 23 November 2026, 9:00, with the demonstration accounts and no tickets. */
export const testApp = async (changes: Partial<Circumstances> = {}): Promise<TestApp> => {
  const clock: TestClock = {
    now: shanghai('2026-11-23 09:00'),
    set: (moment) => {
      clock.now = shanghai(moment);
    },
  };
  const uploadFolder = temporaryFolder('uploads');
  const installation = await reopen({
    store: openSqlite(':memory:', join(root, 'data/migrations/sqlite')),
    root,
    dataFolder: uploadFolder,
    clock: () => clock.now,
    secret: 'test-secret-0123456789-abcdefghijklmnop',
    division: '420000',
    hotlineName: '12345 政务服务便民热线',
    uploadFolder,
    automaticDispatch: false,
    demonstration: true,
    https: false,
    trustProxy: false,
    ...changes,
  });
  await addAccounts(installation.store, await demonstrationRows(clock.now));
  const app = appOf(installation, plainAssets, pino({ level: 'silent' }));
  const request: TestApp['request'] = async (path, { cookie, form, headers = {}, method } = {}) =>
    app.request(`http://localhost${path}`, {
      method: method ?? (form ? 'POST' : 'GET'),
      ...(form ? { body: formData(form) } : {}),
      headers: {
        host: 'localhost',
        ...(form || (method !== undefined && method !== 'GET') ? { origin: 'http://localhost' } : {}),
        ...(cookie === undefined ? {} : { cookie }),
        ...headers,
      },
    });
  const signIn = async (login: string): Promise<string> => {
    const password = demonstrationAccounts.find((account) => account.name === login)?.password ?? '';
    const answer = await request('/login', { form: { name: login, password } });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (answer.status !== 303 || cookie === undefined) throw new Error(`${login} could not sign in: ${answer.status}`);
    return cookie;
  };
  return { app, installation, clock, signIn, request };
};
