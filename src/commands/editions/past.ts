import type { Scope } from '../../domain/access/actor.ts';
import { instantAt, type LocalDate } from '../../domain/deadline/local-time.ts';
import type { PastTicket } from '../../domain/routing/simulate.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import type { Store } from '../../store/database.ts';
import { ticketsSince } from '../../store/past-tickets.ts';
import { questionOf } from '../intake.ts';

/** Tickets that are routed again at most: about half a minute of work. */
export const MOST_TICKETS = 20_000;

const pastOf = (ticket: Ticket): PastTicket => ({
  number: ticket.number,
  title: ticket.appeal.title,
  question: { ...questionOf(ticket.appeal), at: ticket.registeredAt },
  decided: ticket.lead,
});

/** The tickets of a scope since a day as they are asked again, the newest first. */
export const pastTickets = async (store: Store, scope: Scope, since: LocalDate): Promise<PastTicket[]> =>
  (await ticketsSince(store, scope, instantAt(since, 0), MOST_TICKETS)).map(pastOf);
