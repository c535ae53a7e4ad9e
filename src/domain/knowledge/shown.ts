import type { LocalDate } from '../deadline/local-time.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { KnowledgeEntry } from './entry.ts';
import { type Keeper, mayKeep } from './keeping.ts';
import { holdsIn, isDueForReview, isUsableOn, standingOn } from './validity.ts';

/** Which part of the knowledge base is looked at. */
export const shownParts = ['all', 'valid', 'expired', 'review', 'draft', 'retired'] as const;
export type ShownPart = (typeof shownParts)[number];

export const shownPartNames: Record<ShownPart, string> = {
  all: '全部',
  valid: '有效',
  expired: '已过期',
  review: '待复审',
  draft: '草稿',
  retired: '已停用',
};

/** Filters of a list; null: not asked for. */
export type KnowledgeFilter = {
  part: ShownPart;
  matter: string | null;
  division: string | null;
  /** `hotline` are the entries without a unit. */
  unit: UnitCode | 'hotline' | null;
};

type Listed = Pick<KnowledgeEntry, 'state' | 'matter' | 'division' | 'unit' | 'validFrom' | 'validUntil' | 'reviewOn'>;

/** What is published everybody reads; drafts and what is retired only who keeps it. */
export const mayRead = (keeper: Keeper, { state, unit }: Pick<KnowledgeEntry, 'state' | 'unit'>): boolean =>
  state === 'published' || mayKeep(keeper, unit);

const isInPart = (entry: Listed, part: ShownPart, day: LocalDate): boolean => {
  switch (part) {
    case 'all':
      return true;
    case 'valid':
      return isUsableOn(entry, day);
    case 'expired':
      return entry.state === 'published' && standingOn(entry, day) === 'expired';
    case 'review':
      return isDueForReview(entry, day);
    case 'draft':
    case 'retired':
      return entry.state === part;
    default:
      return part satisfies never;
  }
};

/** Whether an entry belongs into a list, on a day. */
export const isShown = (entry: Listed, { part, matter, division, unit }: KnowledgeFilter, day: LocalDate): boolean =>
  isInPart(entry, part, day) &&
  (matter === null || (entry.matter ?? '').startsWith(matter)) &&
  (division === null || holdsIn(entry, division)) &&
  (unit === null || (unit === 'hotline' ? entry.unit === null : entry.unit === unit));
