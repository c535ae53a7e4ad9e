import type { Timekeeping } from '../deadline/clock.ts';
import type { Instant } from '../instant.ts';
import type { Command } from '../ticket/commands.ts';
import type { Ticket } from '../ticket/state.ts';

/** Something that the program does by itself: when, and by which command. */
export type Duty = { at: Instant; command: Command };

/**
 * The next thing that the program has to do about a ticket: warn at yellow and red, sign where the policy says so, resume
 * after the last day of a suspension, open and escalate supervision. Null when there is nothing ahead.
 */
export const nextDuty = (_timekeeping: Timekeeping, _ticket: Ticket): Duty | null => null;
