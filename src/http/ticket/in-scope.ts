import type { MiddlewareHandler } from 'hono';
import { ticketAsSeenByPerson } from '../../domain/privacy/as-seen-by.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { wantsJson } from './wants.ts';

/** Loads the ticket of the address through what the person may see; 404 otherwise, without saying whether it exists. */
export const ticketInScope: MiddlewareHandler<Env, '/tickets/:number/*'> = async function ticketInScope(c, next) {
  const found = await findTicket(c.var.installation.store, c.var.scope, c.req.param('number'));
  if (found === null)
    return wantsJson(c)
      ? c.json({ refused: 'not-found', sentence: '没有找到这件工单，或它不在您的办理范围内。请核对工单编号。' }, 404)
      : c.notFound();
  c.set('ticket', ticketAsSeenByPerson(c.var.actor, found));
  return next();
};
