import { type Refusal, refuse } from '../refusal.ts';
import { isPossible } from '../ticket/permit.ts';
import type { Ticket } from '../ticket/state.ts';
import { stateNames } from '../ticket/transitions.ts';

/** What stands against one ticket following another; null when they may go together. Each for itself is judged by `decide`. */
export const pairObjection = (follower: Ticket, leader: Ticket): Refusal | null => {
  if (follower.number === leader.number) return refuse('invalid', '不能并入自己，请填写另一件工单的编号。', 'into');
  if (follower.appeal.city !== leader.appeal.city)
    return refuse('invalid', `${leader.number} 是其他市州热线的工单，不能并入。请由各自热线办理。`, 'into');
  if (leader.mergedInto !== null)
    return refuse(
      'wrong-state',
      `${leader.number} 已并入 ${leader.mergedInto}，请直接并入 ${leader.mergedInto}。`,
      'into',
    );
  return isPossible(leader, 'AttachFollower')
    ? null
    : refuse(
        'wrong-state',
        `${leader.number} 已是“${stateNames[leader.state]}”，不能再并入。这次反映请另行派单办理，系统会提示两件可能有关。`,
        'into',
      );
};
