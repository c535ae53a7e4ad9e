import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { temporaryFolder } from './support/temporary-folder.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const head = "import { test } from 'uvu';\nimport * as assert from 'uvu/assert';\n";
const good = `${head}test('签收时限为一个工作日', () => assert.is(1, 1));\ntest.run();\n`;

/** Runs the runner over a throw-away folder of test files and gives what a person or a CI machine would see. */
function run(files: Record<string, string>, ...options: string[]) {
  const folder = temporaryFolder('run');
  try {
    symlinkSync(join(here, '../node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'test', name)), { recursive: true });
      writeFileSync(join(folder, 'test', name), content);
    }
    const command = ['--import', 'tsx', join(here, 'run.ts'), `--folder=${join(folder, 'test')}`, ...options];
    const { status, stdout } = spawnSync(process.execPath, command, { cwd: join(here, '..'), encoding: 'utf8' });
    return { status, output: stdout, last: stdout.trimEnd().split('\n').at(-1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('when all tests pass the last line says how many, and the exit code is 0', () => {
  const { status, output, last } = run({ 'b.test.ts': good, 'a/c.test.tsx': good, 'bench/x.test.ts': 'throw 1' });
  assert.is(last, '2 passed, 0 failed');
  assert.is(status, 0);
  assert.match(output, /^✔ a\/c\.test\.tsx.*\n✔ b\.test\.ts/);
});

test('a failing test fails the run and its file is shown whole', () => {
  const failing = `${head}console.log('退单理由:非本单位职责');
test('passes', () => {});
test('回访三次未接通', () => assert.is('已接通', '未接通'));
test.run();`;
  const { status, output, last } = run({ 'a.test.ts': failing, 'b.test.ts': good });
  assert.is(last, '2 passed, 1 failed');
  assert.is(status, 1);
  assert.match(output, '退单理由:非本单位职责');
  assert.match(output, '"回访三次未接通"');
});

test('a file that never ends is stopped at the time limit and fails', () => {
  const { status, output, last } = run({ 'a.test.ts': `${good}setInterval(() => {}, 1000);` }, '--limit=3');
  assert.match(last ?? '', /^[01] passed, 1 failed$/);
  assert.is(status, 1);
  assert.match(output, 'stopped after 3 s');
});

test('a test that waits for something that never comes fails', () => {
  const { last, output } = run({ 'a.test.ts': `${head}test('waits', () => new Promise(() => {}));\ntest.run();` });
  assert.is(last, '0 passed, 1 failed');
  assert.match(output, 'ended without a summary');
});

test('a file that forgets to run its tests fails', () => {
  const { last } = run({ 'a.test.ts': `${head}test('forgotten', () => assert.ok(true));`, 'b.test.ts': good });
  assert.is(last, '1 passed, 1 failed');
});

test('a file that runs an empty list of tests fails', () => {
  const { last, output } = run({ 'a.test.ts': `${head}assert.ok(test);\ntest.run();` });
  assert.is(last, '0 passed, 1 failed');
  assert.match(output, 'has no tests');
});

test('a syntax error, a missing module and a crash each fail', () => {
  const { status, last } = run({
    'a.test.ts': 'const = ;',
    'b.test.ts': "import './nowhere.ts';",
    'c.test.ts': `${good}process.abort();`,
  });
  assert.is(last, '0 passed, 3 failed');
  assert.is(status, 1);
});

test('a hook that throws before the tests fails all of them, though uvu itself says nothing', () => {
  const hooked = `${head}test.before(() => { throw new Error('no database'); });
test('one', () => {});
test('two', () => {});
test.run();`;
  assert.is(run({ 'a.test.ts': hooked }).last, '0 passed, 2 failed');
});

test('an error after all tests have passed fails', () => {
  const { last } = run({ 'a.test.ts': `${good}setTimeout(() => { throw new Error('late'); }, 300);` });
  assert.is(last, '1 passed, 1 failed');
});

test('a process that a test leaves behind does not hold up the run', () => {
  const spawning =
    "import { spawn } from 'node:child_process';\nspawn('sleep', ['30'], { stdio: 'inherit', detached: true });";
  const fled = `${good}${spawning}\nsetTimeout(() => process.exit(0), 300);`;
  const began = performance.now();
  assert.is(run({ 'a.test.ts': fled }).last, '1 passed, 0 failed');
  assert.ok(performance.now() - began < 25_000, 'the run ended before the process left behind');
});

test('a word on the command line chooses files, and no file at all is a failure', () => {
  const files = { 'deadline/clock.test.ts': good, 'routing/match.test.ts': 'throw 1' };
  assert.is(run(files, 'deadline').last, '1 passed, 0 failed');
  assert.is(run(files, 'nothing-like-it').last, '0 passed, 1 failed');
});

test('failures found by earlier checks are counted, and browser tests can be left out', () => {
  const { status, last } = run({ 'a.test.ts': good, 'browser/b.test.ts': good }, '--failed=2', '--without-browser');
  assert.is(last, '1 passed, 2 failed');
  assert.is(status, 1);
});

test('browser tests run after all others', () => {
  const { output } = run({ 'browser/a.test.ts': good, 'c.test.ts': good });
  assert.match(output, /c\.test\.ts[\s\S]*browser\/a\.test\.ts/);
});

test('tests see a server that does not stand in China', () => {
  const zone = `${head}test('zone', () => assert.is(new Date(0).getHours(), 12));\ntest.run();`;
  assert.is(run({ 'a.test.ts': zone }).last, '1 passed, 0 failed');
});

test.run();
