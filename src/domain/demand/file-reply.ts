import type { Refusal } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact, ReplyContent } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';

/** 提交答复: to the hotline at once, or to the unit's own leader first where the policy wants it and the writer is not the leader. */
export const fileReply = (
  _ticket: Ticket,
  { text, contact, attachments, demands = [], withoutAssist = '' }: CommandOf<'Reply'>,
  { actor, timekeeping }: Context,
): Fact[] | Refusal => {
  const content: ReplyContent = { text, contact, attachments, demands, withoutAssist };
  return timekeeping.policies.unitLeadApproves && actor.role === 'handler'
    ? [{ type: 'ReplySubmitted', ...content }]
    : [{ type: 'Replied', ...content }];
};
