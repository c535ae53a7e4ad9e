import type { Span } from './answer.ts';
import type { Hit } from './automaton.ts';
import type { Lexicon, Term } from './lexicon.ts';
import { type Normalised, normalise, originalSpan } from './normalise.ts';

/** All words of the standard that a text holds, by word, with the weight of each place. */
export type Sighting = {
  original: string;
  normalised: Normalised;
  hits: Hit[];
  byWord: ReadonlyMap<number, Hit[]>;
  /** Where the lesser second matter begins, as a normalised offset; the length of the text if there is none. */
  turn: number;
  /** End of the title, as a normalised offset; 0 without one. */
  titleEnd: number;
  /** Per normalised unit, start and length of the longest hit over it; length 0 where no word is. */
  longest: { starts: Int32Array; lengths: Int32Array };
  /** Starts of words that a negation stands right before. */
  takenBack: ReadonlySet<number>;
};

const CLOSE = 12;
const PLACES_KEPT = 40;

/** Scans a text once. Offsets of spans are of `original`. */
export const sight = (lexicon: Lexicon, original: string, titleLength: number): Sighting => {
  const normalised = normalise(original);
  const hits = lexicon.automaton.scan(normalised.text);
  const byWord = new Map<number, Hit[]>();
  const starts = new Int32Array(normalised.text.length);
  const lengths = new Int32Array(normalised.text.length);
  const takenBack = new Set<number>();
  let turn = normalised.text.length;
  for (const hit of hits) {
    const known = byWord.get(hit.word);
    if (known === undefined) byWord.set(hit.word, [hit]);
    else if (known.length < PLACES_KEPT) known.push(hit);
    const length = hit.end - hit.start;
    for (let at = hit.start; at < hit.end; at++) {
      if ((lengths[at] ?? 0) >= length) continue;
      starts[at] = hit.start;
      lengths[at] = length;
    }
    if (lexicon.negations.has(hit.word)) takenBack.add(hit.end).add(hit.end + 1);
    // A turn at the very start ("另外一件事") opens the first matter, not a second.
    if (lexicon.turns.has(hit.word) && hit.start > 12 && hit.start < turn) turn = hit.start;
  }
  const titleEnd = titleLength === 0 ? 0 : normalised.back.findIndex((offset) => offset >= titleLength);
  return { original, normalised, hits, byWord, turn, titleEnd, longest: { starts, lengths }, takenBack };
};

/** How much a place counts: a title more, what follows a turn less, a part of a longer known word or a word taken back much less. */
export const placeWeight = (sighting: Sighting, hit: Hit): number => {
  let weight = hit.end <= sighting.titleEnd ? 1.25 : hit.start >= sighting.turn ? 0.4 : 1;
  const start = sighting.longest.starts[hit.start] ?? 0;
  const length = sighting.longest.lengths[hit.start] ?? 0;
  if (length > hit.end - hit.start && start + length >= hit.end) weight *= 0.6;
  if (sighting.takenBack.has(hit.start)) weight *= 0.3;
  return weight;
};

/** The first place of a term, part after part within twelve characters; null when it is not there. */
export const findTerm = (sighting: Sighting, term: Term): Hit[] | null => {
  const first = sighting.byWord.get(term[0] ?? -1);
  if (first === undefined) return null;
  if (term.length === 1) return first.slice(0, 1);
  for (const start of first) {
    const found = [start];
    for (const part of term.slice(1)) {
      const end = found[found.length - 1]?.end ?? 0;
      const next = sighting.byWord.get(part)?.find((hit) => hit.start >= end && hit.start - end <= CLOSE);
      if (next === undefined) break;
      found.push(next);
    }
    if (found.length === term.length) return found;
  }
  return null;
};

/** The words of an answer: original texts with original offsets, in order, each place once. */
export const spansOf = (sighting: Sighting, hits: readonly Hit[]): Span[] => {
  const spans = new Map<string, Span>();
  for (const hit of hits) {
    const { start, end } = originalSpan(sighting.normalised, hit.start, hit.end);
    spans.set(`${start}-${end}`, { text: sighting.original.slice(start, end), start, end });
  }
  return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
};
