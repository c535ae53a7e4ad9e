import { softmax } from './network.ts';

/** A guess with its probability and whether it was right. */
export type Judged = { probability: number; right: boolean };

/** How sure the answers really are: temperature divides log probabilities, above 1 softens. */
export type Calibration = {
  temperature: number;
  /** The first answer's log odds, shifted and stretched (Platt 1999) until it is right as often as it says. */
  shift: number;
  stretch: number;
};

export const uncalibrated: Calibration = { temperature: 1, shift: 0, stretch: 1 };

const logit = (probability: number): number => {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(inside / (1 - inside));
};
const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** Gives the first answer its own certainty and the others what is left, without changing their order. */
const withCertainty = (probabilities: Float64Array, { shift, stretch }: Calibration): Float64Array => {
  let first = 0;
  let second = 0;
  let at = 0;
  probabilities.forEach((probability, label) => {
    if (probability > first) [first, second, at] = [probability, first, label];
    else if (probability > second) second = probability;
  });
  // Added up one by one: of a first answer near 1 the difference would keep no digits.
  let rest = 0;
  for (let label = 0; label < probabilities.length; label++) if (label !== at) rest += probabilities[label] ?? 0;
  if (rest <= 0) return probabilities;
  const certain = Math.max(logistic(shift + stretch * logit(first)), second / (rest + second));
  const share = (1 - certain) / rest;
  for (let label = 0; label < probabilities.length; label++)
    probabilities[label] = label === at ? certain : (probabilities[label] ?? 0) * share;
  return probabilities;
};

/** Probabilities from log probabilities: softened, and the first as certain as such firsts were right. */
export const calibrated = (logits: Float64Array, calibration: Calibration): Float64Array =>
  withCertainty(softened(logits, calibration.temperature), calibration);

const softened = (logits: Float64Array, temperature: number): Float64Array =>
  softmax(logits.map((value) => value / temperature));

/** Expected calibration error over bins of equal mass: 0 is perfect. Empty input gives 0. */
export const calibrationError = (judged: readonly Judged[], bins = 15): number => {
  const sorted = [...judged].sort((a, b) => a.probability - b.probability);
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const part = sorted.slice(Math.floor((bin * sorted.length) / bins), Math.floor(((bin + 1) * sorted.length) / bins));
    const gap = part.reduce((sum, each) => sum + each.probability - (each.right ? 1 : 0), 0);
    error += Math.abs(gap);
  }
  return sorted.length === 0 ? 0 : error / sorted.length;
};

/** The lowest probability above which the share of right guesses reaches `precision`, and the share of guesses above it. */
export const thresholdFor = (judged: readonly Judged[], precision: number): { threshold: number; coverage: number } => {
  const sorted = [...judged].sort((a, b) => b.probability - a.probability);
  let right = 0;
  let best = { threshold: 1, coverage: 0 };
  sorted.forEach((each, at) => {
    if (each.right) right++;
    // Equal probabilities stand or fall together.
    const last = sorted[at + 1]?.probability !== each.probability;
    if (last && right / (at + 1) >= precision)
      best = { threshold: each.probability, coverage: (at + 1) / sorted.length };
  });
  return best;
};

/** A held-out text: its log probabilities by label, and the number of the right one (-1 when training never saw it). */
export type Held = { logits: Float64Array; truth: number };

const TEMPERATURES = Array.from({ length: 30 }, (_, step) => 0.5 + step * 0.1);

/** The temperature that makes the held-out truths most likely. */
const fitTemperature = (held: readonly Held[]): number => {
  let best = 1;
  let lowest = Number.POSITIVE_INFINITY;
  for (const temperature of TEMPERATURES) {
    let loss = 0;
    for (const { logits, truth } of held) loss -= Math.log(Math.max(1e-9, softened(logits, temperature)[truth] ?? 0));
    if (loss < lowest) [best, lowest] = [temperature, loss];
  }
  return best;
};

/** Keeps the fit near "as it says" when little was held out: counts as so many answers that are as sure as they say. */
const CAUTION = 2;

/** Shift and stretch of the first answers by Newton's method on their log loss; a handful of steps is enough. */
const fitCertainty = (judged: readonly Judged[]): Pick<Calibration, 'shift' | 'stretch'> => {
  let shift = 0;
  let stretch = 1;
  for (let step = 0; step < 20; step++) {
    let [slopeShift, slopeStretch] = [CAUTION * shift, CAUTION * (stretch - 1)];
    let [curveShift, curveBoth, curveStretch] = [CAUTION, 0, CAUTION];
    for (const { probability, right } of judged) {
      const odds = logit(probability);
      const guess = logistic(shift + stretch * odds);
      const error = guess - (right ? 1 : 0);
      const curve = guess * (1 - guess);
      slopeShift += error;
      slopeStretch += error * odds;
      curveShift += curve;
      curveBoth += curve * odds;
      curveStretch += curve * odds * odds;
    }
    const determinant = curveShift * curveStretch - curveBoth * curveBoth;
    if (determinant <= 0) break;
    shift -= (curveStretch * slopeShift - curveBoth * slopeStretch) / determinant;
    stretch -= (curveShift * slopeStretch - curveBoth * slopeShift) / determinant;
  }
  // A stretch that is not positive would turn the order round: then the answers tell nothing, and stay as they are.
  return stretch > 0 ? { shift, stretch } : { shift: 0, stretch: 1 };
};

/** The calibration that held-out texts ask for; none when nothing was held out. */
export const fitCalibration = (held: readonly Held[]): Calibration => {
  if (held.length === 0) return uncalibrated;
  const temperature = fitTemperature(held.filter(({ truth }) => truth >= 0));
  const judged = held.map(({ logits, truth }): Judged => {
    const probabilities = softened(logits, temperature);
    const probability = Math.max(...probabilities);
    return { probability, right: probabilities[truth] === probability };
  });
  return { temperature, ...fitCertainty(judged) };
};
