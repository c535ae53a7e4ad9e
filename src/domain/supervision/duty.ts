import { CalendarGap } from '../deadline/calendar.ts';
import { isPaused, type Timekeeping } from '../deadline/clock.ts';
import { officeMomentFrom } from '../deadline/office-moment.ts';
import type { Instant } from '../instant.ts';
import { endOfSuspension, lastingSuspension } from '../suspension/last-day.ts';
import type { Command } from '../ticket/commands.ts';
import type { Ticket } from '../ticket/state.ts';
import { phaseOf } from '../ticket/transitions.ts';
import { supervisionDuties } from './ladder.ts';
import { warningDuties } from './warnings.ts';

/** Something that the program does by itself: when, and by which command. */
export type Duty = {
  at: Instant;
  command: Command;
  /** Told to people in office hours only. */
  waits?: true;
};

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
 * Everything that the program will have to do about a ticket as it stands, the earliest first: resume after the last day of
 * a suspension, sign where the policy says so, warn at yellow and red, open and escalate supervision.
 */
const dutiesOf = (timekeeping: Timekeeping, ticket: Ticket): Duty[] =>
  phaseOf[ticket.state] === 'ended'
    ? []
    : [
        ...resumption(ticket),
        ...signature(timekeeping, ticket),
        ...countable(() => warningDuties(timekeeping, ticket)),
        ...countable(() => supervisionDuties(timekeeping, ticket)),
      ].sort((a, b) => a.at - b.at);

/** The next of them; null when there is nothing ahead. */
export const nextDuty = (timekeeping: Timekeeping, ticket: Ticket): Duty | null =>
  dutiesOf(timekeeping, ticket)[0] ?? null;

/** What is to be done now: what had to be done in a night while the program stood still waits for the morning, if it can. */
export const presentDuty = (timekeeping: Timekeeping, ticket: Ticket, now: Instant): Duty | null => {
  const closed = officeMomentFrom(timekeeping, now) !== now;
  return dutiesOf(timekeeping, ticket).find(({ at, waits }) => at <= now && !(waits && closed)) ?? null;
};
