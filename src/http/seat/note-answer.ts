import type { Context } from 'hono';
import { act } from '../../commands/act.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { TEXT_LIMIT } from '../../domain/ticket/wording.ts';
import type { Env } from '../env.ts';
import type { FromDesk } from './register.tsx';

const HEAD = '坐席拟的直接答复，登记时没有办结：';

/** An answer that was written and not given is kept as an internal note: who goes on with the ticket may need it. */
export const noteAnswer = async (c: Context<Env>, registered: FromDesk, text: string): Promise<FromDesk> => {
  const { ticket, repeated } = registered;
  if (text === '' || repeated) return registered;
  const { installation, actor, scope } = c.var;
  const outcome = await act(installation, {
    number: ticket.number,
    command: { type: 'AddNote', text: `${HEAD}${text}`.slice(0, TEXT_LIMIT) },
    actor,
    scope,
    seenVersion: ticket.version,
  });
  return isRefusal(outcome) ? registered : { ...registered, ticket: outcome.ticket };
};
