import { instantAt, type LocalDate, localDateOf } from '../deadline/local-time.ts';
import type { Instant } from '../instant.ts';

/** A month in China, written 'YYYY-MM'. */
export type Month = string;

/** The month of an instant. */
export const monthOf = (at: Instant): Month => localDateOf(at).slice(0, 7);

/** Reads a month from an address; null for what is none. */
export const readMonth = (word: string | undefined): Month | null =>
  word !== undefined && /^20\d{2}-(0[1-9]|1[0-2])$/u.test(word) ? word : null;

/** The month so many months later, earlier when negative. */
export const addMonths = (month: Month, months: number): Month => {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
};

const firstDay = (month: Month): LocalDate => `${month}-01`;

/** From the first midnight of a month to that of the next. */
export const periodOf = (month: Month): { from: Instant; to: Instant } => ({
  from: instantAt(firstDay(month), 0),
  to: instantAt(firstDay(addMonths(month, 1)), 0),
});

/** 2026年11月. */
export const sayMonth = (month: Month): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
