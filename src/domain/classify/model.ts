import { BUCKETS, type Features, TRIPLES } from './features.ts';

export type Labelled = { features: Features; label: string; weight: number };

/** A sparse softmax: a row of weights per known gram, a column per label. */
export type Model = {
  labels: readonly string[];
  /** Row of a bucket, or -1 for a gram that training never saw. */
  rowOf: Int32Array;
  rarity: Float32Array;
  weights: Float32Array;
  bias: Float32Array;
};

export type Training = { rounds: number; rate: number; decay: number; seed: number };
export const usualTraining: Training = { rounds: 4, rate: 1, decay: 1e-6, seed: 1 };

type Row = { row: number; value: number };

/** Known grams of a text, weighted by rarity, length one. */
const project = (model: Pick<Model, 'rowOf' | 'rarity'>, features: Features): Row[] => {
  const rows: Row[] = [];
  let square = 0;
  for (let at = 0; at < features.buckets.length; at++) {
    const row = model.rowOf[features.buckets[at] ?? 0] ?? -1;
    if (row < 0) continue;
    const value = (features.values[at] ?? 0) * (model.rarity[row] ?? 0);
    rows.push({ row, value });
    square += value * value;
  }
  const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (const each of rows) each.value *= norm;
  return rows;
};

const scoresOf = (model: Model, rows: readonly Row[], out: Float64Array): void => {
  const width = model.labels.length;
  out.set(model.bias);
  for (const { row, value } of rows) {
    const from = row * width;
    for (let label = 0; label < width; label++)
      out[label] = (out[label] ?? 0) + value * (model.weights[from + label] ?? 0);
  }
};

/** Turns logits into probabilities in place. */
export const softmax = (logits: Float64Array): Float64Array => {
  let highest = Number.NEGATIVE_INFINITY;
  for (const logit of logits) highest = Math.max(highest, logit);
  let sum = 0;
  for (let at = 0; at < logits.length; at++) {
    const power = Math.exp((logits[at] ?? 0) - highest);
    logits[at] = power;
    sum += power;
  }
  for (let at = 0; at < logits.length; at++) logits[at] = (logits[at] ?? 0) / sum;
  return logits;
};

/** The logit of every label for a text; labels in the order of `model.labels`. */
export const logitsOf = (model: Model, features: Features): Float64Array => {
  const width = model.labels.length;
  const { rowOf, rarity, weights } = model;
  const out = new Float64Array(width);
  let square = 0;
  // One pass without a list of rows: this is the warmest place of routing.
  for (let at = 0; at < features.buckets.length; at++) {
    const row = rowOf[features.buckets[at] ?? 0] ?? -1;
    if (row < 0) continue;
    const value = (features.values[at] ?? 0) * (rarity[row] ?? 0);
    square += value * value;
    const from = row * width;
    for (let label = 0; label < width; label++) out[label] = (out[label] ?? 0) + value * (weights[from + label] ?? 0);
  }
  const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let label = 0; label < width; label++) out[label] = (out[label] ?? 0) * norm + (model.bias[label] ?? 0);
  return out;
};

const emptyModel = (rows: readonly Labelled[]): Model => {
  const labels = [...new Set(rows.map((row) => row.label))].sort();
  const seen = new Map<number, number>();
  for (const { features } of rows) for (const key of features.buckets) seen.set(key, (seen.get(key) ?? 0) + 1);
  const rowOf = new Int32Array(BUCKETS).fill(-1);
  // Three characters seen once say nothing that their pairs do not; leaving them out halves the model.
  const kept = [...seen].filter(([key, count]) => key < TRIPLES || count > 1);
  const rarity = Float32Array.from(kept, ([, count]) => Math.log(1 + rows.length / count));
  kept.forEach(([key], row) => {
    rowOf[key] = row;
  });
  const weights = new Float32Array(kept.length * labels.length);
  return { labels, rowOf, rarity, weights, bias: new Float32Array(labels.length) };
};

/** A shuffled order that depends on the seed alone. */
const shuffled = (length: number, seed: number): Int32Array => {
  const order = Int32Array.from({ length }, (_, at) => at);
  let state = (seed * 2654435761 + 12345) >>> 0;
  for (let at = length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
};

const SMALL = 2e-3;

/** Trains by AdaGrad; the same rows and training give the same model, bit for bit. */
export const train = (rows: readonly Labelled[], training: Training = usualTraining): Model => {
  const model = emptyModel(rows);
  const width = model.labels.length;
  const column = new Map(model.labels.map((label, at) => [label, at]));
  const projected = rows.map((row) => project(model, row.features));
  const steps = new Float32Array(model.weights.length).fill(0.05);
  const biasSteps = new Float32Array(width).fill(1);
  const out = new Float64Array(width);
  for (let round = 0; round < training.rounds; round++) {
    for (const index of shuffled(rows.length, training.seed + round)) {
      const features = projected[index] ?? [];
      const { label = '', weight = 1 } = rows[index] ?? {};
      scoresOf(model, features, out);
      softmax(out);
      const truth = column.get(label) ?? 0;
      for (let each = 0; each < width; each++) {
        const error = ((out[each] ?? 0) - (each === truth ? 1 : 0)) * weight;
        if (Math.abs(error) < SMALL) continue;
        biasSteps[each] = (biasSteps[each] ?? 1) + error * error;
        model.bias[each] = (model.bias[each] ?? 0) - (0.1 * training.rate * error) / Math.sqrt(biasSteps[each] ?? 1);
        for (const { row, value } of features) {
          const cell = row * width + each;
          const slope = error * value + training.decay * (model.weights[cell] ?? 0);
          const taken = (steps[cell] ?? 0) + slope * slope;
          steps[cell] = taken;
          model.weights[cell] = (model.weights[cell] ?? 0) - (training.rate * slope) / Math.sqrt(taken);
        }
      }
    }
  }
  return model;
};
