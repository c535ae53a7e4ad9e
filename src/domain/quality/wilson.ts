/** 97.5th percentile of the normal distribution: both ends together leave out 5 %. */
const Z = 1.959964;

/** 威尔逊区间: between which shares the true one lies in 95 of 100 cases; null for nothing. Stays within 0 … 1 also for few cases. */
export const wilsonInterval = (part: number, whole: number): { low: number; high: number } | null => {
  if (whole === 0) return null;
  const share = part / whole;
  const spread = Z * Math.sqrt((share * (1 - share)) / whole + (Z * Z) / (4 * whole * whole));
  const middle = share + (Z * Z) / (2 * whole);
  const scale = 1 + (Z * Z) / whole;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
};
