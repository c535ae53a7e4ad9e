import { isUnitRole } from '../access/role.ts';
import { refuse } from '../refusal.ts';
import type { Guard } from '../ticket/guards.ts';
import { notOwnRequest } from '../ticket/own-request.ts';
import type { CommandType } from '../ticket/transitions.ts';
import { activeOrder, levelAbove, supervisedUnit } from './orders.ts';

const noneActive: Guard = (ticket) => {
  const active = activeOrder(ticket);
  return active ? refuse('wrong-state', `这件工单已有督办单 ${active.id}，请升级或核销它，不必另发。`) : null;
};

const someUnit: Guard = (ticket) =>
  supervisedUnit(ticket) === null ? refuse('wrong-state', '这件工单没有承办单位，不能督办。请先派单。') : null;

const someActive: Guard = (ticket) =>
  activeOrder(ticket) === null ? refuse('wrong-state', '没有进行中的督办单，可能已由别人核销。') : null;

const waitsForAnswer: Guard = (ticket) =>
  activeOrder(ticket)?.state === 'open' ? null : refuse('wrong-state', '没有待回复的督办单，可能已经回复。');

/** An order is answered by the unit that it names. */
const ofSupervisedUnit: Guard = (ticket, _command, { actor }) => {
  const active = activeOrder(ticket);
  return isUnitRole(actor.role) && active && actor.unit !== active.unit
    ? refuse('not-allowed', `督办单发给${active.unitName}，请由该单位回复。`)
    : null;
};

const notTheTop: Guard = (ticket) => {
  const active = activeOrder(ticket);
  return active && levelAbove(active.level) === null
    ? refuse('limit-reached', '约谈督办已是最高一级，不能再升级。')
    : null;
};

/** What stands before supervision, beside the table. */
export const supervisionGuards: Partial<Record<CommandType, readonly Guard[]>> = {
  OpenSupervision: [someUnit, noneActive],
  AnswerSupervision: [waitsForAnswer, ofSupervisedUnit],
  CloseSupervision: [someActive, notOwnRequest],
  EscalateSupervision: [someActive, notTheTop],
};
