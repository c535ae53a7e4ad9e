import { CHARACTERS, hasText, isText, lightest, type Segment, WORD, whole } from './document.ts';
import { dampened, type Vector, type Vocabulary } from './vocabulary.ts';

/** A text as a vector, with the first place of each of its tokens, and from which token on they are words, not characters. */
export type Reading = Vector & { starts: Int32Array; ends: Int32Array; firstWord: number };

/** The vocabulary's tokens by what they are made of: characters by their codes, so that reading a text makes no strings. */
type TokenIndex = {
  alone: Int32Array;
  pairs: PairTable;
  words: ReadonlyMap<string, number>;
  /** By token its place in the reading under way, -1 between readings: quicker than a map of each reading's own. */
  slots: Int32Array;
};

/** Numbers by pairs of characters in open addressing: no boxing, and quicker than a map. */
type PairTable = { keys: Int32Array; numbers: Int32Array };

const NONE = -1;

const slotOf = (keys: Int32Array, key: number): number => {
  const last = keys.length - 1;
  let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & last;
  while (keys[slot] !== NONE && keys[slot] !== key) slot = (slot + 1) & last;
  return slot;
};

const pairTable = (pairs: readonly (readonly [number, number])[]): PairTable => {
  const capacity = 1 << Math.ceil(Math.log2(Math.max(16, pairs.length * 3)));
  const keys = new Int32Array(capacity).fill(NONE);
  const numbers = new Int32Array(capacity).fill(NONE);
  for (const [key, number] of pairs) {
    const slot = slotOf(keys, key);
    keys[slot] = key;
    numbers[slot] = number;
  }
  return { keys, numbers };
};

const indexes = new WeakMap<Vocabulary, TokenIndex>();

/** Two characters as one whole number that fits 31 bits where both are common Han: such keys are looked up quickly. */
const pairKey = (first: number, second: number): number => ((first - 0x20) * 0x8000 + second) | 0;

const indexOf = (vocabulary: Vocabulary): TokenIndex => {
  const known = indexes.get(vocabulary);
  if (known !== undefined) return known;
  const alone = new Int32Array(65536).fill(-1);
  const pairs: [number, number][] = [];
  const words = new Map<string, number>();
  for (const [token, number] of vocabulary.numbers) {
    if (token.startsWith(WORD)) words.set(token.slice(1), number);
    else if (token.startsWith(CHARACTERS) && token.length === 2) alone[token.charCodeAt(1)] = number;
    else if (token.startsWith(CHARACTERS)) pairs.push([pairKey(token.charCodeAt(1), token.charCodeAt(2)), number]);
  }
  const index = { alone, pairs: pairTable(pairs), words, slots: new Int32Array(vocabulary.numbers.size).fill(-1) };
  indexes.set(vocabulary, index);
  return index;
};

/**
 * Reads a normalised text in the words of a vocabulary: the same vector as `vectorOf` of its counts, without making a
 * string for every token. `weights` gives each character's weight; `plain` are plain words for dialect, whose places are
 * unknown (-1).
 */
export const readTokens = (
  vocabulary: Vocabulary,
  { text, weights, plain = [] }: { text: string; weights?: Float32Array; plain?: readonly string[] },
  segment: Segment,
): Reading => {
  const { alone, pairs, words, slots } = indexOf(vocabulary);
  const tokens: number[] = [];
  const counts: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (token: number | undefined, weight: number, start: number, end: number): void => {
    if (token === undefined || token < 0 || weight === 0) return;
    const slot = slots[token] ?? -1;
    if (slot >= 0) {
      counts[slot] = (counts[slot] ?? 0) + weight;
      return;
    }
    slots[token] = tokens.length;
    tokens.push(token);
    counts.push(weight);
    starts.push(start);
    ends.push(end);
  };
  let firstWord = 0;
  const read = (said: string, by: Float32Array | undefined, placed: boolean): void => {
    for (let at = 0; at < said.length; at++) {
      const unit = said.charCodeAt(at);
      const weight = by === undefined ? 1 : (by[at] ?? 1);
      if (weight === 0 || !isText(unit)) continue;
      add(alone[unit], weight, placed ? at : -1, placed ? at + 1 : -1);
      const next = said.charCodeAt(at + 1);
      if (at + 1 >= said.length || !isText(next)) continue;
      const both = by === undefined ? 1 : Math.min(weight, by[at + 1] ?? 1);
      if (both > 0)
        add(pairs.numbers[slotOf(pairs.keys, pairKey(unit, next))], both, placed ? at : -1, placed ? at + 2 : -1);
    }
    if (placed) firstWord = tokens.length;
    let at = 0;
    for (const word of placed ? segment(said) : whole(said)) {
      const end = at + word.length;
      if (hasText(word)) add(words.get(word), lightest(by, at, end), placed ? at : -1, placed ? end : -1);
      at = end;
    }
  };
  read(text, weights, true);
  for (const word of plain) read(word, undefined, false);
  for (const token of tokens) slots[token] = -1;
  return {
    ...dampened(vocabulary, tokens, counts),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    firstWord,
  };
};
