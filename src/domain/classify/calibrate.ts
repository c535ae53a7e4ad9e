import { softmax } from './model.ts';

/** A guess with its probability and whether it was right. */
export type Judged = { probability: number; right: boolean };

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

/** The temperature that makes held-out truths most likely; divides logits, above 1 softens. */
export const fitTemperature = (held: readonly { logits: Float64Array; truth: number }[]): number => {
  let best = { temperature: 1, loss: Number.POSITIVE_INFINITY };
  for (let temperature = 0.3; temperature <= 4; temperature += 0.05) {
    let loss = 0;
    for (const { logits, truth } of held) {
      const probability = softmax(logits.map((logit) => logit / temperature))[truth] ?? 0;
      loss -= Math.log(Math.max(1e-12, probability));
    }
    if (loss < best.loss) best = { temperature, loss };
  }
  return best.temperature;
};
