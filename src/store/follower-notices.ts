import type { TicketEvent } from '../domain/ticket/events.ts';
import { standingReply, type Ticket } from '../domain/ticket/state.ts';
import type { Statement, Store } from './database.ts';

/** Events by which the citizens of a ticket learn its answer. */
const answers: ReadonlySet<TicketEvent['type']> = new Set(['ReplyApproved', 'ClosedUncalled', 'AnsweredOnTheSpot']);

/** States in which an approved answer stands already; who follows from then on is told at once. */
const isAnswered = (ticket: Ticket): boolean =>
  (ticket.state === 'callback-due' || ticket.state === 'rectifying') && standingReply(ticket) !== null;

const toldBy = (leader: Ticket, event: TicketEvent): string[] => {
  if (answers.has(event.type)) return leader.followers;
  return event.type === 'FollowerAttached' && isAnswered(leader) ? [event.follower] : [];
};

/** An outbox row for each follower that gets the answer of its leader with these events: `ticket.AnsweredWithLeader`. */
export const followerNotices = (store: Store, leader: Ticket, events: readonly TicketEvent[]): Statement[] =>
  events.flatMap((event) =>
    toldBy(leader, event).map(
      (follower): Statement => ({
        write: (database) =>
          database.insert(store.schema.outbox).values({
            topic: 'ticket.AnsweredWithLeader',
            ticket: follower,
            payload: { leader: leader.number },
            createdAt: new Date(event.at),
          }),
      }),
    ),
  );
