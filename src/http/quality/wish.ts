import type { Context } from 'hono';
import type { FilterChip } from '../../../views/parts/filter-chips.tsx';
import type { Instant } from '../../domain/instant.ts';
import { type Period, periodNames, periods, readPeriod, startsOf, usualPeriod } from '../../domain/quality/period.ts';
import type { OutcomeQuestion } from '../../store/outcome-counts.ts';
import type { Env } from '../env.ts';

/** What an address of the quality pages asks for. */
export type QualityWish = {
  period: Period;
  /** Proposed unit or matter that is looked at alone. */
  unit: string | null;
  matter: string | null;
  /** Beginnings of the weeks or months; the last is the running one. */
  starts: Instant[];
  question: OutcomeQuestion;
};

const CODE_LIMIT = 80;

const codeOf = (word: string | undefined): string | null =>
  word === undefined || word === '' ? null : word.slice(0, CODE_LIMIT);

/** Reads period, unit and matter from the address; the scope is the person's. */
export const readWish = (c: Context<Env>): QualityWish => {
  const { scope, now } = c.var;
  const period = readPeriod(c.req.query('period'));
  const unit = codeOf(c.req.query('unit'));
  const matter = codeOf(c.req.query('matter'));
  const starts = startsOf(period, now);
  return { period, unit, matter, starts, question: { scope, from: starts[0] ?? now, to: now + 1, unit, matter } };
};

/** An address of the quality pages with period and narrowing kept, some of it changed. */
export const qualityAddress = (
  path: string,
  wish: Pick<QualityWish, 'period' | 'unit' | 'matter'>,
  change: Partial<Pick<QualityWish, 'period' | 'unit' | 'matter'>> = {},
): string => {
  const { period, unit, matter } = { ...wish, ...change };
  const query = new URLSearchParams();
  if (period !== usualPeriod) query.set('period', period);
  if (unit) query.set('unit', unit);
  if (matter) query.set('matter', matter);
  const words = query.toString();
  return words === '' ? path : `${path}?${words}`;
};

const pages = [
  ['/quality', '总览'],
  ['/quality/units', '按单位'],
  ['/quality/matters', '按事项'],
  ['/quality/functions', '按职能'],
  ['/quality/corrections', '改派'],
  ['/quality/reliability', '把握校准'],
  ['/quality/models', '学习模型'],
] as const;

/** Links to all quality pages, with the period and what is looked at alone. */
export const tabsOf = (path: string, wish: Pick<QualityWish, 'period' | 'unit' | 'matter'>): FilterChip[] =>
  pages.map(([href, name]) => ({ name, href: qualityAddress(href, wish), current: href === path }));

/** Links to this page for each period. */
export const periodsOf = (path: string, wish: QualityWish): FilterChip[] =>
  periods.map((period) => ({
    name: periodNames[period],
    href: qualityAddress(path, wish, { period }),
    current: period === wish.period,
  }));
