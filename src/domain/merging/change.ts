import type { TicketEvent } from '../ticket/events.ts';
import { allHalted, ended, requestsWithdrawn } from '../ticket/halted.ts';
import type { Ticket } from '../ticket/state.ts';
import type { MergingFact } from './merging.ts';

type MergingEvent = Extract<TicketEvent, { type: MergingFact['type'] }>;

/** What merging, splitting and repeated contacts change. */
export const changeMerging = (ticket: Ticket, event: MergingEvent): Partial<Ticket> => {
  const { at, by } = event;
  switch (event.type) {
    case 'Merged':
      return { ...ended(ticket, at), ...requestsWithdrawn(ticket), mergedInto: event.into };
    case 'FollowerAttached':
      return { followers: [...ticket.followers, event.follower] };
    case 'Detached':
      return {
        mergedInto: null,
        closedAt: null,
        lead: null,
        assist: [],
        assisting: [],
        handler: null,
        forwarded: null,
        clocks: { ...allHalted(ticket.clocks, at), dispatch: event.dispatch },
      };
    case 'FollowerReleased':
      return { followers: ticket.followers.filter((number) => number !== event.follower) };
    case 'SplitUp':
      return { ...ended(ticket, at), splitInto: event.into };
    case 'ContactedAgain':
      return { contacts: [...ticket.contacts, { at, by: by.name, channel: event.channel, words: event.words }] };
    default:
      return event satisfies never;
  }
};
