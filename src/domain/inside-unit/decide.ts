import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';

/** Decides what happens within the handling unit. */
export const decideInsideUnit = (
  _ticket: Ticket,
  command: CommandOf<'Forward' | 'TakeOver' | 'RecordContact' | 'EndorseReply' | 'SendBackReply'>,
  _context: Context,
): Fact[] | Refusal => refuse('not-allowed', `${command.type} 尚未开放。`);
