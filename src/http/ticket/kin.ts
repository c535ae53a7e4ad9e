import type { Context } from 'hono';
import type { KinLine, RepeatLine } from '../../../views/ticket/kin.ts';
import { duplicatesOfTicket } from '../../commands/duplicates.ts';
import { DAY } from '../../domain/instant.ts';
import { ticketAsSeenBy } from '../../domain/privacy/as-seen-by.ts';
import { isPermitted } from '../../domain/ticket/permit.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { repeatsOfTicket } from '../../store/repeat-pairs.ts';
import { ticketsOf } from '../../store/ticket-lines.ts';
import { readGrounds, repeatStateOf } from '../books/repeat-words.ts';
import type { Env } from '../env.ts';
import { duplicateLine } from './duplicate-line.ts';

/** Followers and parts that are listed at most; a storm is counted, and its list goes on in the search. */
const LISTED = 60;
/** Duplicates that are offered at most: what one act can take in. */
const OFFERED = 50;

const lineOf = (number: string, found: Ticket | undefined): KinLine => ({
  number,
  seen: found ? { title: found.appeal.title, state: found.state, registeredAt: found.registeredAt } : null,
});

/** Everything about other tickets that belong to this one: duplicates, followers, the leader, parts, and repeats. */
export const kinOf = async (c: Context<Env>, ticket: Ticket) => {
  const { installation, scope, person, now } = c.var;
  const { store } = installation;
  const mayMerge = isPermitted(ticket, 'Merge', person.role);
  const mayAttach = isPermitted(ticket, 'AttachFollower', person.role);
  const duplicates = mayMerge || mayAttach ? await duplicatesOfTicket(store, { scope, now }, ticket) : [];
  const pairs = await repeatsOfTicket(store, ticket.number);
  const followers = ticket.followers.slice(-LISTED).toReversed();
  const others = pairs.map((pair) => (pair.ticket === ticket.number ? pair.earlier : pair.ticket));
  const single = [ticket.mergedInto, ticket.splitFrom].filter((number) => number !== null);
  const found = await ticketsOf(store, scope, [...followers, ...ticket.splitInto, ...single, ...others]);
  const line = (number: string): KinLine => {
    const one = found.get(number);
    return lineOf(number, one && ticketAsSeenBy(person.role, one));
  };
  return {
    duplicates: duplicates.slice(0, OFFERED).map(duplicateLine),
    mayAttach,
    followers: followers.map(line),
    leader: ticket.mergedInto === null ? null : line(ticket.mergedInto),
    splitFrom: ticket.splitFrom === null ? null : line(ticket.splitFrom),
    splitInto: ticket.splitInto.map(line),
    repeats: pairs.map((pair): RepeatLine => {
      const later = pair.earlier === ticket.number;
      return {
        other: line(later ? pair.ticket : pair.earlier),
        side: later ? 'earlier' : 'later',
        reasons: readGrounds(pair),
        state: repeatStateOf(pair),
        afterRectification: pair.afterRectification,
        closedAt: pair.closedAt.getTime(),
        days: Math.floor(
          ((found.get(pair.ticket)?.registeredAt ?? pair.foundAt.getTime()) - pair.closedAt.getTime()) / DAY,
        ),
      };
    }),
  };
};
