import { chanceOf, shuffle } from './order.ts';
import type { Vector } from './vocabulary.ts';

/**
 * One line per label: weights by token and label, the last row is the threshold. A compact one has whole numbers from
 * -127 to 127 and a scale for each row.
 */
export type Linear = { labels: number; weights: Float32Array | Int8Array; scales?: Float32Array };

/** A document of the training set: its vector, the number of its label, and how much it counts. */
export type Example = { vector: Vector; label: number; weight: number };

/** cost: how dear a mistake is; positive: how much dearer for the few rows of the label than for the many others. */
export type LinearTraining = { cost: number; positive: number; rounds: number; seed: number };
export const usualLinear: LinearTraining = { cost: 2, positive: 2, rounds: 8, seed: 1 };

/** Steps smaller than this change nothing that can be seen. */
const SMALL = 1e-3;
const FLAT = 1e-4;

/** The margins of all labels for a vector, into `out`. */
export const marginsInto = (
  { labels, weights, scales }: Linear,
  { tokens, weights: values }: Vector,
  out: Float64Array,
): void => {
  const threshold = weights.length - labels;
  const unit = scales?.[threshold / labels] ?? 1;
  for (let label = 0; label < labels; label++) out[label] = unit * (weights[threshold + label] ?? 0);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    const from = token * labels;
    const value = (values[at] ?? 0) * (scales?.[token] ?? 1);
    for (let label = 0; label < labels; label++) out[label] = (out[label] ?? 0) + value * (weights[from + label] ?? 0);
  }
};

/** Rows of weights as whole numbers with a scale each: a quarter of the memory, which is what a lookup waits for. */
export const compactRows = (weights: Float32Array, width: number): { weights: Int8Array; scales: Float32Array } => {
  const whole = new Int8Array(weights.length);
  const scales = new Float32Array(weights.length / width);
  for (let row = 0; row < scales.length; row++) {
    const from = row * width;
    let highest = 0;
    for (let at = from; at < from + width; at++) highest = Math.max(highest, Math.abs(weights[at] ?? 0));
    const scale = highest / 127;
    scales[row] = scale;
    if (scale === 0) continue;
    for (let at = from; at < from + width; at++) whole[at] = Math.round((weights[at] ?? 0) / scale);
  }
  return { weights: whole, scales };
};

/**
 * Support vector machines with squared hinge loss, one against the rest, by dual coordinate descent (Hsieh et al., ICML
 * 2008), for all labels in one pass over the rows. The same examples and training give the same weights, bit for bit.
 */
export const trainLinear = (
  examples: readonly Example[],
  labels: number,
  tokens: number,
  training: LinearTraining = usualLinear,
): Linear => {
  const weights = new Float32Array((tokens + 1) * labels);
  const linear = { labels, weights };
  const duals = new Float32Array(examples.length * labels);
  const margins = new Float64Array(labels);
  const steps = new Float64Array(labels);
  const stepped = new Int32Array(labels);
  const squares = examples.map(({ vector }) => vector.weights.reduce((sum, value) => sum + value * value, 1));
  const order = Int32Array.from(examples, (_, at) => at);
  const chance = chanceOf(training.seed);
  const threshold = tokens * labels;
  for (let round = 0; round < training.rounds; round++) {
    for (const row of shuffle(order, chance)) {
      const example = examples[row];
      if (example === undefined) continue;
      marginsInto(linear, example.vector, margins);
      const softness = 1 / (2 * training.cost * Math.max(1e-3, example.weight));
      const square = squares[row] ?? 1;
      let count = 0;
      for (let label = 0; label < labels; label++) {
        const side = label === example.label ? 1 : -1;
        const soft = side === 1 ? softness / training.positive : softness;
        const dual = duals[row * labels + label] ?? 0;
        const slope = side * (margins[label] ?? 0) - 1 + soft * dual;
        if (dual === 0 ? slope > -FLAT : Math.abs(slope) < FLAT) continue;
        const moved = Math.max(dual - slope / (square + soft), 0);
        const step = (moved - dual) * side;
        if (Math.abs(step) < SMALL) continue;
        duals[row * labels + label] = moved;
        steps[count] = step;
        stepped[count++] = label;
      }
      if (count === 0) continue;
      const { tokens: known, weights: values } = example.vector;
      for (let at = 0; at < known.length; at++) {
        const from = (known[at] ?? 0) * labels;
        const value = values[at] ?? 0;
        for (let each = 0; each < count; each++) {
          const cell = from + (stepped[each] ?? 0);
          weights[cell] = (weights[cell] ?? 0) + value * (steps[each] ?? 0);
        }
      }
      for (let each = 0; each < count; each++) {
        const cell = threshold + (stepped[each] ?? 0);
        weights[cell] = (weights[cell] ?? 0) + (steps[each] ?? 0);
      }
    }
  }
  return linear;
};
