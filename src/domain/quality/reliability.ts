/** A bin of proposals of about the same probability: how many, what was foretold on average, how many stood. */
export type Bin = { proposals: number; foretold: number; stood: number };

/** Below this number a share is chance: one case more or less would move it by five points or more. */
export const FEW = 20;
const MOST_BINS = 15;

/** How many bins of equal mass a number of proposals gives: at least twenty each, at most fifteen bins. */
export const binsFor = (proposals: number): number => Math.max(1, Math.min(MOST_BINS, Math.floor(proposals / FEW)));

/** 期望校准误差: the mean distance between what was foretold and what stood, weighted by the mass of the bins; null without any. */
export const calibrationError = (bins: readonly Bin[]): number | null => {
  const all = bins.reduce((sum, bin) => sum + bin.proposals, 0);
  if (all === 0) return null;
  return bins.reduce((sum, { proposals, foretold, stood }) => {
    return proposals === 0 ? sum : sum + (proposals / all) * Math.abs(foretold - stood / proposals);
  }, 0);
};
