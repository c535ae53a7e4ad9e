import type { Classifier } from '../classify/classifier.ts';
import type { Reading } from '../classify/reading.ts';
import type { Hit } from './automaton.ts';

const SHOWN = 3;

/**
 * The words of a text that speak most for a label in the learned model: weight in the text times weight in the model,
 * two characters or more, none within another; whole words where there are any, else pairs of characters. No words where none speaks for it. They are places, not words of the
 * standard, hence without a number.
 */
export const tellingWords = (classifier: Classifier, reading: Reading, label: string): Hit[] => {
  const column = classifier.labels.indexOf(label);
  if (column < 0) return [];
  const { labels, weights, scales } = classifier.linear;
  const told: { at: number; start: number; end: number; strength: number }[] = [];
  reading.tokens.forEach((token, at) => {
    const start = reading.starts[at] ?? -1;
    const end = reading.ends[at] ?? -1;
    if (start < 0 || end - start < 2) return;
    const strength = (reading.weights[at] ?? 0) * (weights[token * labels + column] ?? 0) * (scales?.[token] ?? 1);
    if (strength > 0) told.push({ at, start, end, strength });
  });
  const wholes = told.filter(({ at }) => at >= reading.firstWord);
  const known = wholes.length > 0 ? wholes : told;
  known.sort((a, b) => b.strength - a.strength || b.end - b.start - (a.end - a.start));
  const chosen: Hit[] = [];
  for (const { start, end } of known) {
    if (chosen.length === SHOWN) break;
    if (chosen.every((hit) => end <= hit.start || start >= hit.end)) chosen.push({ word: -1, start, end });
  }
  return chosen.sort((a, b) => a.start - b.start);
};
