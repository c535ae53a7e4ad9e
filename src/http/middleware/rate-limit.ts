import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Installation } from '../../commands/installation.ts';
import { SECOND } from '../../domain/instant.ts';

/** How often something may be tried by one address, or on one ticket, within so many seconds. */
export type Allowance = { name: string; tries: number; seconds: number };

// Kept with the installation: what one counts must not weigh on another in the same process (tests have many).
const limiters = new WeakMap<Installation, Map<string, RateLimiterMemory>>();

const limiterOf = (installation: Installation, { name, tries, seconds }: Allowance): RateLimiterMemory => {
  const own = limiters.get(installation) ?? new Map<string, RateLimiterMemory>();
  limiters.set(installation, own);
  const limiter =
    own.get(name) ?? new RateLimiterMemory({ keyPrefix: name, points: tries, duration: seconds, blockDuration: 0 });
  own.set(name, limiter);
  return limiter;
};

/** The network of an address: one household has a whole /64 of IPv6 addresses, so they count as one. */
export const networkOf = (address: string): string => {
  if (!address.includes(':') || address.includes('.')) return address.replace(/^::ffff:/iu, '');
  const [front = '', back = ''] = address.split('::');
  const groups = front.split(':').filter(Boolean);
  const rest = back.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...(address.includes('::') ? zeros : []), ...rest].slice(0, 4).join(':');
};

/** Takes one try from an allowance: 0 when it was left, else the seconds until the next one is taken. Counted before the try, so that many at once gain nothing. */
export const takeTry = async (installation: Installation, allowance: Allowance, key: string): Promise<number> => {
  try {
    await limiterOf(installation, allowance).consume(key);
    return 0;
  } catch (full) {
    if (!(full instanceof RateLimiterRes)) throw full;
    return Math.max(1, Math.ceil(full.msBeforeNext / SECOND));
  }
};

/** Gives a try back that turned out to be a right one. */
export const giveTryBack = async (installation: Installation, allowance: Allowance, key: string): Promise<void> => {
  await limiterOf(installation, allowance).reward(key);
};
