import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyAudit } from '../src/commands/audit/verify.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { countTickets } from '../src/store/ticket-count.ts';
import { root } from './support/root.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** The server as a process of its own on a free port; gives its address. */
const startServer = async (folder: string) => {
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', PORT: '0', GUIKOU_DATA: folder, GUIKOU_LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/localhost:\d+/u.exec(line)?.[0];
    if (address !== undefined) return { server, address };
  }
  throw new Error('the server ended before it listened');
};

test('an appeal that was acknowledged survives the server being killed in the same moment', async () => {
  const folder = temporaryFolder('crash');
  const { server, address } = await startServer(folder);
  const count = async (): Promise<number> => {
    const store = openSqlite(join(folder, 'guikou.sqlite'), join(root, 'data/migrations/sqlite'));
    const tickets = await countTickets(store);
    await store.close();
    return tickets;
  };
  const before = await count();
  const form = new FormData();
  const fields = {
    key: 'crash-test-key-0001',
    title: '',
    text: '小区北门的路灯坏了三天，晚上看不见路。',
    city: '420300',
    county: '420302',
    address: '北京路',
    name: '钱秀英',
    phone: '19900001234',
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const answer = await fetch(`${address}/appeals`, {
    method: 'POST',
    body: form,
    headers: { origin: address },
    redirect: 'manual',
  });
  server.kill('SIGKILL');
  await once(server, 'exit');
  assert.is(answer.status, 303, 'the citizen was told that it is registered');
  assert.is(await count(), before + 1);
  const store = openSqlite(join(folder, 'guikou.sqlite'), join(root, 'data/migrations/sqlite'));
  assert.is((await verifyAudit(store, { now: Date.now(), uploadFolder: join(folder, 'uploads') })).broken, null);
  await store.close();
});

test.run();
