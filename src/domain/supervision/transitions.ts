import { inEach, openStates, type Row, withUnit } from '../ticket/row.ts';

const supervised = [...withUnit, 'callback-due', 'rectifying'] as const;

/** 提醒 and 督办, in every state in which a unit owes something. */
export const supervisionTransitions = [
  ...inEach(openStates, 'Warn', 'Warned', ['system']),
  ...inEach(supervised, 'OpenSupervision', 'SupervisionOpened', ['supervisor', 'system']),
  ...inEach(supervised, 'AnswerSupervision', 'SupervisionAnswered', ['handler', 'unit-lead']),
  ...inEach(supervised, 'CloseSupervision', 'SupervisionClosed', ['supervisor']),
  ...inEach(supervised, 'EscalateSupervision', 'SupervisionEscalated', ['supervisor', 'system']),
] as const satisfies readonly Row<string, string>[];
