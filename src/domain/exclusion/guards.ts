import { isUnitRole } from '../access/role.ts';
import { startClock } from '../deadline/clock.ts';
import { sayMoment } from '../deadline/local-time.ts';
import type { Instant } from '../instant.ts';
import { refuse } from '../refusal.ts';
import type { Context } from '../ticket/context.ts';
import type { Guard } from '../ticket/guards.ts';
import { clockFor } from '../ticket/limits.ts';
import { notOwnRequest } from '../ticket/own-request.ts';
import type { Ticket } from '../ticket/state.ts';
import type { Exclusion } from './exclusion.ts';

/** Until when a unit may contest a rating that was given at `at`. */
export const contestUntil = (ticket: Ticket, at: Instant, { timekeeping }: Pick<Context, 'timekeeping'>): Instant =>
  startClock(timekeeping, 'contest', clockFor(ticket, 'contest', { now: at, timekeeping }).limit, at).dueAt;

/** The exclusion or contest that stands about a rating, if any; a refused one stands too, for the unit. */
export const exclusionsOf = ({ exclusions }: Pick<Ticket, 'exclusions'>, evaluation: number): Exclusion[] =>
  exclusions.filter((exclusion) => exclusion.evaluation === evaluation);

/** Ratings of its own work that a unit may still contest, by their positions: the window is open and nothing has been said about them. */
export const contestable = (
  ticket: Ticket,
  unit: string | null,
  context: Pick<Context, 'now' | 'timekeeping'>,
): number[] =>
  ticket.evaluations.flatMap((rating, index) =>
    rating.unit === unit &&
    exclusionsOf(ticket, index).length === 0 &&
    context.now <= contestUntil(ticket, rating.at, context)
      ? [index]
      : [],
  );

/** Ratings that a supervisor may propose to exclude, by their positions: those without a contest, a proposal or an exclusion. */
export const excludable = (ticket: Ticket): number[] =>
  ticket.evaluations.flatMap((_rating, index) =>
    exclusionsOf(ticket, index).every(({ state }) => state === 'refused') ? [index] : [],
  );

/** Contests that wait for a supervisor. */
export const contestsOf = ({ exclusions }: Pick<Ticket, 'exclusions'>): Exclusion[] =>
  exclusions.filter(({ state }) => state === 'contested');

/** Proposals that wait for the second person. */
export const proposalsOf = ({ exclusions }: Pick<Ticket, 'exclusions'>): Exclusion[] =>
  exclusions.filter(({ state }) => state === 'proposed');

/** A unit speaks of its own work only, while the window is open, once a rating. */
const ownRating: Guard = (ticket, _command, context) => {
  const { actor } = context;
  if (!isUnitRole(actor.role)) return null;
  const own = ticket.evaluations.filter(({ unit }) => unit === actor.unit);
  const last = own.at(-1);
  if (last === undefined) return refuse('wrong-state', '这件工单没有对本单位的评价，不需要申诉。');
  if (contestable(ticket, actor.unit, context).length > 0) return null;
  const until = contestUntil(ticket, last.at, context);
  return context.now > until
    ? refuse('too-late', `评价申诉应在 ${sayMoment(until, context.now)} 前提出，现已过期。`)
    : refuse('limit-reached', '对本单位的评价已经申诉或处理过，每条评价只能申诉一次。');
};

const somethingToPropose: Guard = (ticket) =>
  excludable(ticket).length > 0 || contestsOf(ticket).length > 0
    ? null
    : refuse('wrong-state', '没有可以提出剔除的评价。');

const contestWaits: Guard = (ticket) =>
  contestsOf(ticket).length > 0 ? null : refuse('wrong-state', '没有待审的评价申诉，可能已由别人处理。');

/** 剔除 needs two persons: who proposed it does not decide about it. */
const secondPerson: Guard = (ticket, _command, { actor }) => {
  const waiting = proposalsOf(ticket);
  if (waiting.length === 0) return refuse('wrong-state', '没有待复核的剔除，可能已由别人处理。');
  return waiting.every(({ proposedBy }) => proposedBy?.id === actor.id)
    ? refuse('not-allowed', '剔除是您提出的，须由另一位督办员复核。')
    : null;
};

/** A ticket is not put away while a rating of it is in question. */
export const settledExclusions: Guard = (ticket) =>
  contestsOf(ticket).length + proposalsOf(ticket).length > 0
    ? refuse('wrong-state', '评价申诉或剔除尚未处理完，暂不归档。')
    : null;

/** Guards of the topic. */
export const exclusionGuards = {
  ContestRating: [ownRating],
  ProposeExclusion: [somethingToPropose, notOwnRequest],
  RejectContest: [contestWaits, notOwnRequest],
  ConfirmExclusion: [secondPerson, notOwnRequest],
  RefuseExclusion: [secondPerson, notOwnRequest],
} satisfies Partial<Record<string, readonly Guard[]>>;
