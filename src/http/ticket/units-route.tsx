import type { Context } from 'hono';
import { AssistantRows } from '../../../views/ticket/acts/assistant-rows.tsx';
import { FoundUnits } from '../../../views/ticket/acts/found-units.tsx';
import type { Env } from '../env.ts';
import { assistantsFound } from './assistants-found.ts';
import { dispatchChoices } from './dispatch-choices.ts';

const QUERY_LIMIT = 60;

/** `GET /tickets/:number/units?q=`: units of the directory while somebody types, for this ticket's dispatch form or for another act (`for`). */
export const unitRows = (c: Context<Env>): Response | Promise<Response> => {
  const { installation, ticket } = c.var;
  const q = (c.req.query('q') ?? '').slice(0, QUERY_LIMIT);
  const act = c.req.query('for');
  if (act === 'AskAssist') return c.html(<AssistantRows {...assistantsFound(installation, ticket, { q: [q] })} />);
  const { found, searched } = dispatchChoices(installation, ticket, { q, chosen: [] });
  if (act === 'OpenDispute')
    return c.html(<FoundUnits id="found-units-OpenDispute" found={found} searched={searched} assist={null} />);
  return c.html(<FoundUnits id={act === 'Rule' ? 'found-units-Rule' : undefined} found={found} searched={searched} />);
};
