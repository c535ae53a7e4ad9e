import { momentInWords } from '../../../views/parts/moment.tsx';
import type { TicketLine } from '../../../views/queue/ticket-line.ts';
import { owedBy, owing } from '../../domain/assisting/assisting.ts';
import { drawnAudit } from '../../domain/callback-audit/guards.ts';
import { lightOf, remainingSentence, type Timekeeping } from '../../domain/deadline/clock.ts';
import type { UnitCode } from '../../domain/directory/unit.ts';
import { attemptStanding } from '../../domain/evaluation/callback-attempts.ts';
import type { Instant } from '../../domain/instant.ts';
import { runningClock } from '../../domain/ticket/running-clock.ts';
import { openCase, type Ticket, weightOf } from '../../domain/ticket/state.ts';
import { phaseOf } from '../../domain/ticket/transitions.ts';

/** Attempts in vain of the call that is due now. */
const missesOf = (ticket: Ticket): readonly { at: Instant }[] => {
  if (ticket.state === 'callback-due') return ticket.missedCallbacks;
  if (ticket.state === 'rectifying') return openCase(ticket)?.misses ?? [];
  return drawnAudit(ticket)?.misses ?? [];
};

/** 已拨 1 次，今天 12:00 起可再拨; nothing before the first attempt. */
const callsOf = ({ policies }: Timekeeping, ticket: Ticket, now: Instant): string | undefined => {
  const attempts = missesOf(ticket).map(({ at }) => at);
  if (attempts.length === 0) return undefined;
  const needed = { attempts: policies.callbackAttempts, days: policies.callbackDays };
  const { nextAt } = attemptStanding(attempts, needed, now);
  return `已拨 ${attempts.length} 次，${nextAt > now ? `${momentInWords(nextAt, now)} 起可再拨` : '现在可拨'}`;
};

/** Assisting units that still owe their reply although their time is over; none once the ticket has ended. */
const assistLate = ({ state, assisting }: Ticket, now: Instant): number =>
  phaseOf[state] === 'ended' ? 0 : owing(assisting).filter(({ clock }) => clock !== null && clock.dueAt < now).length;

/** A ticket as a line of a list; the light is counted now and not taken from the row. To a unit that owes its part as a helper it is that part's. */
export const lineOf = (
  timekeeping: Timekeeping,
  ticket: Ticket,
  now: Instant,
  unit: UnitCode | null = null,
): TicketLine => {
  const clock = owedBy(ticket.assisting, unit) ?? runningClock(ticket);
  const running = clock && clock.stoppedAt === null ? clock : null;
  return {
    number: ticket.number,
    version: ticket.version,
    title: ticket.appeal.title,
    matter: ticket.matter?.path.at(-1) ?? null,
    place: ticket.place?.name ?? null,
    unit: ticket.lead?.unit ?? null,
    light: running && {
      colour: lightOf(timekeeping, running, now),
      remaining: remainingSentence(timekeeping, running, now),
    },
    state: ticket.state,
    kind: ticket.kind,
    urgency: ticket.urgency,
    round: ticket.round,
    urges: ticket.urges.length,
    weight: weightOf(ticket),
    repeats: ticket.followers.length + ticket.contacts.length,
    supervision: ticket.supervisions.findLast(({ state }) => state === 'open' || state === 'answered')?.level ?? null,
    suspendedUntil: ticket.state === 'suspended' ? (ticket.suspensions.at(-1)?.until ?? null) : null,
    assistLate: assistLate(ticket, now),
    registeredAt: ticket.registeredAt,
    calls: callsOf(timekeeping, ticket, now),
  };
};
