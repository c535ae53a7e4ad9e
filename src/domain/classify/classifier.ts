import { type Calibration, calibrated } from './calibrate.ts';
import type { Counts } from './document.ts';
import {
  compactRows,
  type Example,
  type Linear,
  type LinearTraining,
  marginsInto,
  trainLinear,
  usualLinear,
} from './linear.ts';
import { logitsInto, type Network, type NetworkTraining, trainNetwork, usualNetwork } from './network.ts';
import { buildVocabulary, type Vector, type Vocabulary, vectorOf } from './vocabulary.ts';

/** What was learned of labelled texts: lines and a network that are asked together. */
export type Classifier = {
  labels: readonly string[];
  vocabulary: Vocabulary;
  linear: Linear;
  /** Null where lines alone were asked for. */
  network: Network | null;
  /** Share of each label in the training rows. */
  prior: Float32Array;
};

/** A text counted, with its label and how much it weighs in training (1 is usual). */
export type Row = { counts: Counts; label: string; weight: number };

/** Margins so divided are about as sure as they are right, tried on Haikou's orders; the calibration does the rest. */
const MARGIN = 0.18;
/** The lines' part in the common answer; the network has the rest. On Haikou's orders 0.85 lost half a point among the first three. */
const LINEAR = 0.7;

/** The answer of both parts before calibration: log probabilities by label, up to one constant. */
export const judge = (classifier: Classifier, counts: Counts): Float64Array =>
  judgeVector(classifier, vectorOf(classifier.vocabulary, counts));

/** The same for a document that is a vector of the classifier's vocabulary already. */
export const judgeVector = ({ labels, linear, network }: Classifier, vector: Vector): Float64Array => {
  const margins = new Float64Array(labels.length);
  marginsInto(linear, vector, margins);
  for (let label = 0; label < labels.length; label++) margins[label] = (margins[label] ?? 0) / MARGIN;
  if (network === null) return margins;
  const logits = new Float64Array(labels.length);
  logitsInto(network, vector, logits);
  const common = new Float64Array(labels.length);
  const marginSum = logSum(margins);
  const logitSum = logSum(logits);
  for (let label = 0; label < labels.length; label++) {
    common[label] = LINEAR * ((margins[label] ?? 0) - marginSum) + (1 - LINEAR) * ((logits[label] ?? 0) - logitSum);
  }
  return common;
};

const logSum = (values: Float64Array): number => {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) highest = Math.max(highest, value);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - highest);
  return highest + Math.log(sum);
};

export type Training = {
  seed: number;
  /** Shared with another classifier; that of the rows by default. */
  vocabulary: Vocabulary;
  linear: Omit<LinearTraining, 'seed'>;
  /** Null for lines alone. */
  network: Omit<NetworkTraining, 'seed'> | null;
};

/** Trains on all rows. The same rows in the same order and the same training give the same classifier, bit for bit. */
export const trainClassifier = (rows: readonly Row[], training: Partial<Training> = {}): Classifier => {
  const { seed = 1, vocabulary = buildVocabulary(rows.map((row) => row.counts)), network = usualNetwork } = training;
  const { linear = usualLinear } = training;
  const labels = [...new Set(rows.map((row) => row.label))].sort();
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const prior = new Float32Array(labels.length);
  const examples = rows.map(({ counts, label, weight }): Example => {
    const number = numbers.get(label) ?? 0;
    prior[number] = (prior[number] ?? 0) + 1 / rows.length;
    return { vector: vectorOf(vocabulary, counts), label: number, weight };
  });
  return {
    labels,
    vocabulary,
    prior,
    linear: trainLinear(examples, labels.length, vocabulary.numbers.size, { ...linear, seed }),
    network: network && trainNetwork(examples, labels.length, vocabulary.shared, { ...network, seed: seed + 10 }),
  };
};

/** The same classifier in a quarter of the memory; its answers differ in the third digit. For asking only, not for a file. */
export const compact = (classifier: Classifier): Classifier => {
  const { linear, network } = classifier;
  const inward = network && compactRows(floats(network.inward), network.width);
  return {
    ...classifier,
    linear: { ...linear, ...compactRows(floats(linear.weights), linear.labels) },
    network: network && inward && { ...network, inward: inward.weights, scales: inward.scales },
  };
};

/** Weights that are not compact; refuses compact ones, which have lost digits. */
export const floats = (weights: Float32Array | Int8Array): Float32Array => {
  if (weights instanceof Float32Array) return weights;
  throw new TypeError('the classifier is compact already');
};

/** A label with its calibrated probability, 0 to 1. */
export type Guess = { label: string; probability: number };

/** The likeliest labels of a text, best first; their probabilities are of one distribution and sum to at most 1. */
export const classify = (classifier: Classifier, calibration: Calibration, counts: Counts, most = 5): Guess[] => {
  const probabilities = calibrated(judge(classifier, counts), calibration);
  return [...probabilities.keys()]
    .sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0) || a - b)
    .slice(0, most)
    .map((label) => ({ label: classifier.labels[label] ?? '', probability: probabilities[label] ?? 0 }));
};
