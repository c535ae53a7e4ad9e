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

/**
 * The same for reading: repeats that somebody took in at one stroke stand in one sentence, with their numbers, since thirty
 * lines of a storm would bury what was done about it.
 */
export const gatheredEvents = (events: readonly TicketEvent[], timekeeping: Timekeeping): ToldEvent[] => {
  const gathered: ToldEvent[] = [];
  let stroke: string[] = [];
  toldEvents(events, timekeeping).forEach((told, index) => {
    const event = events[index];
    const next = events[index + 1];
    if (event?.type !== 'FollowerAttached') {
      gathered.push(told);
      return;
    }
    stroke.push(event.follower);
    if (next?.type === 'FollowerAttached' && next.at === event.at && next.by.id === event.by.id) return;
    const total = told.what.slice(told.what.indexOf('，'));
    gathered.push(
      stroke.length === 1
        ? told
        : { ...told, what: `一次并入重复诉求 ${stroke.length} 件${total}`, body: stroke.sort().join('、') },
    );
    stroke = [];
  });
  return gathered;
};
