import { DAY, type Instant } from '../instant.ts';
import { isElsewhere, isSamePlace } from './same-place.ts';
import { type Likened, verdictOn } from './verdict.ts';

/** How often the same is told: today, and within the days looked at. */
export type Times = { today: number; lately: number };

/**
 * 集中诉求: appeals of the same matter, at the same spot and in the same county. No position is known, only the division
 * and the address as it was said; what stands for a radius is `same-place.ts`.
 */
export type Cluster = { spot: Times; county: Times };

/** Days looked back, with today. */
export const CLUSTER_DAYS = 7;

/** From when on appeals belong to a cluster; `midnight` is when today began. */
export const clusterSince = (midnight: Instant): Instant => midnight - (CLUSTER_DAYS - 1) * DAY;

const timesOf = (moments: readonly Instant[], midnight: Instant): Times => ({
  today: moments.filter((at) => at >= midnight).length,
  lately: moments.filter((at) => at >= clusterSince(midnight)).length,
});

/** At the same spot: the address says so, or words so alike that they tell of the same thing. */
const atSpot = (one: Likened, other: Likened): boolean =>
  isSamePlace(one, other) || (verdictOn(one, other)?.grounds.includes('text') ?? false);

/** Counts of the appeals of the same matter those that are near; one surely elsewhere is in neither count. */
export const clusterOf = (
  of: Likened,
  others: readonly { likened: Likened; at: Instant }[],
  midnight: Instant,
): Cluster => {
  const near = others.filter(
    ({ likened }) => of.matter !== null && likened.matter === of.matter && !isElsewhere(of, likened),
  );
  const spot = near.filter(({ likened }) => atSpot(of, likened));
  return {
    spot: timesOf(
      spot.map(({ at }) => at),
      midnight,
    ),
    county: timesOf(
      near.map(({ at }) => at),
      midnight,
    ),
  };
};

/** So many of the same kind in one day are worth a word, wherever in the county they are. */
const MANY = 3;

/** Whether a cluster is worth saying: somebody has told the same of this spot, or many of the county today. */
export const isCluster = ({ spot, county }: Cluster): boolean => spot.lately > 0 || county.today >= MANY;
