import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compiledFile, compiledStandard } from '../../src/standard/compiled.ts';
import { loadInstallation } from '../../src/standard/load.ts';
import { root } from '../support/root.ts';
import { smallRoot } from '../support/small-root.ts';
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
  const compiled = () => compiledStandard(rules, compiledFile(folder, rules));
  const first = compiled();
  assert.is(stored(folder).length, 1);
  const second = compiled();
  assert.equal(second.text, first.text);
  assert.equal(second.learned.model.linear.weights, first.learned.model.linear.weights);
  assert.equal(second.learned.alarm.labels, first.learned.alarm.labels);

  const file = join(rules, 'edition.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n# a word changed\n`);
  compiled();
  assert.is(stored(folder).length, 2, 'a changed file is read and learned anew');
});

test('reading in again what has not changed does not learn anew, also when the stored file was pruned', () => {
  const folder = smallRoot();
  const at = Date.UTC(2026, 10, 23);
  const { standard } = loadInstallation(folder, { at });
  for (const name of stored(folder)) rmSync(join(folder, 'data/var/standard', name));
  assert.is(loadInstallation(folder, { at }).standard.model, standard.model);
  assert.equal(stored(folder), []);
});

test.run();
