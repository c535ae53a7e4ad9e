import type { Row } from '../ticket/row.ts';

/** 挂起: asked by the unit, granted by the hotline, ended by whoever can go on, or by the program after its last day. */
export const suspensionTransitions = [
  ['handling', 'RequestSuspension', 'SuspensionRequested', 'handling', ['handler', 'unit-lead']],
  ['handling', 'GrantSuspension', 'Suspended', 'suspended', ['dispatcher', 'supervisor']],
  ['handling', 'RefuseSuspension', 'SuspensionRefused', 'handling', ['dispatcher', 'supervisor']],
  ['suspended', 'Resume', 'Resumed', 'handling', ['handler', 'unit-lead', 'dispatcher', 'supervisor', 'system']],
] as const satisfies readonly Row<string, string>[];
