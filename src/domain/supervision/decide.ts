import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import { clockFor } from '../ticket/limits.ts';
import type { Ticket } from '../ticket/state.ts';
import { suggestedDemand } from './demand-text.ts';
import { activeOrder, levelAbove, nextOrderId, rankOf } from './orders.ts';
import type { SupervisionCause, SupervisionLevel, SupervisionOrder } from './supervision.ts';
import { decideWarning } from './warnings.ts';

type Moment = Pick<Context, 'now' | 'timekeeping'>;
type Opening = { level: SupervisionLevel; cause: SupervisionCause; demand: string };

const opened = (ticket: Ticket, { level, cause, demand }: Opening, moment: Moment): Fact => ({
  type: 'SupervisionOpened',
  id: nextOrderId(ticket),
  level,
  cause,
  demand,
  clock: clockFor(ticket, 'supervise', moment, { level }),
});

const climbed = (
  ticket: Ticket,
  order: SupervisionOrder,
  to: SupervisionLevel,
  note: string,
  moment: Moment,
): Fact => ({
  type: 'SupervisionEscalated',
  order: order.id,
  to,
  note,
  clock: clockFor(ticket, 'supervise', moment, { level: to }),
});

/** 整改次数已满: the case goes under listed supervision at least; an order that stands climbs to it. */
export const superviseEscalatedCase = (ticket: Ticket, moment: Moment): Fact[] => {
  const active = activeOrder(ticket);
  if (active === null) {
    const demand = suggestedDemand(ticket, 'rectification', 'listed');
    return [opened(ticket, { level: 'listed', cause: 'rectification', demand }, moment)];
  }
  return rankOf(active.level) < rankOf('listed') ? [climbed(ticket, active, 'listed', '多次整改仍不满意', moment)] : [];
};

/** Decides about warnings and supervision orders. */
export const decideSupervision = (
  ticket: Ticket,
  command: CommandOf<'Warn' | 'OpenSupervision' | 'AnswerSupervision' | 'CloseSupervision' | 'EscalateSupervision'>,
  context: Context,
): Fact[] | Refusal => {
  if (command.type === 'Warn') return decideWarning(ticket, command, context);
  if (command.type === 'OpenSupervision') return [opened(ticket, command, context)];
  const active = activeOrder(ticket);
  if (active?.id !== command.order)
    return refuse('wrong-state', `督办单 ${command.order} 已经了结。请刷新页面查看最新情况。`);
  switch (command.type) {
    case 'AnswerSupervision':
      return [{ type: 'SupervisionAnswered', order: active.id, text: command.text, attachments: command.attachments }];
    case 'CloseSupervision':
      return [{ type: 'SupervisionClosed', order: active.id, note: command.note }];
    case 'EscalateSupervision': {
      const to = levelAbove(active.level);
      return to === null
        ? refuse('limit-reached', '约谈督办已是最高一级，不能再升级。')
        : [climbed(ticket, active, to, command.note, context)];
    }
    default:
      return command satisfies never;
  }
};
