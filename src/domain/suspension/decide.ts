import { type Clock, isPaused, pauseClock, resumeClock } from '../deadline/clock.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import { endOfSuspension, lastingSuspension } from './last-day.ts';
import type { SuspendedClocks } from './suspension.ts';

/** The clocks of lead and assisting units that a change concerns, changed; null without a reply clock. */
const changed = (
  ticket: Ticket,
  concerned: (clock: Clock) => boolean,
  change: (clock: Clock) => Clock,
): SuspendedClocks | null => {
  const { reply, 'first-contact': firstContact } = ticket.clocks;
  if (!reply) return null;
  return {
    reply: concerned(reply) ? change(reply) : reply,
    firstContact: firstContact && concerned(firstContact) ? change(firstContact) : null,
    assisting: ticket.assisting.flatMap(({ body, clock }) =>
      clock && concerned(clock) ? [{ code: body.code, clock: change(clock) }] : [],
    ),
  };
};

const isRunning = (clock: Clock): boolean => clock.stoppedAt === null && !isPaused(clock);

const grant = (ticket: Ticket, note: string, { now, timekeeping }: Context): Fact[] | Refusal => {
  const clocks = changed(ticket, isRunning, (clock) => pauseClock(timekeeping, clock, now));
  return clocks
    ? [{ type: 'Suspended', note, ...clocks }]
    : refuse('wrong-state', '这件工单没有办理时限，不需要挂起。');
};

/** Counted from the end of the last day also when the program was stopped then: nobody wins the hours until it came to it. */
const resume = (ticket: Ticket, note: string, { now, timekeeping }: Context): Fact[] | Refusal => {
  const lasting = lastingSuspension(ticket);
  const at = lasting === null ? now : Math.min(now, endOfSuspension(lasting.until));
  const clocks = changed(ticket, isPaused, (clock) => resumeClock(timekeeping, clock, at));
  return clocks ? [{ type: 'Resumed', note, ...clocks }] : refuse('wrong-state', '这件工单没有挂起。');
};

/** Decides about suspensions. */
export const decideSuspension = (
  ticket: Ticket,
  command: CommandOf<'RequestSuspension' | 'GrantSuspension' | 'RefuseSuspension' | 'Resume'>,
  context: Context,
): Fact[] | Refusal => {
  switch (command.type) {
    case 'RequestSuspension': {
      const { reason, explanation, until } = command;
      return [{ type: 'SuspensionRequested', reason, explanation, until }];
    }
    case 'GrantSuspension':
      return grant(ticket, command.note, context);
    case 'RefuseSuspension':
      return [{ type: 'SuspensionRefused', note: command.note }];
    case 'Resume':
      return resume(ticket, command.note, context);
    default:
      return command satisfies never;
  }
};
