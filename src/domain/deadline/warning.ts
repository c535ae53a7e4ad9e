import type { Instant } from '../instant.ts';
import type { Clock } from './clock.ts';
import { lightOf } from './light.ts';
import type { Timekeeping } from './working-time.ts';

/**
 * When a clock's light turns yellow, found by halving so that it never disagrees with `lightOf`; the due time at the latest, so
 * also for a clock that was suspended while green. Kept in the ticket's row so that a list can be filtered by light.
 */
export const warnAtOf = (timekeeping: Timekeeping, clock: Clock): Instant => {
  const running = { ...clock, stoppedAt: null };
  let green = clock.startedAt - 1;
  let yellow = clock.dueAt;
  while (yellow - green > 1) {
    const middle = Math.floor((green + yellow) / 2);
    if (lightOf(timekeeping, running, middle) === 'green') green = middle;
    else yellow = middle;
  }
  return yellow;
};
