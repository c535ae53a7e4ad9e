import type { Row } from '../classify/classifier.ts';
import { countTokens, type Segment } from '../classify/document.ts';
import { type Vector, type Vocabulary, vectorOf } from '../classify/vocabulary.ts';
import type { FunctionCode } from '../directory/unit.ts';
import type { MatterReference } from './answer.ts';
import { readableOf } from './corpus.ts';
import type { Lexicon } from './lexicon.ts';
import { sight } from './sighting.ts';
import type { Matter, StandardText } from './standard.ts';

/** A matter as answers and tickets keep it. */
export const matterReference = ({ code, path, clause, deadlineClass }: Matter): MatterReference => ({
  code,
  path,
  clause,
  ...(deadlineClass === 'ordinary' ? {} : { deadlineClass }),
});

/**
 * What is said about each matter, as the middle of its names, words and examples: for every token of the vocabulary the
 * matters that have it and how strongly. `from[token]` to `from[token + 1]` is the token's stretch in both lists.
 */
export type Outlines = { from: Int32Array; matters: Int32Array; strengths: Float32Array };

/** The tokens that a matter is known by; the rest is chance. */
const KEPT = 80;
const NAME = 1;
const WORDS = 0.5;

type Middle = Map<number, number>;

const addTo = (middle: Middle, { tokens, weights }: Vector, share: number): void => {
  tokens.forEach((token, at) => {
    middle.set(token, (middle.get(token) ?? 0) + share * (weights[at] ?? 0));
  });
};

const strongest = (middle: Middle): [number, number][] => {
  const kept = [...middle].sort(([, a], [, b]) => b - a).slice(0, KEPT);
  const length = Math.sqrt(kept.reduce((sum, [, strength]) => sum + strength * strength, 0)) || 1;
  return kept.map(([token, strength]) => [token, strength / length]);
};

/** The outlines of all matters of a standard, in the order of its matters. */
export const buildOutlines = (
  text: StandardText,
  lexicon: Lexicon,
  segment: Segment,
  vocabulary: Vocabulary,
): Outlines => {
  const numbers = new Map(text.matters.map(({ code }, number) => [code, number]));
  const middles = text.matters.map((): Middle => new Map());
  const add = (number: number | undefined, said: string, share: number): void => {
    const middle = middles[number ?? -1];
    if (middle === undefined) return;
    const counts: Row['counts'] = countTokens(readableOf(lexicon, sight(lexicon, said, 0)), segment);
    addTo(middle, vectorOf(vocabulary, counts), share);
  };
  text.matters.forEach(({ path }, number) => {
    add(number, path[2], NAME);
    add(number, path[1], NAME / 4);
  });
  for (const rule of text.rules) {
    const number = numbers.get(rule.matter);
    for (const example of rule.examples) add(number, example, 1 / Math.max(1, rule.examples.length));
    for (const word of rule.words) add(number, word.replaceAll('+', ','), WORDS / Math.max(1, rule.words.length));
  }
  const byToken: [number, number][][] = Array.from({ length: vocabulary.numbers.size }, () => []);
  middles.forEach((middle, number) => {
    for (const [token, strength] of strongest(middle)) byToken[token]?.push([number, strength]);
  });
  const from = new Int32Array(byToken.length + 1);
  byToken.forEach((list, token) => {
    from[token + 1] = (from[token] ?? 0) + list.length;
  });
  const all = byToken.flat();
  return {
    from,
    matters: Int32Array.from(all, ([number]) => number),
    strengths: Float32Array.from(all, ([, strength]) => strength),
  };
};

/** How near a text comes to each matter, by the number of the matter: 0 to 1. */
export const likenessOf = ({ from, matters, strengths }: Outlines, count: number, vector: Vector): Float32Array => {
  const likeness = new Float32Array(count);
  for (let at = 0; at < vector.tokens.length; at++) {
    const token = vector.tokens[at] ?? 0;
    const weight = vector.weights[at] ?? 0;
    const end = from[token + 1] ?? 0;
    for (let place = from[token] ?? 0; place < end; place++) {
      const matter = matters[place] ?? 0;
      likeness[matter] = (likeness[matter] ?? 0) + weight * (strengths[place] ?? 0);
    }
  }
  return likeness;
};

/** The matters of each function, by their numbers. */
export const mattersByFunction = (matters: readonly Matter[]): Map<FunctionCode, number[]> => {
  const numbers = new Map<FunctionCode, number[]>();
  matters.forEach(({ lead }, number) => {
    const known = numbers.get(lead);
    if (known) known.push(number);
    else numbers.set(lead, [number]);
  });
  return numbers;
};
