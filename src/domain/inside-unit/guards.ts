import { refuse } from '../refusal.ts';
import type { Guard } from '../ticket/guards.ts';
import { ofLeadUnit } from '../ticket/lead-unit.ts';

/** The lead unit answers for the reply: its own leader endorses, not one of the unit below that wrote it. */
const ofLeadUnitItself: Guard = (ticket, _command, { actor }) =>
  actor.unit === ticket.lead?.code
    ? null
    : refuse('not-allowed', `答复由${ticket.lead?.unit ?? '主办单位'}的负责人审签。`);

/** 拟稿与审签分开: also where one person holds both posts. */
const notTheWriter: Guard = ({ handler }, _command, { actor }) =>
  handler?.id === actor.id
    ? refuse(
        'not-allowed',
        '这份答复是您写的，审签须由另一位负责人进行。只有您一位负责人的，请先退回修改，再以单位负责人身份提交。',
      )
    : null;

const notInHandYet: Guard = ({ handler }, _command, { actor }) =>
  handler?.id === actor.id ? refuse('wrong-state', '这件工单已由您办理，不需要接手。') : null;

/** 首次联系 is the first one: later talks stand in the reply or in a note. */
const notReachedYet: Guard = ({ firstContacts }) =>
  firstContacts.some(({ way }) => way !== 'not-reached')
    ? refuse('wrong-state', '首次联系已登记。之后的联系请写在答复的“联系情况”或内部备注里。')
    : null;

/** Conditions beyond the table for what happens within the unit. */
export const insideUnitGuards = {
  Forward: [ofLeadUnit],
  TakeOver: [ofLeadUnit, notInHandYet],
  RecordContact: [ofLeadUnit, notReachedYet],
  EndorseReply: [ofLeadUnitItself, notTheWriter],
  SendBackReply: [ofLeadUnitItself],
} satisfies Record<string, readonly Guard[]>;
