import { BrokenHistory } from './broken-history.ts';
import { change } from './change.ts';
import type { TicketEvent } from './events.ts';
import { stateAfter } from './permit.ts';
import type { Ticket } from './state.ts';

const begin = (event: TicketEvent): Ticket => {
  if (event.type !== 'Registered') throw new BrokenHistory(`a ticket begins with Registered, not ${event.type}`);
  const { number, appeal, kind, urgency, routing, dispatch, at, demands = [], splitFrom = null, proposal } = event;
  return {
    number,
    version: 1,
    state: 'registered',
    round: 1,
    registeredAt: at,
    appeal,
    routing,
    kind,
    urgency,
    matter: routing?.matter ?? null,
    place: routing?.division ? { code: routing.division.code, name: routing.division.name } : null,
    lead: null,
    assist: [],
    handler: null,
    forwarded: null,
    firstContacts: [],
    demands: demands.map((text, index) => ({ id: index + 1, text })),
    assisting: [],
    takenPart: [],
    clocks: { dispatch },
    returns: [],
    extensions: [],
    replies: [],
    missedCallbacks: [],
    evaluations: [],
    cases: [],
    urges: [],
    disputes: [],
    bound: false,
    mergedInto: null,
    followers: [],
    splitFrom,
    splitInto: [],
    contacts: [],
    suspensions: [],
    warnings: [],
    supervisions: [],
    exclusions: [],
    audits: [],
    sentBack: false,
    ending: null,
    closedAt: null,
    // Tickets of before have no such key, and must fold to the same.
    ...(proposal ? { proposal } : {}),
  };
};

/** The ticket after an event; total for every list that `decide` made. State and version come from the table and the count. */
export const evolve = (ticket: Ticket | null, event: TicketEvent): Ticket =>
  ticket === null
    ? begin(event)
    : {
        ...ticket,
        ...change(ticket, event),
        state: stateAfter(ticket.state, event.type),
        version: ticket.version + 1,
      };

/** Rebuilds a ticket from its whole history. Throws BrokenHistory when the list is empty or damaged. */
export const fold = (events: readonly TicketEvent[]): Ticket => {
  const ticket = events.reduce<Ticket | null>(evolve, null);
  if (ticket === null) throw new BrokenHistory('no events');
  return ticket;
};
