import { calibrationError, type Judged, thresholdFor } from './calibrate.ts';
import type { Guess } from './classifier.ts';

/** 留出数据上的结果: figures on rows that a model did not learn from; shares are 0 to 1. */
export type HeldOutFigures = {
  rows: number;
  labels: number;
  top1: number;
  top3: number;
  macroF1: number;
  /** Expected calibration error, 15 bins of equal mass. */
  ece: number;
  coverageAt95: number;
  coverageAt90: number;
};

/** The figures of a new model, and of the one that was live, on the same held-out rows; null where there was none. */
export type ModelFigures = { candidate: HeldOutFigures; live: HeldOutFigures | null };

/** The guesses for a held-out row, best first, and what was right. */
export type Answered = { guesses: readonly Guess[]; truth: string };

/** The first guesses with their probability and whether they were right. */
export const judgedOf = (answered: readonly Answered[]): Judged[] =>
  answered.map(({ guesses, truth }) => ({
    probability: guesses[0]?.probability ?? 0,
    right: guesses[0]?.label === truth,
  }));

/** Mean over the labels that occur of the harmonic mean of precision and recall. */
const macroF1 = (answered: readonly Answered[]): number => {
  const counts = new Map<string, { right: number; truths: number; guessed: number }>();
  const of = (label: string) => {
    const known = counts.get(label) ?? { right: 0, truths: 0, guessed: 0 };
    counts.set(label, known);
    return known;
  };
  for (const { guesses, truth } of answered) {
    const first = guesses[0]?.label ?? '';
    of(truth).truths++;
    of(first).guessed++;
    if (first === truth) of(truth).right++;
  }
  const occurring = [...counts.values()].filter(({ truths }) => truths > 0);
  const sum = occurring.reduce((total, { right, truths, guessed }) => total + (2 * right) / (truths + guessed), 0);
  return occurring.length === 0 ? 0 : sum / occurring.length;
};

const share = (answered: readonly Answered[], holds: (one: Answered) => boolean): number =>
  answered.length === 0 ? 0 : answered.filter(holds).length / answered.length;

/** All figures of the answers to held-out rows. */
export const figuresOf = (answered: readonly Answered[]): HeldOutFigures => {
  const judged = judgedOf(answered);
  return {
    rows: answered.length,
    labels: new Set(answered.map(({ truth }) => truth)).size,
    top1: share(answered, ({ guesses, truth }) => guesses[0]?.label === truth),
    top3: share(answered, ({ guesses, truth }) => guesses.slice(0, 3).some(({ label }) => label === truth)),
    macroF1: macroF1(answered),
    ece: calibrationError(judged),
    coverageAt95: thresholdFor(judged, 0.95).coverage,
    coverageAt90: thresholdFor(judged, 0.9).coverage,
  };
};
