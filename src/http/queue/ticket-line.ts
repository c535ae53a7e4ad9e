import type { TicketLine } from '../../../views/queue/ticket-line.ts';
import { lightOf, remainingSentence, type Timekeeping } from '../../domain/deadline/clock.ts';
import type { Instant } from '../../domain/instant.ts';
import { runningClock } from '../../domain/ticket/running-clock.ts';
import type { Ticket } from '../../domain/ticket/state.ts';

/** A ticket as a line of a list; the light is counted now and not taken from the row. */
export const lineOf = (timekeeping: Timekeeping, ticket: Ticket, now: Instant): TicketLine => {
  const clock = runningClock(ticket);
  const running = clock && clock.stoppedAt === null ? clock : null;
  return {
    number: ticket.number,
    title: ticket.appeal.title,
    matter: ticket.matter?.path.at(-1) ?? null,
    place: ticket.place?.name ?? null,
    unit: ticket.lead?.unit ?? null,
    light: running && {
      colour: lightOf(timekeeping, running, now),
      remaining: remainingSentence(timekeeping, running, now),
    },
    state: ticket.state,
    kind: ticket.kind,
    urgency: ticket.urgency,
    round: ticket.round,
    urges: ticket.urges.length,
    repeats: ticket.followers.length + ticket.contacts.length,
    registeredAt: ticket.registeredAt,
  };
};
