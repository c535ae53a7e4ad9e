import { haltClock } from '../deadline/clock.ts';
import type { Instant } from '../instant.ts';
import type { Ticket } from './state.ts';

/** Clocks of a ticket, every one standing still: no clock runs on a ticket that has ended. */
export const allHalted = (clocks: Ticket['clocks'], at: Instant): Ticket['clocks'] =>
  Object.fromEntries(
    Object.entries(clocks).flatMap(([purpose, clock]) => (clock ? [[purpose, haltClock(clock, at)]] : [])),
  );

/** One clock of a ticket standing still. */
export const withHalted = (
  clocks: Ticket['clocks'],
  purpose: keyof Ticket['clocks'],
  at: Instant,
): Ticket['clocks'] => {
  const clock = clocks[purpose];
  return clock ? { ...clocks, [purpose]: haltClock(clock, at) } : clocks;
};

/** Assisting units stop counting when the lead's reply is filed or the ticket ends; what was late stays late. */
export const assistHalted = (assisting: Ticket['assisting'], at: Instant): Ticket['assisting'] =>
  assisting.map((task) => (task.clock ? { ...task, clock: haltClock(task.clock, at) } : task));

/** Supervision orders lapse with a ticket that ends, and when it goes to another unit than the one that they are for. */
export const supervisionsLapsed = (ticket: Ticket, at: Instant): Ticket['supervisions'] =>
  ticket.supervisions.map((order) =>
    order.state === 'closed' || order.state === 'lapsed'
      ? order
      : { ...order, state: 'lapsed', clock: haltClock(order.clock, at), closedAt: at },
  );

/** What an end of the ticket's handling changes: every clock stands, open requests fall away. */
export const ended = (ticket: Ticket, at: Instant): Partial<Ticket> => ({
  closedAt: at,
  clocks: allHalted(ticket.clocks, at),
  assisting: assistHalted(ticket.assisting, at),
  supervisions: supervisionsLapsed(ticket, at),
  sentBack: false,
});

/** The last entry of a list with other parts. */
export const lastChanged = <T extends object>(list: readonly T[], patch: Partial<T>): T[] =>
  list.map((entry, index) => (index === list.length - 1 ? { ...entry, ...patch } : entry));

/** Requests that nobody decided fall away with the reply, the return or the dispute that overtook them. */
export const requestsWithdrawn = ({ extensions, suspensions }: Ticket): Pick<Ticket, 'extensions' | 'suspensions'> => ({
  extensions: extensions.at(-1)?.outcome === 'pending' ? lastChanged(extensions, { outcome: 'withdrawn' }) : extensions,
  suspensions:
    suspensions.at(-1)?.outcome === 'pending' ? lastChanged(suspensions, { outcome: 'withdrawn' }) : suspensions,
});

/** Those who took part, with one more. */
export const tookPart = ({ takenPart }: Pick<Ticket, 'takenPart'>, id: string): string[] =>
  takenPart.includes(id) ? takenPart : [...takenPart, id];
