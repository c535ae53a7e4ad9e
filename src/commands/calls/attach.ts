import type { Actor, Scope } from '../../domain/access/actor.ts';
import type { Call, ClosingReason } from '../../domain/call/call.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Installation } from '../installation.ts';
import { changeCall } from './change.ts';

const notOwn = (call: Call, actor: Actor): Refusal | null =>
  call.account === actor.id || actor.role === 'shift-lead'
    ? null
    : refuse('not-allowed', '这通电话是别的坐席接听的，不能由您结束登记。');

/** The seat whose after-call work waited for this call goes on. */
const released = (call: Call) =>
  call.account === null ? [] : [{ account: call.account, event: { type: 'Finished', call: call.id } as const }];

/** 关联工单: the ticket that came of a call. Its seat is free again when it only waited for this. */
export const attachTicket = (
  installation: Installation,
  { call, ticket, actor }: { call: string; ticket: string; actor: Actor },
): Promise<Call | Refusal> =>
  changeCall(installation, call, async (present) => {
    if (present.ticket === ticket) return null;
    return (
      notOwn(present, actor) ?? {
        facts: [{ type: 'TicketAttached', account: actor.id, ticket }],
        seats: released(present),
      }
    );
  });

const NOTE_LIMIT = 500;

/** 无工单结束: why an answered call left no ticket. */
export const closeCall = (
  installation: Installation,
  {
    call,
    reason,
    note,
    actor,
    scope,
  }: { call: string; reason: ClosingReason; note: string; actor: Actor; scope: Scope },
): Promise<Call | Refusal> =>
  changeCall(installation, call, async (present) => {
    if (present.account !== actor.id && scope.kind === 'city' && scope.city !== present.city)
      return refuse('not-found', '没有这通电话，或不在您的工作范围内。');
    const rule = installation.seatRules.closingReasons.find((one) => one.reason === reason);
    const words = note.trim().slice(0, NOTE_LIMIT);
    if (!rule) return refuse('invalid', '请选择结束原因。', 'reason');
    if (rule.note && words === '') return refuse('invalid', '选择这个原因时，请写明情况。', 'note');
    if (present.answeredAt === null) return refuse('wrong-state', '这通电话没有接通，不需要结束登记。');
    const refusal = notOwn(present, actor);
    if (refusal) return refusal;
    if (present.ticket !== null || present.closingReason !== null)
      return refuse('wrong-state', '这通电话已经结束登记，不需要再选原因。');
    return { facts: [{ type: 'Closed', account: actor.id, reason, note: words }], seats: released(present) };
  });
