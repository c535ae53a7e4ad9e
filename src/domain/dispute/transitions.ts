import { inEach, type Row, withUnit } from '../ticket/row.ts';

/** A ruling outlives its ticket: as a precedent it may be withdrawn in every state that can follow it. */
const ruledBefore = [...withUnit, 'callback-due', 'rectifying', 'merged', 'closed', 'archived'] as const;

/** 争议 and 裁定. Source: 潍坊 2021 and the usual 会商 of city rules (the assigned unit may not return it); the statements of both bodies are ours. */
export const disputeTransitions = [
  ['handling', 'OpenDispute', 'DisputeOpened', 'in-dispute', ['handler', 'unit-lead']],
  ['return-requested', 'OpenDispute', 'DisputeOpened', 'in-dispute', ['dispatcher']],
  ['in-dispute', 'GiveStatement', 'StatementGiven', 'in-dispute', ['handler', 'unit-lead']],
  ['in-dispute', 'Rule', 'Ruled', 'dispatched', ['supervisor']],
  ['in-dispute', 'Rule', 'RuledToStay', 'handling', ['supervisor']],
  ...inEach(ruledBefore, 'WithdrawPrecedent', 'PrecedentWithdrawn', ['supervisor']),
] as const satisfies readonly Row<string, string>[];
