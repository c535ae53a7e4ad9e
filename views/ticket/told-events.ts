import type { Timekeeping } from '../../src/domain/deadline/clock.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { TicketEvent } from '../../src/domain/ticket/events.ts';
import { evolve } from '../../src/domain/ticket/evolve.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { type Said, sayEvent } from './event-sentence.ts';

export type ToldEvent = Said & { at: Instant };

/** The whole history in sentences, first to last; each event is told by the ticket as it was just before. */
export const toldEvents = (events: readonly TicketEvent[], timekeeping: Timekeeping): ToldEvent[] => {
  let before: Ticket | null = null;
  return events.map((event) => {
    const said = sayEvent(event, before, timekeeping);
    before = evolve(before, event);
    return { ...said, at: event.at };
  });
};
