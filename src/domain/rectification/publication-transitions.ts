import { inEach, type Row } from '../ticket/row.ts';

/** 公开 and 撤回公开 of closed cases, also after archiving. */
export const publicationTransitions = [
  ...inEach(['closed', 'archived', 'rectifying'], 'PublishCase', 'CasePublished', ['supervisor']),
  ...inEach(['closed', 'archived', 'rectifying'], 'WithdrawPublication', 'PublicationWithdrawn', ['supervisor']),
] as const satisfies readonly Row<string, string>[];
