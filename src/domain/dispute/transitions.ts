import type { Row } from '../ticket/row.ts';

/** 争议 and 裁定. Source: 潍坊 2021 and the usual 会商 of city rules (the assigned unit may not return it); the statements of both bodies are ours. */
export const disputeTransitions = [
  ['handling', 'OpenDispute', 'DisputeOpened', 'in-dispute', ['handler', 'unit-lead']],
  ['return-requested', 'OpenDispute', 'DisputeOpened', 'in-dispute', ['dispatcher']],
  ['in-dispute', 'GiveStatement', 'StatementGiven', 'in-dispute', ['handler', 'unit-lead']],
  ['in-dispute', 'Rule', 'Ruled', 'dispatched', ['supervisor']],
  ['in-dispute', 'Rule', 'RuledToStay', 'handling', ['supervisor']],
] as const satisfies readonly Row<string, string>[];
