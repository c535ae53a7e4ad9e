import type { TicketEvent } from '../../domain/ticket/events.ts';

/** What an act did, of several events of one moment: an order of supervision that followed by itself is not what the person is told first. */
export const mainEvent = (events: readonly TicketEvent[]): TicketEvent | undefined => {
  const last = events.at(-1);
  const together = events.filter(({ at, by }) => at === last?.at && by.id === last.by.id);
  return together.findLast(({ type }) => type !== 'SupervisionOpened' && type !== 'SupervisionEscalated') ?? last;
};
