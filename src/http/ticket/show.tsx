import type { Context } from 'hono';
import { TicketPage } from '../../../views/ticket/ticket-page.tsx';
import { TicketRegion } from '../../../views/ticket/ticket-region.tsx';
import type { Ticket } from '../../domain/ticket/state.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import type { RefusalStatus } from './status.ts';
import { type Visit, viewOf } from './view-of.ts';
import { wantsFragment } from './wants.ts';

/** Draws the ticket: the region alone for htmx, else the whole page. Never kept by a cache: it holds personal data. */
export const show = async (
  c: Context<Env>,
  ticket: Ticket,
  visit: Visit = {},
  status: 200 | RefusalStatus = 200,
): Promise<Response> => {
  const view = await viewOf(c, ticket, visit);
  c.header('cache-control', 'no-store');
  if (wantsFragment(c)) return c.html(<TicketRegion view={view} />, status);
  const frame = await frameOf(c);
  // The address of an act is no page to come back to.
  return c.html(<TicketPage frame={{ ...frame, path: `/tickets/${ticket.number}` }} view={view} />, status);
};
