import Fuse from 'fuse.js';
import { gramsOf } from './grams.ts';
import type { Shelf, Shelved } from './shelf.ts';
import { syllablesOf } from './shelf.ts';

/** So many names that share most pieces with the question are compared with it letter by letter. */
const CANDIDATES = 120;
/** The share of its pieces that a name must have. */
const LEAST_SHARE = 0.25;
/** fuse.js compares 32 characters at a time; names are found by fewer. */
const LONGEST = 32;

type Near = { shelved: Shelved; fit: number };

/** The entries that share most pieces with words, by an index and not by comparing: fuse.js alone would look at every title. */
const candidatesOf = (shelf: Shelf, words: string, accept: (shelved: Shelved) => boolean): Shelved[] => {
  const grams = [...new Set(gramsOf(words))];
  const shared = new Uint16Array(shelf.slots.length);
  for (const gram of grams) for (const slot of shelf.postings.get(gram) ?? []) shared[slot] = (shared[slot] ?? 0) + 1;
  const least = Math.max(1, Math.ceil(grams.length * LEAST_SHARE));
  const found: { shelved: Shelved; shared: number }[] = [];
  shelf.slots.forEach((shelved, slot) => {
    const share = shared[slot] ?? 0;
    if (share >= least && shelved !== null && accept(shelved)) found.push({ shelved, shared: share });
  });
  return found
    .sort((a, b) => b.shared - a.shared || a.shelved.entry.title.length - b.shelved.entry.title.length)
    .slice(0, CANDIDATES)
    .map(({ shelved }) => shelved);
};

const fuseOver = (candidates: readonly Shelved[], key: 'names' | 'letters'): Fuse<Shelved> =>
  new Fuse(candidates, {
    keys: [{ name: key, getFn: ({ spelled }) => [...spelled[key]] }],
    threshold: 0.4,
    ignoreLocation: true,
    includeScore: true,
  });

/** Beside a name that is nearly right, those that only sound a little alike are noise. */
const BESIDE_BEST = 0.75;

/** How much less a fit by sound says than one by characters. */
const BY_SOUND = 0.9;

/** Entries whose names are spelled nearly so, or sound so: 居住正, 住居证, juzuzheng. */
export const nearNames = (shelf: Shelf, words: string, accept: (shelved: Shelved) => boolean): Near[] => {
  const letters = syllablesOf(words).join('').slice(0, LONGEST);
  const written = words.slice(0, LONGEST);
  const best = new Map<Shelved, number>();
  const note = (key: 'names' | 'letters', asked: string, share: number): void => {
    if (asked.length < 2) return;
    for (const { item, score = 1 } of fuseOver(candidatesOf(shelf, asked, accept), key).search(asked))
      best.set(item, Math.max(best.get(item) ?? 0, (1 - score) * share));
  };
  note('names', written, 1);
  note('letters', letters, BY_SOUND);
  const least = Math.max(0, ...best.values()) * BESIDE_BEST;
  return [...best].filter(([, fit]) => fit >= least).map(([shelved, fit]) => ({ shelved, fit }));
};
