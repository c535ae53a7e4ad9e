import type { Context } from 'hono';
import { FoundUnits } from '../../../views/ticket/acts/found-units.tsx';
import type { Env } from '../env.ts';
import { dispatchChoices } from './dispatch-choices.ts';

const QUERY_LIMIT = 60;

/** `GET /tickets/:number/units?q=`: units of the directory for this ticket's dispatch form, while somebody types. */
export const unitRows = (c: Context<Env>): Response | Promise<Response> => {
  const q = (c.req.query('q') ?? '').slice(0, QUERY_LIMIT);
  const { found, searched } = dispatchChoices(c.var.installation, c.var.ticket, { q, chosen: [] });
  return c.html(<FoundUnits found={found} searched={searched} />);
};
