import type { Timekeeping } from '../../domain/deadline/clock.ts';
import { longestWindow, repeatOf } from '../../domain/duplicate/repeat.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { closedCandidates } from '../../store/alike-tickets.ts';
import type { Store } from '../../store/database.ts';
import { recordRepeats } from '../../store/repeat-pairs.ts';
import { likelyMatters } from '../duplicates.ts';

/**
 * 虚假办结预警: looks whether a ticket repeats what others were closed for, and notes each pair once. Gives how many were
 * found. A pair that a supervisor has judged stays as it was judged.
 */
export const watchForRepeats = async (
  { store, timekeeping }: { store: Store; timekeeping: Timekeeping },
  ticket: Ticket,
  now: Instant,
): Promise<number> => {
  const { policies } = timekeeping;
  const { appeal, matter, lead, routing, number, registeredAt } = ticket;
  const matters = matter && lead ? [matter.code] : likelyMatters(routing);
  const question = { scope: { kind: 'all' as const }, city: appeal.city, phone: appeal.citizen.phone, matters, number };
  const earlier = await closedCandidates(store, question, registeredAt - longestWindow(policies));
  const pairs = earlier.flatMap((one) => {
    const repeat = repeatOf(one, ticket, policies);
    return repeat ? [{ earlier: one, repeat }] : [];
  });
  await recordRepeats(store, ticket, pairs, now);
  return pairs.length;
};
