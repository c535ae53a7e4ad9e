import type { LedgerLine } from '../../../../views/books/rectifications/ledger-columns.tsx';
import type { Satisfaction } from '../../../domain/evaluation/satisfaction.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { CaseResult, MeasureWay } from '../../../domain/rectification/case.ts';
import type { PublicationState } from '../../../domain/rectification/publication.ts';
import type { CaseState } from '../../../domain/rectification/transitions.ts';
import type { LedgerEntry } from '../../../store/rectification-ledger.ts';

/** An entry as a line of the page or the file. */
export const lineOfEntry = (entry: LedgerEntry, now: Instant): LedgerLine => ({
  id: entry.id,
  ticket: entry.ticket,
  unitName: entry.unitName || '未定',
  matterName: entry.matterName || '未归类事项',
  placeName: entry.placeName,
  problem: entry.problem,
  responsible: entry.responsible,
  way: entry.way as MeasureWay | null,
  measures: entry.measures,
  satisfaction: entry.satisfaction as Satisfaction,
  state: entry.state as CaseState,
  result: entry.result as CaseResult | null,
  repeats: entry.repeats,
  relapses: entry.relapses,
  publication: entry.publication as PublicationState,
  openedAt: entry.openedAt.getTime(),
  dueAt: entry.dueAt?.getTime() ?? null,
  closedAt: entry.closedAt?.getTime() ?? null,
  overdue: entry.closedAt === null && entry.dueAt !== null && entry.dueAt.getTime() < now,
});
