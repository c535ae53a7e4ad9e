import type { Clock } from '../deadline/clock.ts';
import { openCase, openDispute, type Ticket } from './state.ts';

const running = (clock: Clock | null | undefined): clock is Clock => clock != null && clock.stoppedAt === null;

/** Of two clocks that run at once, the one that ends first counts. */
const earlier = (clocks: readonly (Clock | null | undefined)[]): Clock | null =>
  clocks.filter(running).sort((a, b) => a.dueAt - b.dueAt)[0] ?? null;

/** The clock that counts now: what the ticket waits for, decides which. Null where nothing is timed. */
export const runningClock = (ticket: Ticket): Clock | null => {
  const current = openCase(ticket);
  switch (ticket.state) {
    case 'registered':
      return ticket.clocks.dispatch ?? null;
    case 'dispatched':
      return ticket.clocks.sign ?? null;
    case 'handling':
      return earlier([ticket.clocks['first-contact'], ticket.clocks.reply]) ?? ticket.clocks.reply ?? null;
    case 'return-requested':
    case 'unit-review':
    case 'replied':
    case 'suspended':
      return ticket.clocks.reply ?? null;
    case 'in-dispute':
      return openDispute(ticket)?.clock ?? null;
    case 'callback-due':
      return ticket.clocks.callback ?? null;
    case 'rectifying':
      if (current?.state === 'second-callback') return current.callbackClock;
      return current?.rectifyClock ?? current?.verifyClock ?? null;
    default:
      return null;
  }
};
