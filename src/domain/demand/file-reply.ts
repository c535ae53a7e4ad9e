import { owing } from '../assisting/assisting.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact, ReplyContent } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import { answeredEach } from './check-answers.ts';
import { toBeAnswered } from './demand.ts';

const LEAST_REASON = 4;

/** While an assisting unit owes its part, the lead waits, or says why the reply goes out without it. */
const withoutOthers = (ticket: Ticket, reason: string): Refusal | null => {
  const late = owing(ticket.assisting).map(({ body }) => body.unit);
  if (late.length === 0 || [...reason].length >= LEAST_REASON) return null;
  const names = late.join('、');
  return reason === ''
    ? refuse('invalid', `${names}还没有提交协办意见。请先催办；不等协办意见就答复的，请写明理由。`, 'withoutAssist')
    : refuse('invalid', `请写清楚为什么不等${names}的协办意见（至少 ${LEAST_REASON} 个字）。`, 'withoutAssist');
};

/**
 * 提交答复: refused until each demand is answered and no assisting unit is left behind without a word. To the hotline at
 * once, or to the leader of the lead unit first, where the policy wants it and the writer is not that leader.
 */
export const fileReply = (
  ticket: Ticket,
  { text, contact, attachments, demands = [], withoutAssist = '' }: CommandOf<'Reply'>,
  { actor, timekeeping }: Context,
): Fact[] | Refusal => {
  const answers = answeredEach(toBeAnswered(ticket.demands), demands);
  if (isRefusal(answers)) return answers;
  const reason = withoutAssist.trim();
  const left = withoutOthers(ticket, reason);
  if (left) return left;
  const said = owing(ticket.assisting).length > 0 ? reason : '';
  const content: ReplyContent = { text, contact, attachments, demands: answers, withoutAssist: said };
  const leads = actor.role === 'unit-lead' && actor.unit === ticket.lead?.code;
  return timekeeping.policies.unitLeadApproves && !leads
    ? [{ type: 'ReplySubmitted', ...content }]
    : [{ type: 'Replied', ...content }];
};
