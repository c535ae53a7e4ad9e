import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';

/** 台账的分组: what a supervisor looks for in the ledger of rectifications. */
export const ledgerParts = ['all', 'open', 'overdue', 'closed', 'unpublished', 'published', 'relapsed'] as const;
export type LedgerPart = (typeof ledgerParts)[number];
export const ledgerPartNames: Record<LedgerPart, string> = {
  all: '全部',
  open: '整改中',
  overdue: '已超期',
  closed: '已完结',
  unpublished: '待公开',
  published: '已公开',
  relapsed: '整改后反弹',
};

/** A place in the ledger: the moment of opening and the id. */
export type LedgerPlace = { at: Instant; id: string };

/** The cases of a unit, counted. */
export type UnitCases = {
  unit: UnitCode | null;
  unitName: string;
  opened: number;
  closed: number;
  overdue: number;
  repeated: number;
  published: number;
};
