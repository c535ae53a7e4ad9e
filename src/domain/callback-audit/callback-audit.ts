import type { EvaluationAnswers } from '../evaluation/evaluation.ts';
import type { Person } from '../inside-unit/inside-unit.ts';
import type { Instant } from '../instant.ts';

export const callbackAuditStateNames = {
  drawn: '待复核',
  audited: '已复核',
  unreached: '未联系上',
  lapsed: '重新办理，不再复核',
} as const;
export type CallbackAuditState = keyof typeof callbackAuditStateNames;

/** Whether the second call heard what the first one wrote down: `satisfaction` whether both are negative or both are not, `level` whether it is the very same. */
export type Agreement = { contacted: boolean; solution: boolean; satisfaction: boolean; level: boolean };

/** 回访审计: a blind second call about one recorded evaluation. */
export type CallbackAudit = {
  /** Ticket number, `-S`, serial number within the ticket. */
  id: string;
  /** Position in the ticket's evaluations, from 0. */
  evaluation: number;
  /** Who made the first call. */
  caller: Person;
  state: CallbackAuditState;
  drawnAt: Instant;
  /** Until when the second call is wanted; not a clock, since the ticket is closed. */
  dueAt: Instant;
  misses: { at: Instant; by: string; note: string }[];
  auditedAt: Instant | null;
  auditor: Person | null;
  answers: EvaluationAnswers | null;
  agreement: Agreement | null;
};

export type CallbackAuditCommand =
  | { type: 'DrawAudit' }
  | { type: 'RecordAudit'; reached: false; note: string }
  | { type: 'RecordAudit'; reached: true; answers: EvaluationAnswers };

export type CallbackAuditFact =
  | { type: 'AuditDrawn'; id: string; evaluation: number; dueAt: Instant }
  | { type: 'AuditMissed'; id: string; note: string; last: boolean }
  | { type: 'Audited'; id: string; answers: EvaluationAnswers; agreement: Agreement };
