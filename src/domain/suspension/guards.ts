import { addDays, isRealDate, localDateOf, sayDate, sayMoment } from '../deadline/local-time.ts';
import { refuse } from '../refusal.ts';
import type { Guard } from '../ticket/guards.ts';
import { ofLeadUnit } from '../ticket/lead-unit.ts';
import { notOwnRequest } from '../ticket/own-request.ts';
import type { CommandType } from '../ticket/transitions.ts';
import { askedSuspension, endOfSuspension, lastingSuspension } from './last-day.ts';

/** What a critical ticket waits for can't be waited for, and what is overdue no suspension makes good. */
const mayBeSuspended: Guard = (ticket, _command, { now }) => {
  const clock = ticket.clocks.reply;
  if (!clock) return refuse('wrong-state', '这件工单没有办理时限，不需要挂起。');
  if (ticket.urgency === 'critical') return refuse('limit-reached', '特急工单不能挂起，请立即办理。');
  return now > clock.dueAt
    ? refuse('too-late', `挂起须在到期前申请，这件已于 ${sayMoment(clock.dueAt, now)} 到期。请尽快答复。`)
    : null;
};

/** One request at a time, so that nobody has to guess which of two the hotline has answered. */
const nothingElseAsked: Guard = (ticket) => {
  if (askedSuspension(ticket)) return refuse('wrong-state', '挂起申请正在审核，请等待结果。');
  return ticket.extensions.at(-1)?.outcome === 'pending'
    ? refuse('wrong-state', '延期申请正在审核，有结果后再申请挂起。')
    : null;
};

/** Counted for this dispatch: another unit's suspension, or an earlier round's, is not held against this one. */
const suspensionsLeft: Guard = (ticket, _command, { timekeeping }) => {
  const most = timekeeping.policies.maximumSuspensions;
  const since = ticket.clocks.reply?.startedAt ?? 0;
  const granted = ticket.suspensions.filter(({ at, outcome }) => at >= since && outcome === 'granted');
  return granted.length >= most
    ? refuse('limit-reached', `每次派单最多挂起 ${most} 次，这件已经用完。请在时限内答复，或申请延期。`)
    : null;
};

const lastDayInBounds: Guard = (_ticket, command, { now, timekeeping }) => {
  if (command.type !== 'RequestSuspension') return null;
  const { until } = command;
  const days = timekeeping.policies.suspensionDays;
  const today = localDateOf(now);
  const latest = addDays(today, days);
  if (!isRealDate(until)) return refuse('invalid', '请填写挂起的最后一天，例如 2026-12-03。', 'until');
  if (until < today) return refuse('invalid', '挂起的最后一天不能早于今天。', 'until');
  return until > latest
    ? refuse('invalid', `一次最多挂起 ${days} 天，最后一天不能晚于 ${sayDate(latest, now)}。`, 'until')
    : null;
};

const suspensionAsked: Guard = (ticket) =>
  askedSuspension(ticket) ? null : refuse('wrong-state', '没有待审的挂起申请，可能已由别人处理。');

/** A request that lay too long: what was to be waited for is over, or the limit is. */
const stillOfUse: Guard = (ticket, _command, { now }) => {
  const asked = askedSuspension(ticket);
  if (asked && asked.until < localDateOf(now))
    return refuse('too-late', `申请挂起到 ${sayDate(asked.until, now)}，这一天已经过去。请不同意，并说明理由。`);
  const clock = ticket.clocks.reply;
  return clock && now > clock.dueAt
    ? refuse('too-late', `工单已于 ${sayMoment(clock.dueAt, now)} 到期，挂起不能抹去超期。请不同意，并说明理由。`)
    : null;
};

/** The program waits until the last day is over; people may go on at any time. */
const whenOver: Guard = (ticket, _command, { now, actor }) => {
  const lasting = lastingSuspension(ticket);
  return actor.role === 'system' && lasting && now < endOfSuspension(lasting.until)
    ? refuse('not-allowed', `挂起到 ${sayDate(lasting.until, now)}，还没有结束。`)
    : null;
};

/** 延期 and 挂起 don't collide: while one is asked the other has to wait. */
export const noSuspensionAsked: Guard = (ticket) =>
  askedSuspension(ticket) ? refuse('wrong-state', '挂起申请正在审核，有结果后再申请延期。') : null;

/** What stands before a suspension, beside the table. */
export const suspensionGuards: Partial<Record<CommandType, readonly Guard[]>> = {
  RequestSuspension: [ofLeadUnit, nothingElseAsked, mayBeSuspended, suspensionsLeft, lastDayInBounds],
  GrantSuspension: [notOwnRequest, suspensionAsked, stillOfUse],
  RefuseSuspension: [notOwnRequest, suspensionAsked],
  Resume: [ofLeadUnit, whenOver],
};
