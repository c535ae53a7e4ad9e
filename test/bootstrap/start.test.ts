import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { temporaryFolder } from '../support/temporary-folder.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const building = '正在构建程序与页面资源……\n';
let folder: string;

function write(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

/** Runs one of the two entries in the small checkout, which shares our node_modules and so must not install. */
function run(entry: 'start' | 'guikou', words: string[] = [], input = '') {
  const env = { ...process.env, GUIKOU_INSTALL: 'never' };
  const command = [join(folder, `src/bootstrap/${entry}.mjs`), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test.before.each(() => {
  folder = temporaryFolder('start');
  cpSync(join(checkout, 'src/bootstrap'), join(folder, 'src/bootstrap'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(checkout, file), join(folder, file));
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
  write('src/city.txt', '武汉市');
  write(
    'src/main.ts',
    `import { readFileSync } from 'node:fs';
const city: string = readFileSync(new URL('./city.txt', import.meta.url), 'utf8');
console.log(city, '已启动');
process.exitCode = 7;`,
  );
  write(
    'src/cli/main.ts',
    `import { text } from 'node:stream/consumers';
process.stdout.write([...process.argv.slice(2), await text(process.stdin)].join('|'));`,
  );
  write('views/styles/base.css', '.工单 { .编号 { color: navy; } }');
  write('src/client/keys.ts', "document.title = '坐席' as string;");
});

test.after.each(() => rmSync(folder, { recursive: true }));

test("the first start builds and says so, the second only starts, and the exit code is the server's own", () => {
  assert.equal(run('start'), { status: 7, stdout: `${building}武汉市 已启动\n`, stderr: '' });
  assert.equal(run('start'), { status: 7, stdout: '武汉市 已启动\n', stderr: '' });
});

test('a command gets its words and its input, and its output is all there is on stdout', () => {
  const words = ['route', '--top', '3'];
  assert.equal(run('guikou', words, '楼下夜间施工'), {
    status: 0,
    stdout: 'route|--top|3|楼下夜间施工',
    stderr: building,
  });
  assert.equal(run('guikou', words, ''), { status: 0, stdout: 'route|--top|3|', stderr: '' });
});

test("the browser's files carry a hash, and a changed style sheet gets another name while the old one stays", () => {
  run('start');
  const build = join(folder, 'data/var/build');
  const manifest = () => JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  const first = manifest();
  assert.equal(Object.keys(first).sort(), ['htmx.js', 'hx-sse.js', 'keys.js', 'main.css']);
  assert.match(first['main.css'], /^main-[A-Z0-9]{8}\.css$/);
  assert.is(readFileSync(join(build, 'assets', first['main.css']), 'utf8'), '.工单 .编号{color:navy}\n');

  write('views/styles/base.css', '.工单 { color: maroon; }');
  run('start');
  assert.is.not(manifest()['main.css'], first['main.css']);
  assert.is(manifest()['keys.js'], first['keys.js']);
  assert.ok(readdirSync(join(build, 'assets')).includes(first['main.css']), 'open pages still find their style');

  write('views/styles/base.css', '.工单 { color: olive; }');
  run('start');
  assert.not.ok(readdirSync(join(build, 'assets')).includes(first['main.css']), 'but not for ever');
});

test('a mistake in the source is told in one place and nothing is started', () => {
  write('src/main.ts', 'const = 12345;');
  const { status, stdout, stderr } = run('start');
  assert.is(status, 1);
  assert.is(stdout, building);
  assert.match(stderr, 'src/main.ts:1:6: ERROR');
});

test.run();
