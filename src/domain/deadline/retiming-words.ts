import type { Instant } from '../instant.ts';
import type { Ticket } from '../ticket/state.ts';
import { sayMoment } from './local-time.ts';
import { purposeNames } from './policy.ts';
import { type Retiming, sayBecause } from './retime.ts';

/** Whose clock it is, where that does not follow from what it is for: an assisting unit's, a case's, an order's. */
const whose = ({ place }: Retiming, ticket: Ticket): string => {
  switch (place.of) {
    case 'assist':
      return ticket.assisting.find(({ body }) => body.code === place.unit)?.body.unit ?? place.unit;
    case 'case':
    case 'supervision':
      return place.id;
    case 'ticket':
    case 'dispute':
      return '';
    default:
      return place satisfies never;
  }
};

/** A retiming in its parts, as a line of a list says it. */
export const retimingWords = (retiming: Retiming, ticket: Ticket, now: Instant) => ({
  clock: `${purposeNames[retiming.before.purpose]}${whose(retiming, ticket) === '' ? '' : `（${whose(retiming, ticket)}）`}`,
  before: sayMoment(retiming.before.dueAt, now),
  after: sayMoment(retiming.after.dueAt, now),
  because: sayBecause(retiming),
});
