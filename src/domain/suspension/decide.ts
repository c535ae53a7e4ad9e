import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';

/** Decides about suspensions. */
export const decideSuspension = (
  _ticket: Ticket,
  command: CommandOf<'RequestSuspension' | 'GrantSuspension' | 'RefuseSuspension' | 'Resume'>,
  _context: Context,
): Fact[] | Refusal => refuse('not-allowed', `${command.type} 尚未开放。`);
