import type { Hit } from './automaton.ts';
import type { Clause, Lexicon } from './lexicon.ts';
import { findTerm, placeWeight, type Sighting } from './sighting.ts';

/** A clause that speaks on a text: how strongly (0 to about 3 per distinct word) and on which words. */
export type Evidence = { index: number; score: number; hits: Hit[] };

const COUNTED_PLACES = 3;

/** What a clause says of a text; null when a needed group is missing, a silencing word is there or no word is found. */
export const weigh = (lexicon: Lexicon, sighting: Sighting, clause: Clause, index: number): Evidence | null => {
  for (const silencing of clause.without) if (findTerm(sighting, silencing) !== null) return null;
  const hits: Hit[] = [];
  let score = 0;
  for (const group of clause.groups) {
    let found: Hit[] | null = null;
    for (const term of group) {
      found = findTerm(sighting, term);
      if (found !== null) break;
    }
    if (found === null) return null;
    hits.push(...found);
    score += 0.25;
  }
  const strengths: number[] = [];
  for (const term of clause.terms) {
    const found = findTerm(sighting, term);
    if (found === null) continue;
    hits.push(...found);
    // The parts of `A+B` add up: together they say more than either word.
    const told = found.reduce((sum, hit) => sum + (lexicon.strength[hit.word] ?? 0), 0);
    const places = term.length === 1 ? (sighting.byWord.get(term[0] ?? -1) ?? found).slice(0, COUNTED_PLACES) : found;
    strengths.push(Math.min(1.3, told) * Math.max(...places.map((hit) => placeWeight(sighting, hit))));
  }
  if (strengths.length === 0) return null;
  // The best word counts full, each further one a little less, so that a long word list is no advantage by itself.
  strengths.sort((a, b) => b - a);
  strengths.forEach((strength, rank) => {
    score += strength * 0.75 ** rank;
  });
  return { index, score, hits };
};

/** The clauses of a list that speak on a text; only those that a word of the text wakes are tried. */
export const gather = (
  lexicon: Lexicon,
  sighting: Sighting,
  clauses: readonly Clause[],
  wakes: ReadonlyMap<number, readonly number[]>,
): Evidence[] => {
  const tried = new Set<number>();
  for (const word of sighting.byWord.keys()) for (const index of wakes.get(word) ?? []) tried.add(index);
  const found: Evidence[] = [];
  for (const index of tried) {
    const clause = clauses[index];
    const evidence = clause && weigh(lexicon, sighting, clause, index);
    if (evidence) found.push(evidence);
  }
  return found;
};
