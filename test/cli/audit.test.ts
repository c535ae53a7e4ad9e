import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { auditVerify } from '../../src/cli/audit.ts';
import { sealNow } from '../../src/cli/seal.ts';
import type { Store } from '../../src/store/database.ts';
import { sealChains } from '../../src/store/seals.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { callbackDue, straightRoad } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { write } from '../support/written.ts';

const migrations = join(root, 'data/migrations/sqlite');

const withTickets = async (file: string): Promise<Store> => {
  const store = openSqlite(file, migrations);
  await write(store, '20261123000001', straightRoad.slice(0, 2));
  await write(store, '20261123000002', callbackDue);
  return store;
};

const heard = async (work: (say: (line: string) => void) => Promise<number>) => {
  const lines: string[] = [];
  return { status: await work((line) => lines.push(line)), lines };
};

test('sound chains are counted and the status is 0', async () => {
  const store = await withTickets(':memory:');
  const sealed = await heard((say) => sealNow({ store, say }, shanghai('2026-11-26 00:05')));
  assert.equal(sealed, { status: 0, lines: ['已封存 2 件工单的事件链。'] });
  const { status, lines } = await heard((say) =>
    auditVerify({ store, say, dataFolder: tmpdir() }, shanghai('2026-11-26 09:00')),
  );
  assert.is(status, 0);
  assert.is(lines[0], '已核验工单 2 件、事件 8 个、附件 0 个、封存 1 次。');
  assert.match(lines[1] ?? '', /^最新封存为第 1 号，校验值 [0-9a-f]{64}。/u);
  assert.is(lines[2], '全部链接完好。');
});

test('a second seal without news seals nothing', async () => {
  const store = await withTickets(':memory:');
  await heard((say) => sealNow({ store, say }, shanghai('2026-11-26 00:05')));
  const { lines } = await heard((say) => sealNow({ store, say }, shanghai('2026-11-27 00:05')));
  assert.match(lines.join(), '不需要封存');
});

test('an event that was changed is named, and the status is 1', async () => {
  const store = await withTickets(':memory:');
  const { event } = store.schema;
  await store.database.update(event).set({ actorName: '别人' }).where(eq(event.sequence, 3));
  const { status, lines } = await heard((say) =>
    auditVerify({ store, say, dataFolder: tmpdir() }, shanghai('2026-11-26 09:00')),
  );
  assert.is(status, 1);
  assert.match(lines.at(-1) ?? '', '工单 20261123000001 的第 3 个事件');
});

test('the command itself ends with 0 on sound chains and with 1 on a broken one', async () => {
  const folder = temporaryFolder('audit');
  const store = await withTickets(join(folder, 'guikou.sqlite'));
  // The command asks the real clock, under which yesterday's chains must have been sealed.
  await sealChains(store, Date.now());
  const run = () =>
    spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), 'audit', 'verify'], {
      cwd: root,
      env: { ...process.env, GUIKOU_DATA: folder },
      encoding: 'utf8',
    });
  const sound = run();
  assert.is(sound.status, 0, sound.stderr);
  assert.match(sound.stdout, '全部链接完好');
  const { event } = store.schema;
  await store.database.delete(event).where(eq(event.sequence, 2));
  await store.close();
  const broken = run();
  assert.is(broken.status, 1);
  assert.match(broken.stdout, '缺少事件');
});

test.run();
