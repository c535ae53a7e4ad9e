import { type Actor, systemActor } from '../domain/access/actor.ts';
import type { Appeal } from '../domain/appeal/appeal.ts';
import type { Kind } from '../domain/appeal/kind.ts';
import { routedText } from '../domain/appeal/routed-text.ts';
import type { Urgency } from '../domain/appeal/urgency.ts';
import type { Timekeeping } from '../domain/deadline/clock.ts';
import { splitDemands } from '../domain/demand/split.ts';
import type { Instant } from '../domain/instant.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { RoutingAnswer, RoutingQuestion } from '../domain/routing/answer.ts';
import type { Proposal } from '../domain/ticket/commands.ts';
import { decide, register } from '../domain/ticket/decide.ts';
import { evolve, fold } from '../domain/ticket/evolve.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { commitRegistration, type NewTicket } from '../store/commit.ts';
import type { Store } from '../store/database.ts';
import { nextTicketNumber } from '../store/numbers.ts';
import { findBySubmissionKey } from '../store/tickets.ts';
import { momentsOf } from './handle.ts';
import { hashQueryCode } from './query-code.ts';
import { watchForRepeats } from './radar/watch.ts';

/** What intake needs of the installation. */
export type IntakeParts = {
  store: Store;
  timekeeping: Timekeeping;
  route: (question: RoutingQuestion) => RoutingAnswer;
  secret: string;
  /** 自动派单: dispatch without a person where the router is sure enough. */
  automaticDispatch: boolean;
};

export type IntakeWish = {
  appeal: Appeal;
  /** What the seat or the citizen chose; null leaves it to the router. */
  kind: Kind | null;
  urgency: Urgency | null;
  /** One filled form, one ticket: the same key again gives the same ticket. */
  submissionKey: string;
  queryCode: string;
  /** What the seat chose of the router's candidates. */
  proposal?: Proposal | null;
  actor: Actor;
  now: Instant;
};

export type Registered = { ticket: Ticket; repeated: boolean };

/** What the router is asked about an appeal. */
export const questionOf = (appeal: Appeal): RoutingQuestion => ({
  ...routedText(appeal),
  ...(appeal.place.division === null ? {} : { division: appeal.place.division }),
  city: appeal.city,
  channel: appeal.channel,
});

const isKeyTaken = async (store: Store, key: string): Promise<Registered | null> => {
  const earlier = await findBySubmissionKey(store, key);
  return earlier && { ticket: earlier, repeated: true };
};

/** What a unique index says when two identical forms arrive at the same moment. */
const isUniqueFault = (fault: unknown): boolean => {
  const codes = [fault, fault instanceof Error ? fault.cause : null].map((error) =>
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '',
  );
  return codes.some((code) => code === '23505' || code.startsWith('SQLITE_CONSTRAINT'));
};

/** What the citizen wants, point by point, as far as the words show it; an appeal of one matter has no list. */
const demandsOf = ({ text }: Appeal): string[] => {
  const demands = splitDemands(text);
  return demands.length >= 2 ? demands : [];
};

/** With automatic dispatch on, a sure answer goes to its body at once; a refusal of the core leaves it to a person. */
const dispatchAtOnce = (parts: IntakeParts, ticket: Ticket, now: Instant) => {
  const { routing, proposal } = ticket;
  if (!parts.automaticDispatch || routing?.decision !== 'dispatch' || routing.lead === null) return [];
  // The seat has asked the citizen and thinks otherwise: a person decides.
  if (proposal && proposal.body.code !== routing.lead.code) return [];
  const { lead, assist } = routing;
  const { matter, place, kind, urgency } = ticket;
  const order = { lead, assist, matter, place, kind, urgency, correction: '' };
  const outcome = decide(
    ticket,
    { type: 'Dispatch', order },
    { now, actor: systemActor, timekeeping: parts.timekeeping },
  );
  return isRefusal(outcome) ? [] : outcome;
};

type Preparing = IntakeWish & { number: string; splitFrom?: string };

/** Routes an appeal and makes the ticket of it, with automatic dispatch where that is on; nothing is written. */
export const prepareTicket = (parts: IntakeParts, wish: Preparing): NewTicket => {
  const { number, appeal, now, splitFrom } = wish;
  const routing = parts.route(questionOf(appeal));
  const events = register(
    {
      type: 'Register',
      number,
      appeal,
      kind: wish.kind ?? routing.kind,
      urgency: wish.urgency ?? routing.urgency,
      routing,
      ...(splitFrom === undefined ? {} : { splitFrom }),
      ...(wish.proposal ? { proposal: wish.proposal } : {}),
      demands: demandsOf(appeal),
    },
    { now, actor: wish.actor, timekeeping: parts.timekeeping },
  );
  const registered = fold(events);
  const further = dispatchAtOnce(parts, registered, now);
  const ticket = further.reduce(evolve, registered);
  return {
    ticket,
    events: [...events, ...further],
    keys: { queryCodeHash: hashQueryCode(parts.secret, wish.queryCode), submissionKey: wish.submissionKey },
    moments: momentsOf(parts.timekeeping, ticket),
  };
};

/** 受理登记: routes the appeal and writes the ticket. A repeated submission gives the first one's ticket. */
export const takeIn = async (parts: IntakeParts, wish: IntakeWish): Promise<Registered> => {
  const earlier = await isKeyTaken(parts.store, wish.submissionKey);
  if (earlier) return earlier;
  const number = await nextTicketNumber(parts.store, wish.now);
  const { ticket, events, keys, moments } = prepareTicket(parts, { ...wish, number });
  try {
    await commitRegistration(parts.store, ticket, events, keys, moments);
  } catch (fault) {
    const raced = isUniqueFault(fault) ? await isKeyTaken(parts.store, wish.submissionKey) : null;
    if (raced) return raced;
    throw fault;
  }
  await watchForRepeats(parts, ticket, wish.now);
  return { ticket, repeated: false };
};
