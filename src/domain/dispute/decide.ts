import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';

/** Decides about disputes and rulings. */
export const decideDispute = (
  _ticket: Ticket,
  command: CommandOf<'OpenDispute' | 'GiveStatement' | 'Rule'>,
  _context: Context,
): Fact[] | Refusal => refuse('not-allowed', `${command.type} 尚未开放。`);
