import { sayMoment } from '../deadline/local-time.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import { nextExclusionId } from './change.ts';
import { contestsOf, contestUntil, excludable, exclusionsOf, proposalsOf } from './guards.ts';

type ExclusionCommandOf = CommandOf<
  'ContestRating' | 'ProposeExclusion' | 'RejectContest' | 'ConfirmExclusion' | 'RefuseExclusion'
>;

const noSuchRating = refuse('invalid', '请选择是哪一条评价。', 'subject');

const contest = (ticket: Ticket, command: CommandOf<'ContestRating'>, context: Context): Fact[] | Refusal => {
  const { evaluation, reason, ground, evidence } = command;
  const rating = ticket.evaluations[evaluation];
  if (!rating) return noSuchRating;
  if (rating.unit !== context.actor.unit)
    return refuse('not-allowed', '这条评价评的不是本单位，请由被评价的单位申诉。', 'subject');
  if (exclusionsOf(ticket, evaluation).length > 0)
    return refuse('limit-reached', '这条评价已经申诉或处理过，每条评价只能申诉一次。', 'subject');
  const until = contestUntil(ticket, rating.at, context);
  if (context.now > until)
    return refuse('too-late', `这条评价应在 ${sayMoment(until, context.now)} 前申诉，现已过期。`, 'subject');
  if (evidence.length === 0) return refuse('invalid', '请附上申诉的佐证材料（照片、录音说明或文件）。', 'files');
  return [{ type: 'RatingContested', id: nextExclusionId(ticket), evaluation, reason, ground, evidence }];
};

/** Takes up a unit's contest under its own id, or begins by itself. */
const propose = (ticket: Ticket, command: CommandOf<'ProposeExclusion'>): Fact[] | Refusal => {
  const { evaluation, contest: id, reason, ground } = command;
  if (id !== null) {
    const known = contestsOf(ticket).find((exclusion) => exclusion.id === id);
    return known
      ? [{ type: 'ExclusionProposed', id, evaluation: known.evaluation, reason, ground }]
      : refuse('wrong-state', '这项申诉已由别人处理，请看最新情况。');
  }
  if (!ticket.evaluations[evaluation]) return noSuchRating;
  if (!excludable(ticket).includes(evaluation))
    return refuse('limit-reached', '这条评价已有申诉、剔除建议或已剔除，请在原记录上处理。', 'subject');
  return [{ type: 'ExclusionProposed', id: nextExclusionId(ticket), evaluation, reason, ground }];
};

const settle = (
  ticket: Ticket,
  command: CommandOf<'ConfirmExclusion' | 'RefuseExclusion'>,
  { actor }: Context,
): Fact[] | Refusal => {
  const proposal = proposalsOf(ticket).find(({ id }) => id === command.exclusion);
  if (!proposal) return refuse('wrong-state', '这项剔除已由别人处理，请看最新情况。');
  if (proposal.proposedBy?.id === actor.id)
    return refuse('not-allowed', '剔除是您提出的，须由另一位督办员复核。', 'exclusion');
  const { exclusion, note } = command;
  return [{ type: command.type === 'ConfirmExclusion' ? 'ExclusionConfirmed' : 'ExclusionRefused', exclusion, note }];
};

/** Decides about contested ratings and exclusions, after table, texts and guards have agreed. */
export const decideExclusion = (ticket: Ticket, command: ExclusionCommandOf, context: Context): Fact[] | Refusal => {
  switch (command.type) {
    case 'ContestRating':
      return contest(ticket, command, context);
    case 'ProposeExclusion':
      return propose(ticket, command);
    case 'RejectContest':
      return contestsOf(ticket).some(({ id }) => id === command.exclusion)
        ? [{ type: 'ContestRejected', exclusion: command.exclusion, note: command.note }]
        : refuse('wrong-state', '这项申诉已由别人处理，请看最新情况。');
    case 'ConfirmExclusion':
    case 'RefuseExclusion':
      return settle(ticket, command, context);
    default:
      return command satisfies never;
  }
};
