import type { Example } from './linear.ts';
import { chanceOf, shuffle } from './order.ts';
import type { Vector } from './vocabulary.ts';

/** A network with one hidden layer over a bag of tokens: it sees that different words mean the same, which lines do not. */
export type Network = {
  labels: number;
  width: number;
  /** Hidden weights by token, output weights by hidden unit, and the thresholds of both layers. */
  inward: Float32Array | Int8Array;
  /** A scale for each row of `inward` where it is compact. */
  scales?: Float32Array;
  outward: Float32Array;
  hiddenThreshold: Float32Array;
  outputThreshold: Float32Array;
};

/** dropped: share of the tokens left out by chance at each step, so that no single one is relied on. */
export type NetworkTraining = { width: number; rounds: number; rate: number; dropped: number; seed: number };
export const usualNetwork: NetworkTraining = { width: 48, rounds: 8, rate: 0.05, dropped: 0.5, seed: 11 };

/** Vectors have length one; so scaled, the hidden units leave their straight middle. */
const SCALE = 3;

const hiddenInto = (
  network: Network,
  { tokens, weights }: Vector,
  kept: Float32Array | null,
  out: Float64Array,
): void => {
  const { width, inward, scales, hiddenThreshold } = network;
  for (let unit = 0; unit < width; unit++) out[unit] = hiddenThreshold[unit] ?? 0;
  const known = inward.length / width;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    const value = SCALE * (weights[at] ?? 0) * (kept === null ? 1 : (kept[at] ?? 0));
    if (value === 0 || token >= known) continue;
    const from = token * width;
    const scaled = value * (scales?.[token] ?? 1);
    for (let unit = 0; unit < width; unit++) out[unit] = (out[unit] ?? 0) + scaled * (inward[from + unit] ?? 0);
  }
  for (let unit = 0; unit < width; unit++) out[unit] = Math.tanh(out[unit] ?? 0);
};

const outputInto = (network: Network, hidden: Float64Array, out: Float64Array): void => {
  const { labels, width, outward, outputThreshold } = network;
  for (let label = 0; label < labels; label++) out[label] = outputThreshold[label] ?? 0;
  for (let unit = 0; unit < width; unit++) {
    const from = unit * labels;
    const value = hidden[unit] ?? 0;
    for (let label = 0; label < labels; label++) out[label] = (out[label] ?? 0) + value * (outward[from + label] ?? 0);
  }
};

/** The logits of all labels for a vector, into `out`. */
export const logitsInto = (network: Network, vector: Vector, out: Float64Array): void => {
  const hidden = new Float64Array(network.width);
  hiddenInto(network, vector, null, hidden);
  outputInto(network, hidden, out);
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

/** Labels that are so nearly right teach nothing that can be seen; most of a hundred labels are. */
const SMALL = 1e-3;

/** Trains by AdaGrad with dropout; the same examples and training give the same weights, bit for bit. */
export const trainNetwork = (
  examples: readonly Example[],
  labels: number,
  tokens: number,
  training: NetworkTraining = usualNetwork,
): Network => {
  const { width, rate, dropped } = training;
  const chance = chanceOf(training.seed);
  const random = (length: number) => Float32Array.from({ length }, () => (chance() - 0.5) * 0.2);
  const network = {
    labels,
    width,
    inward: random(tokens * width),
    outward: random(width * labels),
    hiddenThreshold: new Float32Array(width),
    outputThreshold: new Float32Array(labels),
  };
  const { inward, outward, hiddenThreshold, outputThreshold } = network;
  const taken = {
    /** One for all weights of a token: as good as one each, and three times as quick. */
    inward: new Float32Array(tokens).fill(1e-3),
    outward: new Float32Array(outward.length).fill(1e-3),
    hidden: new Float32Array(width).fill(1e-3),
    output: new Float32Array(labels).fill(1e-3),
  };
  const move = (values: Float32Array, squares: Float32Array, cell: number, slope: number): void => {
    const square = (squares[cell] ?? 0) + slope * slope;
    squares[cell] = square;
    values[cell] = (values[cell] ?? 0) - (rate * slope) / Math.sqrt(square);
  };
  const longest = examples.reduce((most, { vector }) => Math.max(most, vector.tokens.length), 0);
  const kept = new Float32Array(longest);
  const hidden = new Float64Array(width);
  const blame = new Float64Array(width);
  const errors = new Float64Array(labels);
  const wrong = new Int32Array(labels);
  const order = Int32Array.from(examples, (_, at) => at);
  for (let round = 0; round < training.rounds; round++) {
    for (const row of shuffle(order, chance)) {
      const example = examples[row];
      if (example === undefined) continue;
      const { vector, label: truth, weight } = example;
      for (let at = 0; at < vector.tokens.length; at++) kept[at] = chance() < dropped ? 0 : 1 / (1 - dropped);
      hiddenInto(network, vector, kept, hidden);
      outputInto(network, hidden, errors);
      softmax(errors);
      errors[truth] = (errors[truth] ?? 0) - 1;
      for (let label = 0; label < labels; label++) errors[label] = (errors[label] ?? 0) * weight;
      let count = 0;
      for (let label = 0; label < labels; label++) {
        if (Math.abs(errors[label] ?? 0) >= SMALL) wrong[count++] = label;
      }
      for (let unit = 0; unit < width; unit++) {
        const from = unit * labels;
        const value = hidden[unit] ?? 0;
        let sum = 0;
        for (let each = 0; each < count; each++) {
          const label = wrong[each] ?? 0;
          const error = errors[label] ?? 0;
          sum += error * (outward[from + label] ?? 0);
          move(outward, taken.outward, from + label, error * value);
        }
        blame[unit] = sum * (1 - value * value);
        move(hiddenThreshold, taken.hidden, unit, blame[unit] ?? 0);
      }
      const blamed = blame.reduce((sum, each) => sum + each * each, 0) / width;
      for (let each = 0; each < count; each++)
        move(outputThreshold, taken.output, wrong[each] ?? 0, errors[wrong[each] ?? 0] ?? 0);
      for (let at = 0; at < vector.tokens.length; at++) {
        const token = vector.tokens[at] ?? 0;
        const value = SCALE * (vector.weights[at] ?? 0) * (kept[at] ?? 0);
        if (value === 0 || token >= tokens) continue;
        const from = token * width;
        const square = (taken.inward[token] ?? 0) + value * value * blamed;
        taken.inward[token] = square;
        const step = (rate * value) / Math.sqrt(square);
        for (let unit = 0; unit < width; unit++)
          inward[from + unit] = (inward[from + unit] ?? 0) - step * (blame[unit] ?? 0);
      }
    }
  }
  return network;
};
