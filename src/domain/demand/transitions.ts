import { inEach, type Row } from '../ticket/row.ts';

/** 拆分诉求点: by those who take the appeal in and dispatch it, never by the unit that has to answer. */
export const demandTransitions = [
  ...inEach(['registered', 'dispatched', 'handling'], 'SetDemands', 'DemandsSet', [
    'seat-agent',
    'dispatcher',
    'supervisor',
  ]),
] as const satisfies readonly Row<string, string>[];
