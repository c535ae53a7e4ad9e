import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';

/** Decides about the list of demands. */
export const decideDemands = (_ticket: Ticket, command: CommandOf<'SetDemands'>, _context: Context): Fact[] | Refusal =>
  refuse('not-allowed', `${command.type} 尚未开放。`);
