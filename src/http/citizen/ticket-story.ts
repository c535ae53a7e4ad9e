import { publishedAnswersOf } from '../../../views/citizen/answer-section.tsx';
import { pastStepsOf } from '../../../views/citizen/past-steps.ts';
import { stepsOf } from '../../../views/citizen/present-steps.ts';
import type { Installation } from '../../commands/installation.ts';
import { citizenActor } from '../../domain/access/actor.ts';
import type { Attachment } from '../../domain/appeal/appeal.ts';
import { type Clock, lightOf, traceOf, usageOf } from '../../domain/deadline/clock.ts';
import type { Instant } from '../../domain/instant.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Command } from '../../domain/ticket/commands.ts';
import { decide } from '../../domain/ticket/decide.ts';
import type { TicketEvent } from '../../domain/ticket/events.ts';
import { openCase, type Ticket } from '../../domain/ticket/state.ts';

/** Replies that passed the review, by their time: the citizen is told no other. */
const approvedReplies = (events: readonly TicketEvent[]): Set<Instant> => {
  const approved = new Set<Instant>();
  let last: Instant | null = null;
  for (const event of events) {
    if (event.type === 'Replied' || event.type === 'ReplySubmitted') last = event.at;
    if ((event.type === 'ReplyApproved' || event.type === 'ClosedUncalled') && last !== null) approved.add(last);
  }
  return approved;
};

/** The clock that a citizen asks about: of the rectification while there is one, else of the reply. */
const clockOf = (ticket: Ticket): Clock | null => {
  const current = openCase(ticket);
  return current ? (current.rectifyClock ?? current.verifyClock) : (ticket.clocks.reply ?? null);
};

/** Asks the core itself whether it would accept an act of the citizen's, so that no rule stands here a second time. */
const wouldAccept = (ticket: Ticket, command: Command, { timekeeping }: Installation, now: Instant): boolean =>
  !isRefusal(decide(ticket, command, { now, actor: citizenActor, timekeeping }));

const anyReview: Command = {
  type: 'Evaluate',
  answers: { contacted: true, solution: 'solved', satisfaction: 'satisfied', reasons: [], words: '' },
};

/** Everything of a ticket that its citizen may read, and may do now. */
export const storyOf = (installation: Installation, ticket: Ticket, events: readonly TicketEvent[], now: Instant) => {
  const mayEvaluate = wouldAccept(ticket, anyReview, installation, now);
  const clock = clockOf(ticket);
  const { timekeeping } = installation;
  return {
    steps: stepsOf(pastStepsOf(events, now), ticket, mayEvaluate, now),
    answers: publishedAnswersOf(ticket, approvedReplies(events)),
    evidence: ticket.cases.flatMap(({ feedback }) => feedback.flatMap((given) => given.evidence)),
    usage: clock && { ...usageOf(timekeeping, clock, now), late: lightOf(timekeeping, clock, now) === 'red' },
    trace: clock ? traceOf(timekeeping, clock) : [],
    mayEvaluate,
    mayUrge: wouldAccept(ticket, { type: 'Urge', words: '' }, installation, now),
  };
};

/** The file of this id that the citizen may open: own ones, those of published answers, and evidence; null for any other. */
export const readableFile = (ticket: Ticket, events: readonly TicketEvent[], id: string): Attachment | null => {
  const answers = publishedAnswersOf(ticket, approvedReplies(events)).flatMap(({ files }) => files);
  const evidence = ticket.cases.flatMap(({ feedback }) => feedback.flatMap((given) => given.evidence));
  return [...ticket.appeal.attachments, ...answers, ...evidence].find((file) => file.id === id) ?? null;
};
