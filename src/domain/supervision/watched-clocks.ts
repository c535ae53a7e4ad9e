import { type Clock, isPaused } from '../deadline/clock.ts';
import { runningClock } from '../ticket/running-clock.ts';
import { openCase, type Ticket } from '../ticket/state.ts';
import { activeOrder } from './orders.ts';
import type { SupervisionCause } from './supervision.ts';

const counts = (clock: Clock | null | undefined): clock is Clock =>
  clock != null && clock.stoppedAt === null && !isPaused(clock);

const statesClocks = (ticket: Ticket): (Clock | null | undefined)[] => {
  const { sign, reply, 'first-contact': firstContact } = ticket.clocks;
  switch (ticket.state) {
    case 'dispatched':
      return [sign, firstContact, reply];
    case 'handling':
      return [firstContact, reply];
    default:
      return [runningClock(ticket)];
  }
};

/** Clocks whose light is told of: all that count now, so that a red one never hides the next. None while suspended or ended. */
export const watchedClocks = (ticket: Ticket): Clock[] => {
  const order = activeOrder(ticket);
  return [...statesClocks(ticket), order?.state === 'open' ? order.clock : null].filter(counts);
};

/** Clocks that a unit has let run out, each with what the order says of it; what lies with the hotline is not the unit's delay. */
export const owedClocks = (ticket: Ticket): { clock: Clock; cause: SupervisionCause }[] => {
  const { sign, reply } = ticket.clocks;
  const owed = (clock: Clock | null | undefined, cause: SupervisionCause) => (counts(clock) ? [{ clock, cause }] : []);
  switch (ticket.state) {
    case 'dispatched':
      return [...owed(sign, 'not-signed'), ...owed(reply, 'overdue')];
    case 'handling':
    case 'unit-review':
      return owed(reply, 'overdue');
    case 'rectifying': {
      const current = openCase(ticket);
      if (current?.state === 'verifying') return owed(current.verifyClock, 'overdue');
      const unitsTurn = current?.state === 'upheld' || current?.state === 'rectifying';
      return unitsTurn ? owed(current.rectifyClock, 'overdue') : [];
    }
    default:
      return [];
  }
};

/** Says whether a ticket waits for its unit, so that urging and silence are held against it; an escalated case waits for the order's answer. */
export const waitsForUnit = (ticket: Ticket): boolean =>
  owedClocks(ticket).length > 0 || openCase(ticket)?.state === 'escalated';
