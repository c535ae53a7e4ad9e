import type { Hit } from './automaton.ts';
import type { Clause, Lexicon, Term, Waking } from './lexicon.ts';
import { findTerm, placeWeight, type Sighting } from './sighting.ts';

/** A clause that speaks on a text: how strongly (0 to about 3 per distinct word) and on which words. */
export type Evidence = { index: number; score: number; hits: Hit[] };

const COUNTED_PLACES = 3;

/** A term of a clause that a text holds. */
type Told = { term: Term; hits: Hit[] };

/** What a clause says of a text by the terms that were found; null when a needed group is missing or a silencing word is there. */
const weigh = (
  lexicon: Lexicon,
  sighting: Sighting,
  clause: Clause,
  index: number,
  told: readonly Told[],
): Evidence | null => {
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
  for (const { term, hits: found } of told) {
    hits.push(...found);
    // The parts of `A+B` add up: together they say more than either word.
    const strength = found.reduce((sum, hit) => sum + (lexicon.strength[hit.word] ?? 0), 0);
    const places = term.length === 1 ? (sighting.byWord.get(term[0] ?? -1) ?? found).slice(0, COUNTED_PLACES) : found;
    let heaviest = 0;
    for (const hit of places) heaviest = Math.max(heaviest, placeWeight(sighting, hit));
    strengths.push(Math.min(1.3, strength) * heaviest);
  }
  // The best word counts full, each further one a little less, so that a long word list is no advantage by itself.
  strengths.sort((a, b) => b - a);
  strengths.forEach((strength, rank) => {
    score += strength * 0.75 ** rank;
  });
  return { index, score, hits };
};

/** The clauses of a list that speak on a text: only terms that a word of the text begins are tried, however long the lists are. */
export const gather = (
  lexicon: Lexicon,
  sighting: Sighting,
  clauses: readonly Clause[],
  wakes: ReadonlyMap<number, readonly Waking[]>,
): Evidence[] => {
  const told = new Map<number, Told[]>();
  for (const word of sighting.byWord.keys()) {
    for (const { clause, term } of wakes.get(word) ?? []) {
      const hits = findTerm(sighting, term);
      if (hits === null) continue;
      const known = told.get(clause);
      if (known) known.push({ term, hits });
      else told.set(clause, [{ term, hits }]);
    }
  }
  const found: Evidence[] = [];
  for (const [index, terms] of told) {
    const clause = clauses[index];
    const evidence = clause && weigh(lexicon, sighting, clause, index, terms);
    if (evidence) found.push(evidence);
  }
  return found;
};
