import type { TicketEvent } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import type { Clock } from './clock.ts';
import type { ClockPlace, RetimedClock } from './retiming.ts';

/** One clock put in its place. */
const putBack = (ticket: Ticket, place: ClockPlace, clock: Clock): Ticket => {
  switch (place.of) {
    case 'ticket':
      return { ...ticket, clocks: { ...ticket.clocks, [place.purpose]: clock } };
    case 'assist':
      return {
        ...ticket,
        assisting: ticket.assisting.map((task) => (task.body.code === place.unit ? { ...task, clock } : task)),
      };
    case 'case': {
      const part = `${place.part}Clock` as const;
      return {
        ...ticket,
        cases: ticket.cases.map((current) => (current.id === place.id ? { ...current, [part]: clock } : current)),
      };
    }
    case 'supervision':
      return {
        ...ticket,
        supervisions: ticket.supervisions.map((order) => (order.id === place.id ? { ...order, clock } : order)),
      };
    case 'dispute':
      return {
        ...ticket,
        disputes: ticket.disputes.map((dispute) => (dispute.ruling === null ? { ...dispute, clock } : dispute)),
      };
    default:
      return place satisfies never;
  }
};

/** The ticket's clocks as they are counted now. */
export const changeRetimed = (
  ticket: Ticket,
  { clocks }: Extract<TicketEvent, { type: 'Retimed' }>,
): Partial<Ticket> => {
  const {
    clocks: own,
    assisting,
    cases,
    supervisions,
    disputes,
  } = clocks.reduce((retimed: Ticket, { place, clock }: RetimedClock) => putBack(retimed, place, clock), ticket);
  return { clocks: own, assisting, cases, supervisions, disputes };
};
