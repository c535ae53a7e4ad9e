import type { Context } from 'hono';
import { act } from '../../commands/act.ts';
import { duplicatesOfTicket } from '../../commands/duplicates.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { isPermitted } from '../../domain/ticket/permit.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import type { Env } from '../env.ts';
import type { FormInput } from '../form.ts';
import { duplicateLine } from '../ticket/duplicate-line.ts';
import { carryOnPastNotes } from '../ticket/past-notes.ts';
import { USUAL_REASON } from '../ticket/reading/merging.ts';
import { seenVersion } from './carry-out.ts';

const SHOWN = 5;

/** The open tickets that a waiting appeal may follow, the likeliest first. */
export const mergeable = async (c: Context<Env>, ticket: Ticket) => {
  const { installation, scope, now, person } = c.var;
  if (!isPermitted(ticket, 'Merge', person.role)) return [];
  const found = await duplicatesOfTicket(installation.store, { scope, now }, ticket);
  return found.slice(0, SHOWN).map(duplicateLine);
};

/** Lets the appeal follow the ticket that the form names: the ticket as it is then, or why not. */
export const mergeInto = async (c: Context<Env>, ticket: Ticket, form: FormInput): Promise<Ticket | Refusal> => {
  const { installation, actor, scope } = c.var;
  const command = { type: 'Merge' as const, into: form.text('into').slice(0, 20), reason: USUAL_REASON };
  const wish = { number: ticket.number, command, actor, scope, seenVersion: seenVersion(form) };
  const outcome = await carryOnPastNotes(installation, wish, await act(installation, wish));
  return isRefusal(outcome) ? outcome : outcome.ticket;
};
