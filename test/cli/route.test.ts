import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { z } from 'zod';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const answerSchema = z.object({
  id: z.union([z.string(), z.number()]).nullable(),
  error: z.string().optional(),
  decision: z.string().optional(),
  redirectTo: z.string().nullish(),
  division: z.object({ code: z.string(), name: z.string() }).nullish(),
  lead: z.object({ unit: z.string(), function: z.string() }).nullish(),
  because: z
    .array(z.object({ words: z.array(z.object({ text: z.string(), start: z.number(), end: z.number() })) }))
    .optional(),
});

const run = (lines: readonly string[], ...more: string[]) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'route', ...more],
    {
      cwd: root,
      input: lines.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  const answers = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => answerSchema.parse(JSON.parse(line)));
  return { answers, status, stderr };
};

test('each line gets its answer in its place, faulty lines an error, and the exit status tells of them', () => {
  const text = '老街口每天有人占道摆摊卖菜';
  const { answers, status, stderr } = run([
    JSON.stringify({ id: 'a1', title: '占道', text, division: '420302' }),
    '{"id": broken',
    JSON.stringify({ id: 7, title: 'no text' }),
    JSON.stringify({ id: 'b2', text: '' }),
    JSON.stringify({ id: 'c3', text: '停水两天了', division: '999999' }),
    JSON.stringify({ id: 'd4', text: '我家厨房起火了快来人' }),
    JSON.stringify({ id: 'e5', text: '路灯不亮。'.repeat(20_000) }),
  ]);
  assert.equal(
    answers.map((answer) => answer.id),
    ['a1', null, 7, 'b2', 'c3', 'd4', 'e5'],
  );
  assert.equal(
    answers.map((answer) => answer.error !== undefined),
    [false, true, true, false, false, false, false],
  );
  const [stall, , , , water, fire, lamp] = answers;
  assert.equal(stall?.division, { code: '420302', name: '茅箭区' });
  assert.is(stall?.lead?.function, 'urban-management');
  for (const word of stall?.because?.flatMap((reason) => reason.words) ?? []) {
    assert.is(`占道\n${text}`.slice(word.start, word.end), word.text);
  }
  assert.is(water?.lead?.function, 'water-supply');
  assert.equal([fire?.decision, fire?.redirectTo], ['redirect', '119']);
  assert.is(lamp?.lead?.function, 'urban-management');
  assert.is(status, 1);
  assert.is(stderr.replace(/^npm warn.*\n/gm, ''), '');
});

test('a blank line between others is a faulty one, so that lines can be counted off; those at the end are none', () => {
  const { answers, status } = run(['{"id":1,"text":"路灯坏了"}', '', ' ', '{"id":2,"text":"路灯坏了"}', '', '']);
  assert.equal(
    answers.map(({ id, error }) => [id, error]),
    [
      [1, undefined],
      [null, '这一行不是 JSON'],
      [null, '这一行不是 JSON'],
      [2, undefined],
    ],
  );
  assert.is(status, 1);
});

test('a folder where a file should be, and a file where a folder should be, are told in a sentence', () => {
  const folder = run(['{"id":1,"text":"路灯坏了"}'], '--model', root);
  assert.equal([folder.status, folder.stderr.trim()], [1, '这是一个文件夹，不是文件。']);
  const file = run(['{"id":1,"text":"路灯坏了"}'], '--standard', join(root, 'package.json'));
  assert.equal([file.status, file.stderr.trim()], [1, `${join(root, 'package.json')}：这不是文件夹。`]);
});

test('without a faulty line the exit status is zero, and no input gives no output', () => {
  assert.equal([run([JSON.stringify({ id: 1, text: '路灯坏了' })]).status, run([]).answers.length], [0, 0]);
});

test('a moment that is no moment is refused before anything is read', () => {
  const { status, stderr, answers } = run(['{"id":1,"text":"路灯坏了"}'], '--at', 'tomorrow');
  assert.equal([status, answers.length], [1, 0]);
  assert.match(stderr, /--at 的时间 tomorrow 看不懂/);
});

test.run();
