import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { temporaryFolder } from '../support/temporary-folder.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const installing = '正在安装依赖，首次需编译数据库模块，约一至三分钟……\n';
const building = '正在构建程序与页面资源……\n';
let folder: string;

/** A stand-in for npm: notes how it was called, chatters, and puts links to our own packages into node_modules. */
const obligingNpm = `#!/bin/sh
echo "$@" >> calls.txt
echo 'added 4 packages'
mkdir -p node_modules
for name in better-sqlite3 esbuild hono htmx.org; do ln -sfn "${checkout}node_modules/$name" "node_modules/$name"; done
`;

function writeNpm(script: string): void {
  writeFileSync(join(folder, 'bin/npm'), script);
  chmodSync(join(folder, 'bin/npm'), 0o755);
}

function start(prelude = '') {
  const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` };
  const entry = JSON.stringify(join(folder, 'src/bootstrap/start.mjs'));
  const command = ['--input-type=module', '-e', `${prelude}; await import(${entry})`];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test.before.each(() => {
  folder = temporaryFolder('install');
  cpSync(join(checkout, 'src/bootstrap'), join(folder, 'src/bootstrap'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(checkout, file), join(folder, file));
  writeFileSync(join(folder, 'src/main.ts'), "console.log('襄阳市 已启动');");
  mkdirSync(join(folder, 'bin'));
  writeNpm(obligingNpm);
});

test.after.each(() => rmSync(folder, { recursive: true }));

test('a fresh checkout installs once, in silence, and again only when the lock file has changed', () => {
  const started = '襄阳市 已启动\n';
  assert.equal(start(), { status: 0, stdout: `${installing}${building}${started}`, stderr: '' });
  assert.equal(start(), { status: 0, stdout: started, stderr: '' });
  writeFileSync(join(folder, 'package-lock.json'), `${readFileSync(join(folder, 'package-lock.json'), 'utf8')}\n`);
  assert.equal(start(), { status: 0, stdout: `${installing}${building}${started}`, stderr: '' });
  assert.is(readFileSync(join(folder, 'calls.txt'), 'utf8'), 'ci --loglevel=error --no-progress\n'.repeat(2));
});

test('when npm fails its words are shown, nothing is started, and the next start tries again', () => {
  writeNpm("#!/bin/sh\necho 'npm error network ENOTFOUND' >&2\nexit 1\n");
  const { status, stdout, stderr } = start();
  assert.is(status, 1);
  assert.is(stdout, installing);
  assert.match(stderr, 'npm error network ENOTFOUND');
  assert.match(stderr, '依赖安装失败');
  writeNpm(obligingNpm);
  assert.is(start().status, 0);
});

test('an installation whose database module was not compiled is refused with the reason', () => {
  writeNpm('#!/bin/sh\nmkdir -p node_modules/better-sqlite3\n');
  const { status, stderr } = start();
  assert.is(status, 1);
  assert.match(stderr, 'better-sqlite3 没有编译成功');
});

test('an old Node is told in one sentence which version is needed, before anything is installed', () => {
  const { status, stdout, stderr } = start("Object.defineProperty(process.versions, 'node', { value: '18.20.4' })");
  assert.is(status, 1);
  assert.is(stdout, '');
  assert.is(stderr, '归口需要 Node.js 20.19 或更新的版本，这台机器上是 18.20.4。请升级后再运行。\n');
  assert.not.ok(existsSync(join(folder, 'calls.txt')));
});

test.run();
