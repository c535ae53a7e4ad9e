import { type Urgency, urgencies } from '../appeal/urgency.ts';
import { runningClock } from '../ticket/running-clock.ts';
import { type Ticket, weightOf } from '../ticket/state.ts';
import { type State, states } from '../ticket/transitions.ts';
import type { Queue } from './queue.ts';

/** What a list of tickets may be sorted by. urgency: the most urgent first when ascending; weight: how often it was brought up. */
export const orderKeys = ['due', 'registered', 'number', 'state', 'urgency', 'weight'] as const;
export type OrderKey = (typeof orderKeys)[number];

/** Whether a word names a key to sort by. */
export const isOrderKey = (word: string): word is OrderKey => orderKeys.some((key) => key === word);

export type TicketOrder = { key: OrderKey; direction: 'ascending' | 'descending' };

/** A ticket's place in a list: its sort value (null where it has none, or where the number alone sorts) and its number. */
export type ListPlace = { value: number | null; number: string };

/** 一般 stands behind 特急: the rank by which urgencies sort. */
export const urgencyRank = (urgency: Urgency): number => urgencies.length - 1 - urgencies.indexOf(urgency);

/** The rank by which states sort: along the life of a ticket. */
export const stateRank = (state: State): number => states.indexOf(state);

/** The order in which a queue opens. */
export const orderOf = (queue: Queue): TicketOrder =>
  queue.order === 'due' ? { key: 'due', direction: 'ascending' } : { key: 'registered', direction: 'descending' };

const sortValueOf = (ticket: Ticket, key: OrderKey): number | null => {
  switch (key) {
    case 'due': {
      const clock = runningClock(ticket);
      return clock && clock.stoppedAt === null ? clock.dueAt : null;
    }
    case 'registered':
      return ticket.registeredAt;
    case 'state':
      return stateRank(ticket.state);
    case 'urgency':
      return urgencyRank(ticket.urgency);
    case 'weight':
      return weightOf(ticket);
    case 'number':
      return null;
    default:
      return key satisfies never;
  }
};

/** Where a ticket stands in a list of this order. */
export const placeIn = (ticket: Ticket, { key }: TicketOrder): ListPlace => ({
  value: sortValueOf(ticket, key),
  number: ticket.number,
});
