/** How well an entry fits a question, in parts of 1; what is not there counts nothing. */
export type Fit = { name?: number; near?: number; body?: number; matter?: number };

/** A title that fits outweighs words in the body; a spelling that is only near comes after both. */
const weights: Record<keyof Fit, number> = { name: 1, near: 0.6, body: 0.35, matter: 0.25 };

/** How much use says: an entry used a hundred times gains as much as a small part of a fit, and no more. */
const USE_WEIGHT = 0.05;
const MANY_USES = 100;

/** Points of an entry: higher comes first. */
export const pointsOf = (fit: Fit, uses: number): number => {
  const parts = (Object.keys(weights) as (keyof Fit)[]).map((part) => (fit[part] ?? 0) * weights[part]);
  const used = (Math.log1p(Math.min(uses, MANY_USES)) / Math.log1p(MANY_USES)) * USE_WEIGHT;
  return parts.reduce((sum, part) => sum + part, 0) + used;
};

/** How near two places of the catalogue are: 1 the same matter, less with each level, 0 in different fields. */
export const matterFit = (entry: string | null, asked: string | null): number => {
  if (entry === null || asked === null) return 0;
  if (asked.startsWith(entry)) return entry.length >= 6 ? 1 : entry.length >= 4 ? 0.6 : 0.3;
  if (entry.startsWith(asked)) return 0.6;
  return entry.slice(0, 4) === asked.slice(0, 4) ? 0.4 : 0;
};
