import type { Context } from 'hono';
import { WorkOrder } from '../../../views/print/work-order.tsx';
import { outcomeSentence } from '../../../views/ticket/outcome-sentence.ts';
import { eventsAsSeenBy, ticketAsSeenBy } from '../../domain/privacy/as-seen-by.ts';
import { eventsOf } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { citizenPrinted } from './citizen-seen.ts';
import { mainEvent } from './main-event.ts';
import { show } from './show.tsx';
import { viewOf } from './view-of.ts';

/** The address names only the type of what was done; the words come from the ticket, and only while it is the last event. */
const doneSentence = async (c: Context<Env>): Promise<string | null> => {
  const { installation, ticket, now } = c.var;
  const wanted = c.req.query('done');
  if (wanted === undefined) return null;
  const last = mainEvent(await eventsOf(installation.store, ticket.number));
  return last?.type === wanted ? outcomeSentence(ticket, last.type, now) : null;
};

/** `GET /tickets/:number`. */
export const ticketPage = async (c: Context<Env>): Promise<Response> =>
  show(c, c.var.ticket, { done: await doneSentence(c) });

/** `GET /tickets/:number/print`: the work order on A4. */
export const printTicket = async (c: Context<Env>): Promise<Response> => {
  const { installation, assets, person } = c.var;
  // Paper leaves the house: whoever prints it, it says no more than the handling unit may know.
  const ticket = ticketAsSeenBy('handler', c.var.ticket);
  const seen = await viewOf(c, ticket, { citizen: citizenPrinted(person.role, ticket.appeal) });
  const view = { ...seen, events: eventsAsSeenBy('handler', seen.events) };
  c.header('cache-control', 'no-store');
  return c.html(<WorkOrder hotline={installation.hotlineName} assets={assets} view={view} />);
};
