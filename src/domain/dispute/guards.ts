import { isUnitRole } from '../access/role.ts';
import { sayMoment } from '../deadline/local-time.ts';
import { refuse } from '../refusal.ts';
import type { Guard } from '../ticket/guards.ts';
import { openDispute } from '../ticket/state.ts';
import { bindingRuling, precedentId, speaksForHolder } from './dispute.ts';

/** 裁定后不再退单、不再争议: whoever the ruling named handles it. */
export const notBound: Guard = (ticket, _command, { now }) => {
  const binding = bindingRuling(ticket);
  if (binding === null) return null;
  const { id, ruling } = binding;
  return refuse(
    'limit-reached',
    `${sayMoment(ruling.at, now)} 已裁定由${ruling.lead.unit}主办（裁定 ${id}），裁定后不能再退单或提请裁定。请办理。`,
  );
};

/** A unit contests a return that was refused to it, or goes this way when the returns are used up. */
const mayContest: Guard = (ticket, _command, { actor, timekeeping }) => {
  if (!isUnitRole(actor.role)) return null;
  if (!speaksForHolder(ticket, actor.unit))
    return refuse('not-allowed', `这件工单由${ticket.lead?.unit ?? '其他单位'}主办，请由主办单位提请裁定。`);
  const given = ticket.clocks.sign?.startedAt;
  const refused = ticket.returns.some(({ outcome, dispatchedAt }) => outcome === 'refused' && dispatchedAt === given);
  // Not "limit-reached": nobody has to be told on every ticket what he may not do yet.
  return refused || ticket.returns.length >= timekeeping.policies.maximumReturns
    ? null
    : refuse('wrong-state', '退单未获同意，或退单次数已满，才能提请裁定。请先申请退单。');
};

/** Both bodies are heard, nobody else. */
const ofEitherBody: Guard = (ticket, _command, { actor }) => {
  const named = openDispute(ticket)?.named;
  return speaksForHolder(ticket, actor.unit) || (named != null && actor.unit === named.code)
    ? null
    : refuse('not-allowed', '只有争议双方单位可以提交陈述。');
};

/** 回避: who handled the ticket or opened the dispute does not rule on it, also in another role. */
const tookNoPart: Guard = (ticket, _command, { actor }) =>
  ticket.takenPart.includes(actor.id)
    ? refuse('not-allowed', '您经办过这件工单，裁定须由没有参与的人作出。请交给另一位督办员。')
    : null;

/** Only a ruling of this ticket that still stands as a precedent can be withdrawn. */
const inForce: Guard = (ticket, command) => {
  if (command.type !== 'WithdrawPrecedent') return null;
  const ruling = ticket.disputes.find(
    (_, index) => precedentId(ticket.number, index + 1) === command.precedent,
  )?.ruling;
  if (!ruling) return refuse('not-found', '没有找到这个先例，请核对编号。');
  return ruling.withdrawn ? refuse('wrong-state', '这个先例已经撤回，不需要再撤。') : null;
};

/** The guards of disputes and rulings. */
export const disputeGuards = {
  OpenDispute: [notBound, mayContest],
  GiveStatement: [ofEitherBody],
  Rule: [tookNoPart],
  WithdrawPrecedent: [inForce],
} as const satisfies Record<string, readonly Guard[]>;
