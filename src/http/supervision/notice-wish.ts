import type { Context } from 'hono';
import type { Sort } from '../../../views/parts/data-table.tsx';
import { type Month, monthOf, periodOf, readMonth } from '../../domain/quality/month.ts';
import { type NoticeSort, noticeSorts, sortedMonth, type UnitMonth } from '../../domain/quality/unit-month.ts';
import { unitMonths } from '../../store/unit-months.ts';
import type { Env } from '../env.ts';
import { oneOf } from '../ticket/evaluation-form.ts';

/** What an address of the notice asks for. */
export type NoticeWish = { month: Month; sort: Sort & { key: NoticeSort } };

const usual: NoticeWish['sort'] = { key: 'overdue', direction: 'descending' };

/** Reads month and order from the address: this month, the most overdue first, unless told. */
export const readNoticeWish = (c: Context<Env>): NoticeWish => {
  const word = c.req.query('sort') ?? '';
  const descending = word.startsWith('-');
  const key = oneOf(noticeSorts, descending ? word.slice(1) : word);
  return {
    month: readMonth(c.req.query('month')) ?? monthOf(c.var.now),
    sort: key ? { key, direction: descending ? 'descending' : 'ascending' } : usual,
  };
};

/** An address of the notice or of its file. */
export const noticeAddress = (path: string, { month, sort }: NoticeWish): string => {
  const query = new URLSearchParams({ month });
  if (sort.key !== usual.key || sort.direction !== usual.direction)
    query.set('sort', `${sort.direction === 'descending' ? '-' : ''}${sort.key}`);
  return `${path}?${query}`;
};

/** The lines of the notice within what the person may see, in the order asked for. */
export const noticeLines = async (c: Context<Env>, { month, sort }: NoticeWish): Promise<UnitMonth[]> => {
  const { installation, scope, now } = c.var;
  const nameOf = (unit: string) => installation.roster.units.get(unit)?.name ?? unit;
  const lines = await unitMonths(installation.store, { scope, period: periodOf(month), now, nameOf });
  return sortedMonth(lines, sort.key, sort.direction);
};
