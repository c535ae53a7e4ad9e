import type { PublishedAnswer } from '../../../views/citizen/answer-section.tsx';
import { followedSteps } from '../../../views/citizen/followed-steps.ts';
import { pastStepsOf } from '../../../views/citizen/past-steps.ts';
import type { Installation } from '../../commands/installation.ts';
import type { Instant } from '../../domain/instant.ts';
import { withoutCitizen } from '../../domain/privacy/as-seen-by.ts';
import type { TicketEvent } from '../../domain/ticket/events.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { eventsOf, findTicket } from '../../store/tickets.ts';
import { storyOf } from './ticket-story.ts';

/** A chain is not made any more, but archived followers may hang on one. */
const LONGEST_CHAIN = 5;

/** The ticket that is handled for this one: the last in the chain that it follows; null when it follows none. */
export const leaderOf = async ({ store }: Installation, ticket: Ticket): Promise<Ticket | null> => {
  let [leader, next]: [Ticket | null, string | null] = [null, ticket.mergedInto];
  for (let step = 0; next !== null && step < LONGEST_CHAIN; step += 1) {
    leader = await findTicket(store, { kind: 'all' }, next);
    next = leader?.mergedInto ?? null;
  }
  return leader;
};

/** Moved from one leader to another at one moment: the citizen is told once that it is merged, not of each station. */
const withoutMoves = (events: readonly TicketEvent[]): TicketEvent[] => {
  const moved = (at: number): boolean => {
    const [one, other] = [events[at], events[at + 1]];
    return one?.type === 'Detached' && other?.type === 'Merged' && one.at === other.at;
  };
  return events.filter(({ type }, at) => !moved(at) && !(type === 'Merged' && moved(at + 1)));
};

/** What a citizen reads of the ticket that theirs follows: its public steps and answers, without who is behind it and without its files. */
export const followedStory = async (
  installation: Installation,
  own: { ticket: Ticket; events: readonly TicketEvent[] },
  leader: Ticket,
  now: Instant,
) => {
  const events = await eventsOf(installation.store, leader.number);
  const seen = withoutCitizen(leader, events);
  const { answers, usage, trace } = storyOf(installation, seen.ticket, seen.events, now);
  const told: PublishedAnswer[] = answers.map((answer) => ({ ...answer, files: [] }));
  return {
    lead: seen.ticket.lead?.unit ?? null,
    steps: followedSteps(
      pastStepsOf(withoutMoves(own.events), now),
      { ticket: seen.ticket, events: seen.events, answered: told.length > 0 },
      now,
    ),
    answers: told,
    evidence: [],
    // A rectification's clock is between the hotline and the other citizen.
    usage: leader.state === 'rectifying' ? null : usage,
    trace: leader.state === 'rectifying' ? [] : trace,
    mayEvaluate: false,
    mayUrge: false,
  };
};
