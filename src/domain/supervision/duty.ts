import { CalendarGap } from '../deadline/calendar.ts';
import { isPaused, type Timekeeping } from '../deadline/clock.ts';
import type { Instant } from '../instant.ts';
import { endOfSuspension, lastingSuspension } from '../suspension/last-day.ts';
import type { Command } from '../ticket/commands.ts';
import type { Ticket } from '../ticket/state.ts';
import { phaseOf } from '../ticket/transitions.ts';
import { supervisionDuties } from './ladder.ts';
import { warningDuties } from './warnings.ts';

/** Something that the program does by itself: when, and by which command. */
export type Duty = { at: Instant; command: Command };

const resumption = (ticket: Ticket): Duty[] => {
  const lasting = lastingSuspension(ticket);
  return ticket.state === 'suspended' && lasting
    ? [{ at: endOfSuspension(lasting.until), command: { type: 'Resume', note: '挂起期满，自动恢复' } }]
    : [];
};

/** 逾期自动签收, where the policy has it. */
const signature = ({ policies }: Timekeeping, { state, clocks: { sign } }: Ticket): Duty[] =>
  policies.signsAutomatically && state === 'dispatched' && sign && sign.stoppedAt === null && !isPaused(sign)
    ? [{ at: sign.dueAt + 1, command: { type: 'SignFor' } }]
    : [];

/** A day of the ladder in a year without a calendar is too far ahead to matter now: it must not keep anybody from his work. */
const countable = (duties: () => Duty[]): Duty[] => {
  try {
    return duties();
  } catch (fault) {
    if (fault instanceof CalendarGap) return [];
    throw fault;
  }
};

/**
 * The next thing that the program has to do about a ticket: resume after the last day of a suspension, sign where the
 * policy says so, warn at yellow and red, open and escalate supervision. Null when there is nothing ahead.
 */
export const nextDuty = (timekeeping: Timekeeping, ticket: Ticket): Duty | null => {
  if (phaseOf[ticket.state] === 'ended') return null;
  const duties = [
    ...resumption(ticket),
    ...signature(timekeeping, ticket),
    ...countable(() => warningDuties(timekeeping, ticket)),
    ...countable(() => supervisionDuties(timekeeping, ticket)),
  ];
  return duties.reduce<Duty | null>((first, duty) => (first === null || duty.at < first.at ? duty : first), null);
};
