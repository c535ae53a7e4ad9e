import type { LocalDate } from '../deadline/local-time.ts';
import type { DivisionCode } from '../directory/division.ts';
import type { KnowledgeContent, KnowledgeEntry } from './entry.ts';

/** 效力 on a day: the first and the last day of an entry are in force. */
export type Standing = 'ahead' | 'valid' | 'expired';

export const standingNames: Record<Standing, string> = { ahead: '尚未生效', valid: '有效', expired: '已过期' };

type Period = Pick<KnowledgeContent, 'validFrom' | 'validUntil'>;

/** Whether an entry holds on a day, will hold, or held once. */
export const standingOn = ({ validFrom, validUntil }: Period, day: LocalDate): Standing => {
  if (day < validFrom) return 'ahead';
  return validUntil !== null && validUntil < day ? 'expired' : 'valid';
};

/** Whether people may answer from it on a day: published and in force. Nothing else is ever suggested. */
export const isUsableOn = (entry: Period & Pick<KnowledgeEntry, 'state'>, day: LocalDate): boolean =>
  entry.state === 'published' && standingOn(entry, day) === 'valid';

/** 待复审: published, and its review day has come. */
export const isDueForReview = (entry: Pick<KnowledgeEntry, 'state' | 'reviewOn'>, day: LocalDate): boolean =>
  entry.state === 'published' && entry.reviewOn !== null && entry.reviewOn <= day;

/** Digits that a division shares with all below it: 420000 → 42, 420300 → 4203. */
const stemOf = (division: DivisionCode): string =>
  division.replace(/^(\d{6})$/u, (code) => code.replace(/(00){1,2}$/u, ''));

/** Whether what holds in one division has anything to say in another: the same, one above, or one below it. */
export const holdsIn = ({ division }: Pick<KnowledgeContent, 'division'>, place: DivisionCode | null): boolean => {
  if (division === null || place === null) return true;
  const [here, there] = [stemOf(division), stemOf(place)];
  return here.startsWith(there) || there.startsWith(here);
};
