import type { Instant } from '../../src/domain/instant.ts';
import type { TicketEvent } from '../../src/domain/ticket/events.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import type { Step } from '../parts/steps.tsx';
import { pastStepsOf } from './past-steps.ts';
import { stepsOf } from './present-steps.ts';

/** What happens to the matter itself. What the other citizen does and says (urging, reviews, callbacks, rectification) is not in it. */
const ofTheMatter: ReadonlySet<TicketEvent['type']> = new Set([
  'Dispatched',
  'SignedFor',
  'ReturnRequested',
  'ReturnApproved',
  'ReturnRefused',
  'Ruled',
  'Suspended',
  'Resumed',
  'ExtensionGranted',
  'Replied',
  'ReplyApproved',
  'ReplyRejected',
  'Redone',
  'HandedOver',
  'AnsweredOnTheSpot',
  'Declined',
  'Redirected',
]);

const ANSWERED = '已答复';

/** For a follower the answer is the end: callback, review and rectification are the other citizen's. */
const asFollowed = (leader: Ticket): Ticket =>
  leader.state === 'callback-due' || leader.state === 'rectifying' ? { ...leader, state: 'closed' } : leader;

/** The next step promises a follower no callback. */
const withoutCallback = (step: Step, leader: Ticket): Step =>
  step.when === 'next' && leader.state === 'replied' ? { ...step, title: '告诉您答复' } : step;

/**
 * The steps of a merged ticket: its own, then those of the ticket it follows from the merging on, with that one's present
 * and next step. `answered`: that one's answer stands already.
 */
export const followedSteps = (
  own: readonly Step[],
  leader: { ticket: Ticket; events: readonly TicketEvent[]; answered: boolean },
  now: Instant,
): Step[] => {
  const since = own.findLast(({ at }) => at !== undefined)?.at ?? 0;
  const theirs = pastStepsOf(
    leader.events.filter(({ type }) => ofTheMatter.has(type)),
    now,
  );
  const later = theirs.filter(({ at }) => at !== undefined && at >= since);
  // Answered before it was merged, or without a callback: no step of that ticket says so to a follower.
  const told = !leader.answered || later.some(({ title }) => title === ANSWERED || title === '已直接答复');
  const answer: Step[] = told ? [] : [{ when: 'past', title: ANSWERED, words: '答复内容见下方。' }];
  const steps = stepsOf([...own, ...later, ...answer], asFollowed(leader.ticket), false, now);
  return steps.map((step) => withoutCallback(step, leader.ticket));
};
