import { isUnreachable } from '../evaluation/callback-attempts.ts';
import { checkAnswers, tidied } from '../evaluation/evaluation.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import { clockFor } from '../ticket/limits.ts';
import type { Ticket } from '../ticket/state.ts';
import { agreementOf } from './agreement.ts';
import { drawnAudit, lastCalled } from './guards.ts';

const draw = (ticket: Ticket, context: Context): Fact[] => [
  {
    type: 'AuditDrawn',
    id: `${ticket.number}-S${ticket.audits.length + 1}`,
    evaluation: lastCalled(ticket),
    dueAt: clockFor(ticket, 'audit', context).dueAt,
  },
];

const record = (ticket: Ticket, command: CommandOf<'RecordAudit'>, { now, timekeeping }: Context): Fact[] | Refusal => {
  const audit = drawnAudit(ticket);
  const first = audit && ticket.evaluations[audit.evaluation];
  if (!audit || !first) return refuse('wrong-state', '没有待复核的回访，可能已由别人复核。');
  if (!command.reached) {
    const { callbackAttempts, callbackDays } = timekeeping.policies;
    const attempts = [...audit.misses.map(({ at }) => at), now];
    const last = isUnreachable(attempts, { attempts: callbackAttempts, days: callbackDays });
    return [{ type: 'AuditMissed', id: audit.id, note: command.note, last }];
  }
  const answers = tidied(command.answers);
  return checkAnswers(answers) ?? [{ type: 'Audited', id: audit.id, answers, agreement: agreementOf(first, answers) }];
};

/** Decides about audited callbacks, after table, texts and guards have agreed. */
export const decideCallbackAudit = (
  ticket: Ticket,
  command: CommandOf<'DrawAudit' | 'RecordAudit'>,
  context: Context,
): Fact[] | Refusal => (command.type === 'DrawAudit' ? draw(ticket, context) : record(ticket, command, context));
