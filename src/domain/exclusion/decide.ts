import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';

/** Decides about contested ratings and exclusions. */
export const decideExclusion = (
  _ticket: Ticket,
  command: CommandOf<'ContestRating' | 'ProposeExclusion' | 'RejectContest' | 'ConfirmExclusion' | 'RefuseExclusion'>,
  _context: Context,
): Fact[] | Refusal => refuse('not-allowed', `${command.type} 尚未开放。`);
