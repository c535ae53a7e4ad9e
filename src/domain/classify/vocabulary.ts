import type { Counts } from './document.ts';

/** Tokens that training saw, numbered so that those of two documents or more come first, with their rarity. */
export type Vocabulary = {
  numbers: ReadonlyMap<string, number>;
  /** Inverse document frequency by number. */
  rarity: Float32Array;
  /** How many tokens stand in two documents or more. */
  shared: number;
};

/** A document as numbers: tokens it has, and their weights; length one. */
export type Vector = { tokens: Int32Array; weights: Float32Array };

/** In so large a share of the documents a token tells nothing. */
const EVERYWHERE = 0.9;

/** The tokens of the training documents. */
export const buildVocabulary = (documents: readonly Counts[]): Vocabulary => {
  const seen = new Map<string, number>();
  for (const counts of documents) for (const token of counts.keys()) seen.set(token, (seen.get(token) ?? 0) + 1);
  const most = Math.max(2, documents.length * EVERYWHERE);
  const kept = [...seen].filter(([, times]) => times < most);
  const often = kept.filter(([, times]) => times > 1);
  const ordered = [...often, ...kept.filter(([, times]) => times === 1)];
  return {
    numbers: new Map(ordered.map(([token], number) => [token, number])),
    rarity: Float32Array.from(ordered, ([, times]) => Math.log((1 + documents.length) / (1 + times)) + 1),
    shared: often.length,
  };
};

/** A document in the words of a vocabulary: dampened counts by rarity, brought to length one; unknown tokens are left out. */
export const vectorOf = ({ numbers, rarity }: Vocabulary, counts: Counts): Vector => {
  const tokens: number[] = [];
  const weights: number[] = [];
  let square = 0;
  for (const [token, times] of counts) {
    const number = numbers.get(token);
    if (number === undefined) continue;
    const weight = (times >= 1 ? 1 + Math.log(times) : times) * (rarity[number] ?? 0);
    tokens.push(number);
    weights.push(weight);
    square += weight * weight;
  }
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  return { tokens: Int32Array.from(tokens), weights: Float32Array.from(weights, (weight) => weight * scale) };
};
