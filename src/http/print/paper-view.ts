import type { Context } from 'hono';
import type { TicketView } from '../../../views/ticket/ticket-view.ts';
import { eventsAsSeenBy, ticketAsSeenBy } from '../../domain/privacy/as-seen-by.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import type { Env } from '../env.ts';
import { citizenPrinted } from '../ticket/citizen-seen.ts';
import { viewOf } from '../ticket/view-of.ts';

/** A ticket for paper, which leaves the house: whoever prints it, it says no more than the handling unit may know. */
export const paperViewOf = async (c: Context<Env>, loaded: Ticket): Promise<TicketView> => {
  const ticket = ticketAsSeenBy('handler', loaded);
  const seen = await viewOf(c, ticket, { citizen: citizenPrinted(c.var.person.role, ticket.appeal) });
  return { ...seen, events: eventsAsSeenBy('handler', seen.events) };
};
