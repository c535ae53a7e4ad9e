import { instantAt, type LocalDate, nextDate } from '../deadline/local-time.ts';
import type { Instant } from '../instant.ts';
import type { Ticket } from '../ticket/state.ts';
import type { SuspensionRequest } from './suspension.ts';

/** When a suspension is over by itself: at midnight after its last day, so that the next office opening finds the clocks running. */
export const endOfSuspension = (until: LocalDate): Instant => instantAt(nextDate(until), 0);

/** The suspension that lasts, or null. */
export const lastingSuspension = ({ suspensions }: Pick<Ticket, 'suspensions'>): SuspensionRequest | null => {
  const last = suspensions.at(-1);
  return last?.outcome === 'granted' && last.resumedAt === null ? last : null;
};

/** The suspension that was asked and is not decided, or null. */
export const askedSuspension = ({ suspensions }: Pick<Ticket, 'suspensions'>): SuspensionRequest | null => {
  const last = suspensions.at(-1);
  return last?.outcome === 'pending' ? last : null;
};
