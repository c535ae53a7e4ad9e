import type { TicketLine } from '../../../views/queue/ticket-line.ts';
import { owedBy, owing } from '../../domain/assisting/assisting.ts';
import { lightOf, remainingSentence, type Timekeeping } from '../../domain/deadline/clock.ts';
import type { UnitCode } from '../../domain/directory/unit.ts';
import type { Instant } from '../../domain/instant.ts';
import { runningClock } from '../../domain/ticket/running-clock.ts';
import { type Ticket, weightOf } from '../../domain/ticket/state.ts';
import { phaseOf } from '../../domain/ticket/transitions.ts';

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
  };
};
