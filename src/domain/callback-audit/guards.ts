import { refuse } from '../refusal.ts';
import type { Guard } from '../ticket/guards.ts';
import type { Ticket } from '../ticket/state.ts';
import type { CallbackAudit } from './callback-audit.ts';

/** The audit that waits for its second call, if any. */
export const drawnAudit = ({ audits }: Pick<Ticket, 'audits'>): CallbackAudit | null =>
  audits.find(({ state }) => state === 'drawn') ?? null;

/** Position of the last evaluation that somebody asked for by telephone, from 0; -1 where there is none. */
export const lastCalled = ({ evaluations }: Pick<Ticket, 'evaluations'>): number =>
  evaluations.findLastIndex(({ caller }) => caller != null);

const drawable: Guard = (ticket) => {
  if (drawnAudit(ticket)) return refuse('wrong-state', '这件工单的回访已被抽中，正等待复核。');
  const last = lastCalled(ticket);
  if (last < 0) return refuse('wrong-state', '这件工单没有电话回访的记录，不能抽取复核。');
  return ticket.audits.some(({ evaluation }) => evaluation === last)
    ? refuse('wrong-state', '这次回访已经复核过，不再重复抽取。')
    : null;
};

const waits: Guard = (ticket) =>
  drawnAudit(ticket) ? null : refuse('wrong-state', '没有待复核的回访，可能已由别人复核。');

/** The second call is somebody else's: neither the first caller's nor of those who handled the ticket. */
const anotherPerson: Guard = (ticket, _command, { actor }) => {
  if (drawnAudit(ticket)?.caller.id === actor.id)
    return refuse('not-allowed', '这次回访是您登记的，复核须由另一人进行。');
  return ticket.takenPart.includes(actor.id)
    ? refuse('not-allowed', '您参与过这件工单的办理，回访复核须由其他人进行。')
    : null;
};

/** A ticket is not put away while a second call is owed. */
export const settledAudits: Guard = (ticket) =>
  drawnAudit(ticket) ? refuse('wrong-state', '回访复核尚未完成，暂不归档。') : null;

/** Guards of the topic. */
export const callbackAuditGuards = {
  DrawAudit: [drawable],
  RecordAudit: [waits, anotherPerson],
} satisfies Partial<Record<string, readonly Guard[]>>;
