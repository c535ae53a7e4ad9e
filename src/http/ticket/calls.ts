import type { Context } from 'hono';
import type { HandCall } from '../../../views/calls/by-hand.tsx';
import type { TicketCall } from '../../../views/calls/ticket-calls.tsx';
import { callReaders, callSightOf } from '../../domain/call/sight.ts';
import { callsOfTicket, plannedByHand } from '../../store/call-book.ts';
import { callLineOf } from '../calls/lines.ts';
import type { Env } from '../env.ts';
import { playersOf } from '../recordings/players.tsx';

/** The calls about a ticket that was loaded through the person's scope. */
export const callsAbout = async (c: Context<Env>, ticket: string): Promise<TicketCall[]> => {
  const { installation, actor, person, scope } = c.var;
  const sight = callSightOf(actor, scope);
  const reads = callReaders.includes(person.role);
  const calls = await callsOfTicket(installation.store, ticket);
  const players = await playersOf(c, calls);
  return calls.map((call) => {
    const { phone: _phone, title: _title, ...line } = callLineOf(call, sight);
    const opens = reads && (sight.account === null || sight.account === call.account);
    return { ...line, href: opens ? `/calls/${call.id}` : null, player: players.get(call.id) };
  });
};

/** The person's own call about a ticket that is dialled by hand now. */
export const handCallAbout = async (
  { var: { installation, person } }: Context<Env>,
  ticket: string,
): Promise<HandCall | null> =>
  (await plannedByHand(installation.store, person.account)).find((call) => call.ticket === ticket) ?? null;
