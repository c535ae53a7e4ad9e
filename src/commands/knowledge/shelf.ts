import { pinyin } from 'pinyin-pro';
import { plainWords, type Spelled } from '../../domain/knowledge/spelling.ts';
import type { Store } from '../../store/database.ts';
import { knowledgeStamp, type ShelvedEntry, shelvedSince } from '../../store/knowledge.ts';
import { newTurns, type Turns } from '../turns.ts';
import { gramsOf } from './grams.ts';

/** An entry on the shelf with all by which it is looked up. */
export type Shelved = { entry: ShelvedEntry; spelled: Spelled };

/**
 * The titles of all entries in memory, for search at every key. A changed entry gets a new slot and its old one is left
 * empty; when too many are empty, all is built anew.
 */
export type Shelf = {
  slots: (Shelved | null)[];
  slotOf: Map<string, number>;
  /** In which slots a piece of a name stands. */
  postings: Map<string, number[]>;
};

type Kept = { shelf: Shelf; stamp: string; newest: number | null; inTurn: Turns; stale: boolean };

const kept = new WeakMap<Store, Kept>();

/** Entries spelled before others get their turn: building all at once would hold up every page. */
const BATCH = 400;
const MOST_EMPTY = 0.25;
const FEW = 200;

const emptyShelf = (): Shelf => ({ slots: [], slotOf: new Map(), postings: new Map() });

/** How words are typed without tones: the syllables. */
export const syllablesOf = (words: string): string[] =>
  pinyin(words, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).map((each) =>
    each.toLowerCase().replaceAll(/[^a-z0-9]+/gu, ''),
  );

const spell = ({ title, aliases }: ShelvedEntry): Spelled => {
  const names = [...new Set([title, ...aliases].map(plainWords))];
  const syllables = names.map(syllablesOf);
  return {
    names,
    letters: syllables.map((each) => each.join('')),
    initials: syllables.map((each) => each.map((syllable) => syllable[0] ?? '').join('')),
  };
};

const remove = (shelf: Shelf, id: string): void => {
  const slot = shelf.slotOf.get(id);
  if (slot !== undefined) shelf.slots[slot] = null;
};

const add = (shelf: Shelf, entry: ShelvedEntry): void => {
  remove(shelf, entry.id);
  const spelled = spell(entry);
  const slot = shelf.slots.push({ entry, spelled }) - 1;
  shelf.slotOf.set(entry.id, slot);
  for (const gram of new Set([...spelled.names, ...spelled.letters].flatMap(gramsOf))) {
    const list = shelf.postings.get(gram);
    if (list) list.push(slot);
    else shelf.postings.set(gram, [slot]);
  }
};

const addAll = async (shelf: Shelf, entries: readonly ShelvedEntry[]): Promise<void> => {
  for (let from = 0; from < entries.length; from += BATCH) {
    for (const entry of entries.slice(from, from + BATCH)) add(shelf, entry);
    if (from + BATCH < entries.length) await new Promise((resolve) => setImmediate(resolve));
  }
};

const isWornOut = ({ slots, slotOf }: Shelf): boolean =>
  slots.length > FEW && slots.length - slotOf.size > slots.length * MOST_EMPTY;

/** Reads what has changed; on a new shelf while searches go on in the old one. */
const refresh = async (store: Store, state: Kept): Promise<void> => {
  const { entries, newest } = await knowledgeStamp(store);
  const stamp = `${entries} ${newest}`;
  if (stamp === state.stamp && !state.stale) return;
  state.stale = false;
  if (isWornOut(state.shelf)) {
    const shelf = emptyShelf();
    await addAll(shelf, await shelvedSince(store, null));
    state.shelf = shelf;
  } else await addAll(state.shelf, await shelvedSince(store, state.newest));
  state.stamp = stamp;
  state.newest = newest;
};

/** The shelf as the store stands now. What other processes wrote is noticed by asking for the newest change, which takes no time. */
export const shelfOf = async ({ store }: { store: Store }): Promise<Shelf> => {
  let state = kept.get(store);
  if (state === undefined) {
    state = { shelf: emptyShelf(), stamp: '', newest: null, inTurn: newTurns(), stale: true };
    kept.set(store, state);
  }
  const known = state;
  await known.inTurn(() => refresh(store, known));
  return known.shelf;
};

/** Told after a write of this process: two changes within one millisecond look alike from outside. */
export const reshelve = ({ store }: { store: Store }): void => {
  const state = kept.get(store);
  if (state) state.stale = true;
};
