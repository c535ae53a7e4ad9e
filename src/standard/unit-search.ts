import Fuse from 'fuse.js';
import { pinyin } from 'pinyin-pro';
import type { Directory } from '../domain/directory/directory.ts';
import type { DivisionCode } from '../domain/directory/division.ts';
import type { KeptUnit, Roster } from '../domain/directory/roster.ts';
import type { Unit } from '../domain/directory/unit.ts';
import { nearnessTo } from './nearness.ts';

type Entry = {
  unit: Unit;
  /** What the body is called, with the place before it and without. */
  names: string[];
  bare: string[];
  letters: string[];
  initials: string[];
};
type Index = { entries: Entry[]; fuse: Fuse<Entry> | null };

const MOST = 20;
/** From this score on all words are a name, or the beginning of one, that the body is really called by. */
const BY_NAME = 4;
const indexes = new WeakMap<Directory, Index>();
/** What was made of a unit serves every directory that it stands in: the one in force, and the administrator's with the dissolved ones. */
const entries = new WeakMap<Unit, Entry>();
const whole = new WeakMap<Roster, Directory>();
const order = { city: 0, county: 1, street: 2, province: 3 };

const short = (place: string): string => place.replace(/(?<=..)(市|区|县|省|林区)$/u, '');

/** The names of a unit's division and of those above, whole and short: what stands before what a body does. */
const placesOf = ({ divisions }: Directory, unit: Unit): string[] => {
  const names: string[] = [];
  for (let at = divisions.get(unit.division); at; at = at.parent === null ? undefined : divisions.get(at.parent))
    names.push(at.name, short(at.name));
  return names.sort((a, b) => b.length - a.length);
};

/** 武汉市武昌区城管局 → 城管局: how people begin to type it. */
const withoutPlace = (name: string, places: readonly string[]): string => {
  const before = places.find((place) => name.startsWith(place) && name.length > place.length);
  return before === undefined ? name : withoutPlace(name.slice(before.length), places);
};

/** A name as it is typed without tones: the syllables, such as zhong, nan, lu. */
export const syllablesOf = (name: string): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });

const newEntry = (directory: Directory, unit: Unit): Entry => {
  const called = [unit.name, ...unit.aliases];
  const places = placesOf(directory, unit);
  const bare = called.map((name) => withoutPlace(name, places));
  const syllables = called.map(syllablesOf);
  const lower = (words: readonly string[]): string[] => [...new Set(words.map((word) => word.toLowerCase()))];
  return {
    unit,
    names: lower(called),
    bare: lower(bare),
    letters: lower(syllables.map((each) => each.join(''))),
    initials: lower(syllables.map((each) => each.map((syllable) => syllable[0] ?? '').join(''))),
  };
};

const entryOf = (directory: Directory, unit: Unit): Entry => {
  const known = entries.get(unit) ?? newEntry(directory, unit);
  entries.set(unit, known);
  return known;
};

const indexOf = (directory: Directory): Index => {
  const known = indexes.get(directory);
  if (known !== undefined) return known;
  const index: Index = { entries: [...directory.units.values()].map((unit) => entryOf(directory, unit)), fuse: null };
  indexes.set(directory, index);
  return index;
};

/** How well a word names a unit: 5 just so, 4 as a beginning, 2 within a name, 1 within its pinyin, 0 not at all. */
const fit = ({ names, bare, letters, initials }: Entry, word: string): number => {
  const spoken = [...names, ...bare];
  const typed = [...letters, ...initials];
  if (spoken.includes(word)) return 5;
  if ([...spoken, ...typed].some((name) => name.startsWith(word))) return BY_NAME;
  if (names.some((name) => name.includes(word))) return 2;
  return word.length >= 3 && typed.some((name) => name.includes(word)) ? 1 : 0;
};

/**
 * Units whose name, alias, pinyin or initials hold all the words (separated by blanks): 社保, wccg, zhongnanlu. At most
 * twenty unless told: those called so before those that only hold the words somewhere, and among them those nearest to the place
 * `near`. Only when nothing holds them, near spellings are tried, which takes longer.
 * The index is built at the first search of a directory.
 */
export const searchUnits = (
  directory: Directory,
  words: string,
  near: DivisionCode | null = null,
  most: number = MOST,
): Unit[] => {
  const wanted = words
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const index = indexOf(directory);
  const score = (entry: Entry): number => {
    const fits = wanted.map((word) => fit(entry, word));
    return fits.includes(0) ? 0 : Math.min(...fits);
  };
  const distance = nearnessTo(near);
  const found = index.entries
    .map((entry) => ({ unit: entry.unit, score: score(entry), distance: distance(entry.unit) }))
    .filter((each) => each.score > 0);
  if (found.length > 0) {
    const weak = (points: number): number => (points >= BY_NAME ? 0 : 1);
    found.sort(
      (a, b) =>
        weak(a.score) - weak(b.score) ||
        a.distance - b.distance ||
        b.score - a.score ||
        order[a.unit.level] - order[b.unit.level] ||
        a.unit.name.length - b.unit.name.length,
    );
    return found.slice(0, most).map((each) => each.unit);
  }
  index.fuse ??= new Fuse(index.entries, {
    keys: [
      { name: 'names', getFn: ({ names }) => names.join(' ') },
      { name: 'letters', getFn: ({ letters }) => letters.join(' ') },
    ],
    threshold: 0.35,
    ignoreLocation: true,
  });
  const similar = index.fuse.search(wanted.join(' '), { limit: Math.min(most, MOST) }).map((each) => each.item.unit);
  return similar.sort((a, b) => distance(a) - distance(b));
};

/** Searches all units, also dissolved ones, as the administrator sees them. */
export const searchRoster = (roster: Roster, words: string, most: number): KeptUnit[] => {
  const directory = whole.get(roster) ?? { ...roster.computed, units: roster.units };
  whole.set(roster, directory);
  return searchUnits(directory, words, null, most).flatMap(({ code }) => roster.units.get(code) ?? []);
};
