import Fuse from 'fuse.js';
import { pinyin } from 'pinyin-pro';
import type { Directory } from '../domain/directory/directory.ts';
import type { Unit } from '../domain/directory/unit.ts';

type Entry = { unit: Unit; words: string; letters: string; initials: string };
type Index = { entries: Entry[]; fuse: Fuse<Entry> | null };

const MOST = 20;
const indexes = new WeakMap<Directory, Index>();
const order = { city: 0, county: 1, street: 2, province: 3 };

const entryOf = (unit: Unit): Entry => {
  const called = [unit.name, ...unit.aliases];
  const syllables = called.map((name) => pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }));
  return {
    unit,
    words: called.join(' ').toLowerCase(),
    letters: syllables
      .map((each) => each.join(''))
      .join(' ')
      .toLowerCase(),
    initials: syllables
      .map((each) => each.map((syllable) => syllable[0] ?? '').join(''))
      .join(' ')
      .toLowerCase(),
  };
};

const indexOf = (directory: Directory): Index => {
  const known = indexes.get(directory);
  if (known !== undefined) return known;
  const index: Index = { entries: [...directory.units.values()].map(entryOf), fuse: null };
  indexes.set(directory, index);
  return index;
};

/**
 * Units whose name, alias, pinyin or initials hold all the words (separated by blanks): 社保, wccg, zhongnanlu. At most
 * twenty, shortest names first. Only when nothing holds them, near spellings are tried, which takes longer.
 * The index is built at the first search of a directory.
 */
export const searchUnits = (directory: Directory, words: string): Unit[] => {
  const wanted = words
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const index = indexOf(directory);
  const starts = (field: string, word: string): boolean => field.startsWith(word) || field.includes(` ${word}`);
  const score = (entry: Entry): number => {
    let sum = 0;
    for (const word of wanted) {
      if (starts(entry.words, word) || starts(entry.initials, word) || starts(entry.letters, word)) sum += 3;
      else if (entry.words.includes(word)) sum += 2;
      else if (word.length >= 3 && (entry.letters.includes(word) || entry.initials.includes(word))) sum += 1;
      else return 0;
    }
    return sum;
  };
  const found = index.entries
    .map((entry) => ({ unit: entry.unit, score: score(entry) }))
    .filter((each) => each.score > 0);
  if (found.length > 0) {
    found.sort(
      (a, b) =>
        b.score - a.score || order[a.unit.level] - order[b.unit.level] || a.unit.name.length - b.unit.name.length,
    );
    return found.slice(0, MOST).map((each) => each.unit);
  }
  index.fuse ??= new Fuse(index.entries, { keys: ['words', 'letters'], threshold: 0.35, ignoreLocation: true });
  return index.fuse.search(wanted.join(' '), { limit: MOST }).map((each) => each.item.unit);
};
