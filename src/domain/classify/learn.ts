import { type Calibration, calibrated, fitCalibration, type Held, thresholdFor } from './calibrate.ts';
import { type Classifier, classify, judge, type Row, trainClassifier } from './classifier.ts';
import { type Answered, figuresOf, type HeldOutFigures, judgedOf } from './figures.ts';
import { chanceOf, shuffle } from './order.ts';

/** A classifier that knows how sure it is: above the threshold its held-out answers were as precise as was asked for. */
export type LearnedModel = {
  classifier: Classifier;
  calibration: Calibration;
  /** The lowest probability at which an answer is accepted without a person. */
  threshold: number;
  /** Precision of held-out answers that the threshold was chosen for. */
  precision: number;
  /** On a fifth of the rows, by a classifier that learned from the others. */
  heldOut: HeldOutFigures;
};

/** One row of five is held out for calibration. */
const PARTS = 5;
export const PRECISION = 0.95;

/** Which of `parts` each row belongs to: every label spread evenly, by chance of the seed. */
export const stratify = (labels: readonly string[], parts: number, seed: number): Int32Array => {
  const byLabel = new Map<string, number[]>();
  labels.forEach((label, at) => {
    const rows = byLabel.get(label);
    if (rows) rows.push(at);
    else byLabel.set(label, [at]);
  });
  const part = new Int32Array(labels.length);
  const chance = chanceOf(seed);
  let next = 0;
  for (const label of [...byLabel.keys()].sort()) {
    for (const row of shuffle(byLabel.get(label) ?? [], chance)) part[row] = next++ % parts;
  }
  return part;
};

/**
 * Learns from all rows; calibration and threshold come from a fifth that a first classifier did not see. The same rows
 * and seed give the same model.
 */
export const learnModel = (rows: readonly Row[], seed = 1, precision = PRECISION): LearnedModel => {
  const part = stratify(
    rows.map((row) => row.label),
    PARTS,
    seed,
  );
  const seen = rows.filter((_, at) => part[at] !== 0);
  const held = rows.filter((_, at) => part[at] === 0);
  const first = trainClassifier(seen, { seed });
  const numbers = new Map(first.labels.map((label, number) => [label, number]));
  const logits = held.map((row): Held => ({ logits: judge(first, row.counts), truth: numbers.get(row.label) ?? -1 }));
  const calibration = fitCalibration(logits);
  const answered = held.map(
    ({ counts, label }): Answered => ({ guesses: classify(first, calibration, counts), truth: label }),
  );
  const { threshold } = thresholdFor(judgedOf(answered), precision);
  return {
    classifier: trainClassifier(rows, { seed }),
    calibration,
    threshold,
    precision,
    heldOut: figuresOf(answered),
  };
};

export type Validation = {
  folds: number;
  seed: number;
  /** Microseconds from any beginning; the core asks no clock of its own. */
  clock?: () => number;
  done?: (fold: number) => void;
};

/**
 * Cross-validated answers: each row is answered by a model that learned from the other parts. The time is of answering
 * alone, counting of tokens not included, in microseconds a row.
 */
export const crossValidate = (
  rows: readonly Row[],
  { folds, seed, clock = () => 0, done = () => undefined }: Validation,
): { answered: Answered[]; microsecondsPerRow: number } => {
  const part = stratify(
    rows.map((row) => row.label),
    folds,
    seed,
  );
  const answered = new Array<Answered>(rows.length);
  let spent = 0;
  for (let fold = 0; fold < folds; fold++) {
    const { classifier, calibration } = learnModel(
      rows.filter((_, at) => part[at] !== fold),
      seed,
    );
    const started = clock();
    rows.forEach(({ counts, label }, at) => {
      if (part[at] === fold) answered[at] = { guesses: classify(classifier, calibration, counts), truth: label };
    });
    spent += clock() - started;
    done(fold);
  }
  return { answered, microsecondsPerRow: rows.length === 0 ? 0 : Math.round(spent / rows.length) };
};

/** The probabilities of all labels by a learned model, in the order of the classifier's labels. */
export const probabilitiesOf = ({ classifier, calibration }: LearnedModel, counts: Row['counts']): Float64Array =>
  calibrated(judge(classifier, counts), calibration);
