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
