import type { Ticket } from '../ticket/state.ts';
import type { Clock } from './clock.ts';
import type { Complexity, LimitQuestion } from './policy.ts';
import type { ClockPlace } from './retiming.ts';

/** A clock of a ticket, where it hangs, and what its limit depends on beside the ticket. */
export type PlacedClock = { place: ClockPlace; clock: Clock; further: Pick<LimitQuestion, 'complexity' | 'level'> };

/** 限期整改 is the heavy way; what is put right at once or explained has the short limit, as has a case before its measures. */
const complexityOf = (current: Ticket['cases'][number]): Complexity =>
  current.state === 'rectifying' && current.measures.at(-1)?.way === 'by-date' ? 'complex' : 'simple';

const casesClocks = ({ cases }: Ticket): PlacedClock[] =>
  cases.flatMap((current) => {
    const at = (part: 'verify' | 'rectify' | 'callback', clock: Clock | null, further = {}): PlacedClock[] =>
      clock ? [{ place: { of: 'case', id: current.id, part }, clock, further }] : [];
    return [
      ...at('verify', current.verifyClock),
      ...at('rectify', current.rectifyClock, { complexity: complexityOf(current) }),
      ...at('callback', current.callbackClock),
    ];
  });

/** Every clock of a ticket that still counts, suspended ones too. */
export const placedClocks = (ticket: Ticket): PlacedClock[] => {
  const own = Object.values(ticket.clocks).map(
    (clock): PlacedClock => ({ place: { of: 'ticket', purpose: clock.purpose }, clock, further: {} }),
  );
  const assisting = ticket.assisting.flatMap(({ body, clock }): PlacedClock[] =>
    clock ? [{ place: { of: 'assist', unit: body.code }, clock, further: {} }] : [],
  );
  const supervisions = ticket.supervisions.map(
    ({ id, level, clock }): PlacedClock => ({ place: { of: 'supervision', id }, clock, further: { level } }),
  );
  const disputes = ticket.disputes.flatMap(({ ruling, clock }): PlacedClock[] =>
    ruling === null ? [{ place: { of: 'dispute' }, clock, further: {} }] : [],
  );
  return [...own, ...assisting, ...casesClocks(ticket), ...supervisions, ...disputes].filter(
    ({ clock }) => clock.stoppedAt === null,
  );
};
