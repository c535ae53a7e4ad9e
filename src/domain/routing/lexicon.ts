import { type Automaton, buildAutomaton } from './automaton.ts';
import { normalise } from './normalise.ts';
import type { Circumstance, StandardText, Wording } from './standard.ts';

/** A word, or the parts of `A+B` that must follow one another closely; numbers of words in the automaton. */
export type Term = readonly number[];
export type Clause = { terms: Term[]; groups: Term[][]; without: Term[] };

/** Every word of the standard, numbered once, with the clauses that each word can wake. */
export type Lexicon = {
  automaton: Automaton;
  words: readonly string[];
  rules: Clause[];
  redirects: Clause[];
  kinds: Clause[];
  urgencies: Clause[];
  /** Rules woken by a word: those with a term that begins with it. */
  rulesOf: ReadonlyMap<number, readonly number[]>;
  redirectsOf: ReadonlyMap<number, readonly number[]>;
  kindsOf: ReadonlyMap<number, readonly number[]>;
  urgenciesOf: ReadonlyMap<number, readonly number[]>;
  /** 0 to 1: how much a word tells; one that many functions share tells little, a long one much. */
  strength: Float64Array;
  bodyOf: ReadonlyMap<number, string>;
  circumstancesOf: ReadonlyMap<number, readonly Circumstance[]>;
  /** The plain word for a synonym or a word of dialect. */
  plainOf: ReadonlyMap<number, string>;
  noise: ReadonlySet<number>;
  turns: ReadonlySet<number>;
  negations: ReadonlySet<number>;
};

const LONG_ENOUGH = 5;

/** Numbers all words of a standard and builds the one automaton. */
export const buildLexicon = (text: StandardText): Lexicon => {
  const numbers = new Map<string, number>();
  const number = (word: string): number => {
    const plain = normalise(word).text;
    const known = numbers.get(plain) ?? numbers.size;
    numbers.set(plain, known);
    return known;
  };
  const term = (written: string): Term => written.split('+').map(number);
  const clause = (wording: Wording): Clause => ({
    terms: wording.words.map(term),
    groups: wording.with.map((group) => group.map(term)),
    without: wording.without.map(term),
  });
  const wakes = (clauses: Clause[]): Map<number, number[]> => {
    const woken = new Map<number, number[]>();
    clauses.forEach((each, index) => {
      for (const first of new Set(each.terms.map((t) => t[0] ?? -1)))
        woken.set(first, [...(woken.get(first) ?? []), index]);
    });
    return woken;
  };

  const rules = text.rules.map(clause);
  const redirects = text.redirects.map(clause);
  const kinds = text.kinds.map(clause);
  const urgencies = text.urgencies.map(clause);
  const bodyOf = new Map(
    text.vocabulary.bodies.flatMap((body) => body.words.map((word) => [number(word), body.function] as const)),
  );
  const circumstancesOf = new Map<number, Circumstance[]>();
  for (const circumstance of text.vocabulary.circumstances) {
    for (const word of circumstance.words.map(number))
      circumstancesOf.set(word, [...(circumstancesOf.get(word) ?? []), circumstance]);
  }
  const plainOf = new Map(
    text.vocabulary.synonyms.flatMap(({ plain, said }) => said.map((word) => [number(word), plain] as const)),
  );
  const noise = new Set(text.vocabulary.noise.map(number));
  const turns = new Set(text.vocabulary.turns.map(number));
  const negations = new Set(text.vocabulary.negations.map(number));

  const leads = new Map(text.matters.map((matter) => [matter.code, matter.lead]));
  const sharedBy = new Map<number, Set<string>>();
  rules.forEach((each, index) => {
    const lead = leads.get(text.rules[index]?.matter ?? '') ?? '';
    for (const word of each.terms.flat()) sharedBy.set(word, (sharedBy.get(word) ?? new Set()).add(lead));
  });
  const words = [...numbers.keys()];
  const strength = Float64Array.from(words, (word, index) => {
    const sharing = Math.max(1, sharedBy.get(index)?.size ?? 1);
    return (0.35 + 0.65 * (Math.min(word.length, LONG_ENOUGH) / LONG_ENOUGH)) / sharing ** 0.7;
  });
  return {
    automaton: buildAutomaton(words),
    words,
    rules,
    redirects,
    kinds,
    urgencies,
    rulesOf: wakes(rules),
    redirectsOf: wakes(redirects),
    kindsOf: wakes(kinds),
    urgenciesOf: wakes(urgencies),
    strength,
    bodyOf,
    circumstancesOf,
    plainOf,
    noise,
    turns,
    negations,
  };
};
