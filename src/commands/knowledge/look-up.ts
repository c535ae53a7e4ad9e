import { matterFit, pointsOf } from '../../domain/knowledge/rank.ts';
import { nameFit, plainWords } from '../../domain/knowledge/spelling.ts';
import { cutApart, phrasesOf, searchWords } from '../../domain/search/question.ts';
import type { ShelvedEntry } from '../../store/knowledge.ts';
import { entriesHolding } from '../../store/knowledge-text.ts';
import type { Installation } from '../installation.ts';
import { gramsOf } from './grams.ts';
import { nearNames } from './near.ts';
import { type Shelf, type Shelved, shelfOf } from './shelf.ts';

type Parts = Pick<Installation, 'store' | 'standard'>;

export type LookUp = {
  words: string;
  /** Which entries may be found: by state, owner, matter, place. */
  accept: (entry: ShelvedEntry) => boolean;
  /** The matter in question, which brings its entries forward. */
  matter?: string | null;
};

export type Found = { entry: ShelvedEntry; points: number };

/** Body hits looked at; the best by themselves, since a common word stands in thousands of entries. */
const BODIES = 300;
const SOME_BODIES = 20;
/** With so many names that fit, spellings that are only near would be in the way. */
const ENOUGH = 5;
const LONGEST = 100;
const SAME_WORDS = 0.95;

const HAN = /\p{Script=Han}/u;

/** The entries in whose names a word can stand: those that have its rarest piece. Letters may be initials, which have no pieces. */
const holding = ({ slots, postings }: Shelf, word: string): readonly (Shelved | null)[] => {
  const pieces = gramsOf(word).filter((gram) => HAN.test(gram));
  if (pieces.length === 0) return slots;
  const lists = pieces.map((gram) => postings.get(gram) ?? []);
  const [rarest = []] = lists.sort((a, b) => a.length - b.length);
  return rarest.map((slot) => slots[slot] ?? null);
};

/** How well the names of entries fit, as one piece or word by word. */
const byName = (shelf: Shelf, typed: string, accept: (shelved: Shelved) => boolean): Map<Shelved, number> => {
  const words = typed.split(' ');
  const found = new Map<Shelved, number>();
  for (const shelved of holding(shelf, typed)) {
    if (shelved === null || !accept(shelved)) continue;
    const whole = nameFit(shelved.spelled, typed);
    const fit =
      whole > 0 || words.length === 1
        ? whole
        : Math.min(...words.map((word) => nameFit(shelved.spelled, word))) * SAME_WORDS;
    if (fit > 0) found.set(shelved, fit);
  }
  return found;
};

/** From so many words on a question is a sentence, of which an answer holds some. */
const SENTENCE = 3;

/**
 * Entries whose texts hold all the words as typed; where none does, those that hold the pieces that they are made of, and
 * of a whole sentence those that hold most of it.
 */
const byBody = async ({ store, standard }: Parts, typed: string): Promise<string[]> => {
  // One character stands in half of all texts: names alone say something then.
  if ([...typed].length < 2) return [];
  const words = searchWords(typed);
  const whole = await entriesHolding(store, phrasesOf(words), { size: BODIES });
  if (whole.length > 0) return whole;
  const apart = cutApart(words, standard.segment);
  const pieces =
    apart.join(' ') === words.join(' ') ? [] : await entriesHolding(store, phrasesOf(apart), { size: BODIES });
  if (pieces.length > 0 || apart.length < SENTENCE) return pieces;
  return entriesHolding(store, phrasesOf(apart), { size: SOME_BODIES, any: true });
};

/**
 * Entries that fit words as they are typed: by title and alias, pinyin (juzhuzheng), initials (jzz), words of the body, and
 * where few are called so, by spellings that are near. The best first.
 */
export const lookUp = async (parts: Parts, { words, accept, matter = null }: LookUp): Promise<Found[]> => {
  const typed = plainWords(words).slice(0, LONGEST);
  if (typed === '') return [];
  const shelf = await shelfOf(parts);
  const accepted = ({ entry }: Shelved): boolean => accept(entry);
  const names = byName(shelf, typed, accepted);
  const bodies = new Map((await byBody(parts, typed)).map((id, at) => [id, 1 - at / (2 * BODIES)]));
  const near = new Map<Shelved, number>();
  if (names.size < ENOUGH) for (const { shelved, fit } of nearNames(shelf, typed, accepted)) near.set(shelved, fit);
  const all = new Set([...names.keys(), ...near.keys()]);
  for (const id of bodies.keys()) {
    const shelved = shelf.slots[shelf.slotOf.get(id) ?? -1];
    if (shelved && accepted(shelved)) all.add(shelved);
  }
  return [...all]
    .map((shelved) => {
      const { entry } = shelved;
      const name = names.get(shelved) ?? 0;
      const fit = { name, near: name > 0 ? 0 : (near.get(shelved) ?? 0), body: bodies.get(entry.id) ?? 0 };
      return { entry, points: pointsOf({ ...fit, matter: matterFit(entry.matter, matter) }, entry.uses) };
    })
    .sort(
      (a, b) =>
        b.points - a.points || a.entry.title.length - b.entry.title.length || (a.entry.id < b.entry.id ? -1 : 1),
    );
};
