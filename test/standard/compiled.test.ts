import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compiledStandard } from '../../src/standard/compiled.ts';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A checkout with the standard and the code that reads it, so that nothing of ours is touched. */
const checkout = (): string => {
  const folder = temporaryFolder('compiled');
  for (const part of ['src/domain/routing', 'src/domain/classify', 'src/standard', 'routing-rules'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'data'));
  return folder;
};

const stored = (folder: string): string[] => readdirSync(join(folder, 'data/var/standard'));

test('a standard is learned from once, and the stored one is the same', () => {
  const folder = checkout();
  const rules = join(folder, 'routing-rules');
  const first = compiledStandard(folder, rules);
  assert.is(stored(folder).length, 1);
  const second = compiledStandard(folder, rules);
  assert.equal(second.text, first.text);
  assert.equal(second.learned.model.linear.weights, first.learned.model.linear.weights);
  assert.equal(second.learned.alarm.labels, first.learned.alarm.labels);

  const file = join(rules, 'edition.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n# a word changed\n`);
  compiledStandard(folder, rules);
  assert.is(stored(folder).length, 2, 'a changed file is read and learned anew');
});

test.run();
