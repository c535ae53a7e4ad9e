const FIRST = 1_000;
const LONGEST = 20_000;

/**
 * How long to wait before the next attempt: doubling from one second to twenty, and up to half of it more by `chance`
 * (0 to 1), so that a hundred seats do not come back in the same moment.
 */
export function waitBefore(attempt: number, chance: number): number {
  const wait = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 10));
  return Math.round(wait * (1 + chance / 2));
}

/** How long until credentials are to be renewed; never sooner than a second, so that a wrong clock makes no storm. */
export function waitForRenewal(renewAt: number, now: number): number {
  return Math.max(1_000, renewAt - now);
}
