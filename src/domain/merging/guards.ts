import { refuse } from '../refusal.ts';
import type { Guard } from '../ticket/guards.ts';

/** A ticket can't follow itself. */
const notItself: Guard = (ticket, command) =>
  command.type === 'Merge' && command.into === ticket.number
    ? refuse('invalid', '不能并入自己，请填写另一件工单的编号。', 'into')
    : null;

/** Who follows is told by the answer; a ticket that ends by being split up gives none. */
const hasNoFollowers: Guard = (ticket) =>
  ticket.followers.length > 0
    ? refuse('wrong-state', `已有 ${ticket.followers.length} 件重复诉求并入本单，拆分前请先逐件撤销并单。`)
    : null;

const isNewFollower: Guard = (ticket, command) =>
  command.type === 'AttachFollower' &&
  (command.follower === ticket.number || ticket.followers.includes(command.follower))
    ? refuse('invalid', `${command.follower} 已在本单之下，不需要再并。`)
    : null;

const isFollower: Guard = (ticket, command) =>
  command.type === 'ReleaseFollower' && !ticket.followers.includes(command.follower)
    ? refuse('wrong-state', `${command.follower} 不在这件工单之下，可能已由别人撤销并单。`)
    : null;

/** Guards of merging and splitting beyond the table. What concerns both tickets is judged in pair.ts. */
export const mergingGuards = {
  Merge: [notItself],
  AttachFollower: [isNewFollower],
  ReleaseFollower: [isFollower],
  Split: [hasNoFollowers],
} as const;
