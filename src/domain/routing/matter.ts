import type { FunctionCode } from '../directory/unit.ts';
import type { MatterReference } from './answer.ts';
import { normalise } from './normalise.ts';
import type { Matter, Standard, StandardText } from './standard.ts';

/** A matter as answers and tickets keep it. */
export const matterReference = ({ code, path, clause, deadlineClass }: Matter): MatterReference => ({
  code,
  path,
  clause,
  ...(deadlineClass === 'ordinary' ? {} : { deadlineClass }),
});

/** The matters of a function by the pairs of neighbouring characters in their names, words and examples. */
export type Outlines = { matters: Matter[]; sizes: number[]; byPair: ReadonlyMap<number, readonly number[]> };

/** Pairs of neighbouring characters, each as one 32-bit number: a wider one would be boxed, and looked up slowly. */
export const pairsOf = (text: string): Set<number> => {
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1));
  return pairs;
};

/** Outlines of every function that has matters. */
export const buildOutlines = (text: StandardText): Map<FunctionCode, Outlines> => {
  const said = new Map(text.matters.map((matter) => [matter.code, [matter.path[1], matter.path[2]]]));
  for (const rule of text.rules) said.get(rule.matter)?.push(...rule.words, ...rule.examples);
  const outlines = new Map<FunctionCode, { matters: Matter[]; sizes: number[]; byPair: Map<number, number[]> }>();
  for (const matter of text.matters) {
    const outline = outlines.get(matter.lead) ?? { matters: [], sizes: [], byPair: new Map<number, number[]>() };
    outlines.set(matter.lead, outline);
    const pairs = pairsOf(normalise((said.get(matter.code) ?? []).join('\n')).text);
    const index = outline.matters.push(matter) - 1;
    outline.sizes.push(pairs.size);
    for (const pair of pairs) {
      const known = outline.byPair.get(pair);
      if (known) known.push(index);
      else outline.byPair.set(pair, [index]);
    }
  }
  return outlines;
};

/** The matter of a function that a text without any rule comes nearest to, by shared pairs; null when the function has no matter. */
export const nearestMatter = (standard: Standard, code: FunctionCode, pairs: ReadonlySet<number>): Matter | null => {
  const outline = standard.outlines.get(code);
  if (outline === undefined) return null;
  const shared = new Float64Array(outline.matters.length);
  for (const pair of pairs) {
    for (const index of outline.byPair.get(pair) ?? []) shared[index] = (shared[index] ?? 0) + 1;
  }
  let best = 0;
  let highest = -1;
  shared.forEach((count, index) => {
    const likeness = count / Math.sqrt(20 + (outline.sizes[index] ?? 0));
    if (likeness > highest) [best, highest] = [index, likeness];
  });
  return outline.matters[best] ?? null;
};
