import type { Context } from 'hono';
import { outcomeSentence } from '../../../views/ticket/outcome-sentence.ts';
import { eventsOf } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { mainEvent } from './main-event.ts';
import { show } from './show.tsx';

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
