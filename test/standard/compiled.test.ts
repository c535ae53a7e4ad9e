import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compiledFile, compiledStandard } from '../../src/standard/compiled.ts';
import { loadInstallation } from '../../src/standard/load.ts';
import { smallRoot } from '../support/small-root.ts';

const at = Date.UTC(2026, 10, 23);
const stored = (folder: string): string[] => readdirSync(join(folder, 'data/var/standard'));

const rewrite = (folder: string, path: string, change: (content: string) => string): void => {
  const file = join(folder, 'routing-rules', path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

test('a standard is learned from once, and the stored one is the same', () => {
  const folder = smallRoot();
  const rules = join(folder, 'routing-rules');
  const compiled = () => compiledStandard(rules, compiledFile(folder, rules));
  const first = compiled();
  assert.is(stored(folder).length, 1);
  const second = compiled();
  assert.is.not(second, first);
  assert.equal(second.text, first.text);
  assert.equal(second.learned.model.linear.weights, first.learned.model.linear.weights);
  assert.equal(second.learned.alarm.labels, first.learned.alarm.labels);

  rewrite(folder, 'rules/02-urban-management.yaml', (content) => `${content}\n# a word changed\n`);
  compiled();
  assert.is(stored(folder).length, 2, 'a changed file is read and learned anew');
});

test('a new number, limit or place is read at once, and nothing is learned anew for it', () => {
  const folder = smallRoot();
  const { standard } = loadInstallation(folder, { at });
  rewrite(folder, 'edition.yaml', (content) => content.replace(/^title: .*$/mu, 'title: 修订'));
  rewrite(folder, 'jurisdiction/aliases.csv', (content) => `${content.trimEnd()}\n炸串街,420302,name\n`);
  const again = loadInstallation(folder, { at }).standard;
  assert.equal([again.edition.title, again.model === standard.model, stored(folder).length], ['修订', true, 1]);
  assert.is(again.places.locate({ text: '炸串街的路灯坏了' }).place?.code, '420302');
  rewrite(folder, 'edition.yaml', () => 'number: [\n');
  assert.throws(() => loadInstallation(folder, { at }), /edition\.yaml · 第 \d 行/);
});

test('reading in again what has not changed does not learn anew, also when the stored file was pruned', () => {
  const folder = smallRoot();
  const { standard } = loadInstallation(folder, { at });
  for (const name of stored(folder)) rmSync(join(folder, 'data/var/standard', name));
  assert.is(loadInstallation(folder, { at }).standard.model, standard.model);
  assert.equal(stored(folder), []);
});

test.run();
