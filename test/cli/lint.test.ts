import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintLines } from '../../src/cli/lint.ts';
import { root } from '../support/root.ts';
import { smallRoot } from '../support/small-root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { shanghai } from '../support/time.ts';

test('broken files are told with file, line and sentence, and count as errors', () => {
  const folder = temporaryFolder('lint');
  cpSync(join(root, 'routing-rules'), folder, { recursive: true });
  writeFileSync(join(folder, 'jurisdiction/zones.yaml'), 'zones:\n  - { id: [\n');
  const { lines, errors } = lintLines(folder, shanghai('2026-11-23 09:00'));
  assert.ok(errors > 0);
  assert.match(lines[0] ?? '', `归口规范有 ${errors} 处错误`);
  assert.match(lines[1] ?? '', /^jurisdiction\/zones\.yaml · 第 \d+ 行 · YAML 写法有误：/);
});

test('a sound standard is told in one line with its counts', () => {
  const { lines, errors } = lintLines(join(smallRoot(), 'routing-rules'), shanghai('2026-11-23 09:00'));
  assert.equal([errors, lines], [0, ['共 3 条规则、3 个事项：错误 0 处，提醒 0 处。']]);
});

test.run();
