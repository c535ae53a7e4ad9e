import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Learned, learn } from '../domain/routing/assemble.ts';
import type { StandardText } from '../domain/routing/standard.ts';
import { segmentOf } from './segment.ts';
import { readStandardText } from './text.ts';

/** A standard read, checked and learned from: what takes seconds to make and milliseconds to load. The edition's own words and the fields of matters are read anew each time. */
export type Compiled = { text: Omit<StandardText, 'edition' | 'fields'>; learned: Learned };

const KEPT = 4;

/** What nobody learns from: number and day of the edition, limits, fields, places. Published anew with another day it is the same to learn. */
const notLearned = /^(edition\.yaml|deadlines\.yaml|fields\.yaml|README\.md|jurisdiction\/.*)$/u;

/** All files below a folder by their names in it, in a fixed order. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

/** Changes with every byte of the rules that is learned from, and of the code that reads and learns. */
const keyOf = (rules: string, code: readonly string[]): string => {
  const hash = createHash('sha256').update(process.version);
  for (const folder of [rules, ...code]) {
    const names = filesBelow(folder).filter((name) => folder !== rules || !notLearned.test(name));
    for (const name of names)
      hash
        .update(name)
        .update('\0')
        .update(readFileSync(join(folder, name)))
        .update('\0');
  }
  return hash.digest('hex').slice(0, 32);
};

const prune = (folder: string): void => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.bin'))
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of files.slice(KEPT)) rmSync(path, { force: true });
};

const make = (rules: string): Compiled => {
  const whole = readStandardText(rules);
  const { edition: _edition, fields: _fields, ...text } = whole;
  return { text, learned: learn(whole, segmentOf(whole)) };
};

/** The file that keeps what a folder of rules compiles to under the installation's `data/var`; another one as soon as a byte changes that is learned from. */
export const compiledFile = (root: string, rules: string): string => {
  const code = ['src/domain/routing', 'src/domain/classify', 'src/standard'].map((folder) => join(root, folder));
  return join(root, 'data/var/standard', `${keyOf(rules, code)}.bin`);
};

/** Marks a kept file as still used: it must not be pruned for the sake of drafts that were checked once. */
export const stillUsed = (file: string): void => {
  if (existsSync(file)) utimesSync(file, new Date(), new Date());
};

/**
 * The compiled standard of a folder, from its file when nothing has changed since. Throws a StandardFault that lists
 * every fault; a faulty standard is never stored.
 */
export const compiledStandard = (rules: string, file: string): Compiled => {
  if (existsSync(file)) {
    stillUsed(file);
    return deserialize(readFileSync(file)) as Compiled;
  }
  const compiled = make(rules);
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, serialize(compiled));
  renameSync(draft, file);
  prune(folder);
  return compiled;
};
