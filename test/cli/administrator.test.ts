import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createAdministrator } from '../../src/cli/administrator.ts';
import { readSecretLine } from '../../src/cli/secret-line.ts';
import { signIn } from '../../src/commands/sign-in.ts';
import { countAccounts, findAccountByLogin } from '../../src/store/accounts.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { root } from '../support/root.ts';
import { shanghai } from '../support/time.ts';

const now = shanghai('2026-11-23 09:00');
const emptyStore = () => openSqlite(':memory:', join(root, 'data/migrations/sqlite'));

test('the first administrator of an empty installation is made, can sign in, and is told what to do next', async () => {
  const store = emptyStore();
  const lines: string[] = [];
  const wish = { login: 'zhaowenbo', name: '赵文博', password: 'hubei-rexian-guanli-88' };
  assert.is(await createAdministrator({ store, say: (line) => lines.push(line) }, wish, now), 0);
  assert.match(lines.join(), '接下来');
  assert.not.match(lines.join(), wish.password);
  const row = await findAccountByLogin(store, 'zhaowenbo');
  assert.equal([row?.roles, row?.city, row?.unit, row?.demonstration], [['administrator'], null, null, false]);
  const entered = await signIn(store, { ...wish, address: '127.0.0.1', agent: 'test', now, demonstration: false });
  assert.ok('token' in entered);
});

test('a weak password, a taken login and a missing name are refused with a sentence', async () => {
  const store = emptyStore();
  const lines: string[] = [];
  const create = (wish: { login: string; name: string; password: string }) =>
    createAdministrator({ store, say: (line) => lines.push(line) }, wish, now);
  assert.is(await create({ login: 'zhao', name: '赵文博', password: '12345' }), 1);
  assert.match(lines.at(-1) ?? '', '密码至少要');
  assert.is(await create({ login: 'zhao', name: '', password: 'hubei-rexian-guanli-88' }), 1);
  assert.is(await countAccounts(store), 0);
  assert.is(await create({ login: 'zhao', name: '赵文博', password: 'hubei-rexian-guanli-88' }), 0);
  assert.is(await create({ login: 'zhao', name: '赵文博', password: 'hubei-rexian-guanli-88' }), 1);
  assert.match(lines.at(-1) ?? '', '已被使用');
});

test('the password is taken from the first line of a pipe', async () => {
  const pipe = Object.assign(new PassThrough(), { isTTY: false });
  pipe.end('hubei-rexian-guanli-88\r\nsomething else\n');
  assert.is(await readSecretLine(pipe as unknown as NodeJS.ReadStream, ''), 'hubei-rexian-guanli-88');
});

test.run();
