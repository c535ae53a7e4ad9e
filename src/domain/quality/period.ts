import { addDays, instantAt, localDateOf, weekdayOf } from '../deadline/local-time.ts';
import type { Instant } from '../instant.ts';

/** Periods that can be looked at: so many weeks (w) or months (m). */
export const periods = ['4w', '12w', '26w', '12m'] as const;
export type Period = (typeof periods)[number];
export const usualPeriod: Period = '12w';

export const periodNames: Record<Period, string> = {
  '4w': '近 4 周',
  '12w': '近 12 周',
  '26w': '近 26 周',
  '12m': '近 12 个月',
};

/** The period that a word of an address names; twelve weeks unless it names one. */
export const readPeriod = (word: string | undefined): Period =>
  periods.find((period) => period === word) ?? usualPeriod;

/** Monday midnights of the last so many weeks in China, the running week last. */
export const weekStarts = (now: Instant, weeks: number): Instant[] => {
  const today = localDateOf(now);
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  return Array.from({ length: weeks }, (_, index) => instantAt(addDays(monday, 7 * (index + 1 - weeks)), 0));
};

/** First midnights of the last so many months in China, the running month last. */
export const monthStarts = (now: Instant, months: number): Instant[] => {
  const today = localDateOf(now);
  const running = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: months }, (_, index) => {
    const month = running + index + 1 - months;
    const day = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    return instantAt(day, 0);
  });
};

/** The beginnings of the weeks or months of a period, the running one last. */
export const startsOf = (period: Period, now: Instant): Instant[] => {
  const many = Number.parseInt(period, 10);
  return period.endsWith('m') ? monthStarts(now, many) : weekStarts(now, many);
};
