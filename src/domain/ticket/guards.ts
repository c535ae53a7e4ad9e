import { assistGuards } from '../assisting/guards.ts';
import { callbackAuditGuards, settledAudits } from '../callback-audit/guards.ts';
import { startClock } from '../deadline/clock.ts';
import { sayMoment } from '../deadline/local-time.ts';
import { limitFor } from '../deadline/policy.ts';
import { disputeGuards, notBound } from '../dispute/guards.ts';
import { ownWays } from '../evaluation/evaluation.ts';
import { exclusionGuards, settledExclusions } from '../exclusion/guards.ts';
import { insideUnitGuards } from '../inside-unit/guards.ts';
import { DAY } from '../instant.ts';
import { mergingGuards } from '../merging/guards.ts';
import { caseGuards } from '../rectification/guards.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { supervisionGuards } from '../supervision/guards.ts';
import { noSuspensionAsked, suspensionGuards } from '../suspension/guards.ts';
import type { Command } from './commands.ts';
import type { Context } from './context.ts';
import { ofLeadUnit } from './lead-unit.ts';
import { notOwnRequest } from './own-request.ts';
import { openCase, standingReply, type Ticket } from './state.ts';
import type { CommandType } from './transitions.ts';

/** A condition beyond the table: a refusal, or nothing to object. */
export type Guard = (ticket: Ticket, command: Command, context: Context) => Refusal | null;

/** Design §6: a return within its window and at most so many times. */
const withinReturnWindow: Guard = (ticket, _command, { now, timekeeping }) => {
  const { policies } = timekeeping;
  if (ticket.returns.length >= policies.maximumReturns)
    return refuse('limit-reached', `这件工单已退过 ${policies.maximumReturns} 次，不能再退。请办理，或提请裁定。`);
  const dispatchedAt = ticket.clocks.sign?.startedAt;
  if (dispatchedAt === undefined) return null;
  const limit = limitFor(policies, {
    purpose: 'return',
    kind: ticket.kind,
    urgency: ticket.urgency,
    at: dispatchedAt,
    city: ticket.appeal.city,
  });
  const { dueAt } = startClock(timekeeping, 'return', limit, dispatchedAt);
  return now > dueAt ? refuse('too-late', `退单应在 ${sayMoment(dueAt, now)} 前提出，现已过期。请办理。`) : null;
};

/** Design §6: one extension, asked before expiry, at most the original limit. */
const extensionInBounds: Guard = (ticket, command, { now, timekeeping }) => {
  if (command.type !== 'RequestExtension') return null;
  const clock = ticket.clocks.reply;
  if (!clock) return refuse('wrong-state', '这件工单没有办理时限，不需要延期。');
  // Counted for this dispatch: another unit's request, or an earlier round's, is not held against this one.
  const asked = ticket.extensions.filter(({ at, outcome }) => at >= clock.startedAt && outcome !== 'withdrawn');
  if (asked.length >= timekeeping.policies.maximumExtensions)
    return refuse('limit-reached', '每件工单只能申请一次延期，这件已经申请过。请在时限内答复。');
  if (now > clock.dueAt)
    return refuse('too-late', `延期须在到期前申请，这件已于 ${sayMoment(clock.dueAt, now)} 到期。请尽快答复。`);
  if (clock.limit.unit !== 'working-days') return refuse('limit-reached', '紧急工单按小时计时，不能延期。请尽快答复。');
  if (!Number.isInteger(command.workingDays) || command.workingDays < 1 || command.workingDays > clock.limit.amount)
    return refuse('invalid', `延期天数请填 1 到 ${clock.limit.amount} 之间的整数（不超过原时限）。`, 'workingDays');
  return null;
};

const pendingExtension: Guard = (ticket) =>
  ticket.extensions.at(-1)?.outcome === 'pending'
    ? null
    : refuse('wrong-state', '没有待审的延期申请，可能已由别人处理。');

const redoLeft: Guard = (ticket, _command, { timekeeping }) =>
  ticket.round > timekeeping.policies.maximumRedos
    ? refuse('limit-reached', `已重办 ${timekeeping.policies.maximumRedos} 次，请转督办。`)
    : openCase(ticket)
      ? refuse('wrong-state', '整改单尚未完结，请先办结整改单。')
      : null;

const CITIZEN_URGES = 3;

/** A citizen urges at most three times and once in a day: urging is counted, not a way to shout. */
const urgeInBounds: Guard = (ticket, _command, { now, actor }) => {
  if (actor.role !== 'citizen') return null;
  const own = ticket.urges.filter((urge) => urge.by === 'citizen');
  if (own.length >= CITIZEN_URGES)
    return refuse('limit-reached', `您已催办 ${CITIZEN_URGES} 次，承办单位都已收到。如仍未办理，请拨打 12345。`);
  const last = own.at(-1);
  return last && now - last.at < DAY
    ? refuse('limit-reached', '您今天已经催办过，承办单位已收到提醒。请明天再试，或拨打 12345。')
    : null;
};

/** Who answered or handled a ticket never records its callback (design, issue of false callbacks). */
const notOwnWork: Guard = (ticket, _command, { actor }) =>
  ticket.takenPart.includes(actor.id) ? refuse('not-allowed', '您参与过这件工单的办理，回访须由其他人登记。') : null;

/** 谁审核通过的谁不回访: the approval ended the unit's handling, and the callback asks whether that was right. */
const notApprover: Guard = (ticket, _command, { actor }) =>
  standingReply(ticket)?.approvedBy?.id === actor.id
    ? refuse('not-allowed', '这件工单的答复由您审核通过，回访须由其他人登记。')
    : null;

/** 有主办才有整改和重办: without a body nobody could act on what follows. */
const hasLead: Guard = (ticket) =>
  ticket.lead === null ? refuse('wrong-state', '这件工单没有主办单位，不能这样办理。请另行登记并派单。') : null;

/** One review a round by the citizen alone, on whichever way, in the days after closing. */
const reviewOpen: Guard = (ticket, _command, { now, timekeeping }) => {
  if (ticket.evaluations.some((evaluation) => ownWays.includes(evaluation.by) && evaluation.round === ticket.round))
    return refuse('limit-reached', '您已评价过这次办理，谢谢。如有新的情况，请拨打 12345。');
  const days = timekeeping.policies.webEvaluationDays;
  const since = ticket.closedAt ?? now;
  return now - since > days * DAY
    ? refuse('too-late', `评价请在办结后 ${days} 天内提交。如有新的情况，请拨打 12345。`)
    : null;
};

/** 误评 and 恶意差评 need a second person. */
const secondPerson: Guard = (ticket, _command, { actor }) =>
  openCase(ticket)?.findingBy === actor.id
    ? refuse('not-allowed', '认定须由另一人复核，您是提出认定的人。请交由另一位督办员复核。')
    : null;

/** 移交 to another unit than the one that gives it away. */
const toAnother: Guard = (_ticket, command) =>
  command.type === 'HandOver' && command.from === command.to.code
    ? refuse('invalid', '工单已在这个单位，不需要移交。')
    : null;

/** Guards beyond the table, tried in this order; the first refusal stands. */
export const guards: Partial<Record<CommandType, readonly Guard[]>> = {
  SignFor: [ofLeadUnit],
  RequestReturn: [ofLeadUnit, notBound, withinReturnWindow],
  RequestExtension: [ofLeadUnit, extensionInBounds, noSuspensionAsked],
  GrantExtension: [notOwnRequest, pendingExtension],
  RefuseExtension: [notOwnRequest, pendingExtension],
  ApproveReturn: [notOwnRequest],
  RefuseReturn: [notOwnRequest],
  Reply: [ofLeadUnit],
  ApproveReply: [notOwnRequest],
  RejectReply: [notOwnRequest],
  RecordCallback: [notOwnWork, notApprover],
  Evaluate: [hasLead, reviewOpen],
  Redo: [hasLead, redoLeft],
  Urge: [urgeInBounds],
  ConfirmFinding: [secondPerson, notOwnRequest],
  RejectFinding: [secondPerson, notOwnRequest],
  RecordSecondCallback: [notOwnWork],
  ConcludeCase: [notOwnRequest],
  HandOver: [toAnother],
  ...mergingGuards,
  Archive: [settledAudits, settledExclusions],
  ...callbackAuditGuards,
  ...exclusionGuards,
  ...suspensionGuards,
  ...supervisionGuards,
  ...disputeGuards,
  ...insideUnitGuards,
  ...assistGuards,
  ...caseGuards,
};
