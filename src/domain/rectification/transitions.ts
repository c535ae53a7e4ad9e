import type { Role } from '../access/role.ts';

const ownPeople = ['handler', 'unit-lead'] as const;

/**
 * 整改单: [from, command, event, to, who]. The rules of a case stand here and nowhere else.
 * Sources: 国办发〔2019〕51号 (verify, then at once / by a date / explanation, feedback, callback, publication);
 * the second person for mistaken and malicious reviews and the two repeats are ours (design §6).
 */
export const caseTransitions = [
  ['verifying', 'Verify', 'ReviewUpheld', 'upheld', ['handler', 'unit-lead', 'supervisor']],
  ['verifying', 'Verify', 'FindingProposed', 'finding-proposed', ['handler', 'unit-lead', 'supervisor']],
  ['finding-proposed', 'ConfirmFinding', 'FindingConfirmed', 'closed', ['supervisor']],
  ['finding-proposed', 'ConfirmFinding', 'CasePassedOn', 'verifying', ['supervisor']],
  ['finding-proposed', 'RejectFinding', 'FindingRejected', 'upheld', ['supervisor']],
  ['upheld', 'ProposeMeasures', 'MeasuresProposed', 'rectifying', ownPeople],
  ['rectifying', 'GiveFeedback', 'FeedbackGiven', 'second-callback', ownPeople],
  ['second-callback', 'RecordSecondCallback', 'SecondCallbackMissed', 'second-callback', ['supervisor']],
  ['second-callback', 'RecordSecondCallback', 'CaseClosed', 'closed', ['supervisor']],
  ['second-callback', 'RecordSecondCallback', 'OnceMore', 'upheld', ['supervisor']],
  ['second-callback', 'RecordSecondCallback', 'CaseEscalated', 'escalated', ['supervisor']],
  ['escalated', 'ConcludeCase', 'CaseClosed', 'closed', ['supervisor']],
] as const satisfies readonly (readonly [string, string, string, string, readonly Role[]])[];

type Row = (typeof caseTransitions)[number];
export type CaseState = Row[0] | Row[3];
export type CaseCommandType = Row[1];
export type CaseEventType = Row[2];

export const caseStateNames: Record<CaseState, string> = {
  verifying: '待核实',
  'finding-proposed': '待复核认定',
  upheld: '待定措施',
  rectifying: '整改中',
  'second-callback': '待二次回访',
  escalated: '提级督办',
  closed: '已完结',
};
