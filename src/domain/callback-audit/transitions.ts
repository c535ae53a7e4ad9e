import { inEach, type Row } from '../ticket/row.ts';

/** 回访审计: drawn by the program or a supervisor, called a second time by somebody else. */
export const callbackAuditTransitions = [
  ...inEach(['closed'], 'DrawAudit', 'AuditDrawn', ['system', 'supervisor', 'auditor']),
  ...inEach(['closed'], 'RecordAudit', 'AuditMissed', ['auditor', 'supervisor']),
  ...inEach(['closed'], 'RecordAudit', 'Audited', ['auditor', 'supervisor']),
] as const satisfies readonly Row<string, string>[];
