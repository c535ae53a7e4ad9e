import type { Context } from 'hono';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { commandOfNoun } from './nouns.ts';

/** A window's own name, made up by the page. */
const WINDOW = /^[\w-]{8,64}$/u;

/** `POST /tickets/:number/presence`: an open page says that it is there and which act is being filled in, or that it goes. */
export const beatOnTicket = async (c: Context<Env>): Promise<Response> => {
  const { installation, actor, ticket } = c.var;
  const form = formInput(await c.req.parseBody());
  const window = form.text('window');
  if (!WINDOW.test(window)) return c.body(null, 422);
  if (form.text('leave') === 'yes') installation.presence.leave(ticket.number, window, actor.id);
  else installation.presence.beat(ticket.number, { window, actor, typing: commandOfNoun(form.text('typing')) });
  return c.body(null, 204);
};
