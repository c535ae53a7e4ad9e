import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';

/** Decides about merging, splitting and repeated contacts. */
export const decideMerging = (
  _ticket: Ticket,
  command: CommandOf<'Merge' | 'AttachFollower' | 'Detach' | 'ReleaseFollower' | 'Split' | 'AddContact'>,
  _context: Context,
): Fact[] | Refusal => refuse('not-allowed', `${command.type} 尚未开放。`);
