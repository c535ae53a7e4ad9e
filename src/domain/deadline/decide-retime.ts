import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';

/** Decides about timing a ticket anew. */
export const decideRetime = (_ticket: Ticket, command: CommandOf<'Retime'>, _context: Context): Fact[] | Refusal =>
  refuse('not-allowed', `${command.type} 尚未开放。`);
