import type { Context } from 'hono';
import type { RateLine, SpanLine } from '../../../../views/books/rates/columns.tsx';
import type { Installation } from '../../../commands/installation.ts';
import { localDateOf } from '../../../domain/deadline/local-time.ts';
import { type EvaluationWay, evaluationWayNames } from '../../../domain/evaluation/evaluation.ts';
import type { RateCounts } from '../../../domain/evaluation/rates.ts';
import { countUnreached, type RateGrouping, rateTable, unreachedBy } from '../../../store/rates.ts';
import type { Env } from '../../env.ts';
import { type RateWish, type RateWords, rateAddress } from './wish.ts';

const PATH = '/books/rates';
const SHOWN = 60;
const EXPORTED = 10_000;

/** A field of the catalogue by its two digits. */
export const fieldName = ({ matters }: Installation, field: string): string =>
  [...matters.values()].find(({ code }) => code.startsWith(field))?.path[0] ?? field;

/** A city by its code. */
export const cityName = ({ divisions }: Installation, code: string): string =>
  divisions.find((division) => division.code === code)?.name ?? code;

const nameOf = (installation: Installation, by: RateGrouping, { key, name }: { key: string; name: string }): string => {
  if (key === '') return by === 'unit' ? '没有主办单位' : '没有对应的事项';
  switch (by) {
    case 'unit':
      return installation.directory.units.get(key)?.name ?? name;
    case 'city':
      return cityName(installation, key);
    case 'field':
      return fieldName(installation, key);
    case 'way':
      return evaluationWayNames[key as EvaluationWay] ?? key;
    default:
      return by satisfies never;
  }
};

const narrowedTo = (by: RateGrouping, key: string): Partial<RateWords> =>
  by === 'way' ? { way: key as EvaluationWay } : { [by]: key };

export type RateFigures = { counts: RateCounts; unreached: number; lines: RateLine[]; spans: SpanLine[] };

/** All figures of the page and its files. Of the groups a page shows the first, those with most ratings; a name narrows the page to it. */
export const rateFigures = async (c: Context<Env>, wish: RateWish, extent: 'page' | 'file'): Promise<RateFigures> => {
  const { installation } = c.var;
  const { store } = installation;
  const { total, groups, spans } = await rateTable(store, wish.by, wish.question, wish.starts);
  const unreached = wish.by === 'way' ? null : await unreachedBy(store, wish.by, wish.question);
  const lines = groups.slice(0, extent === 'page' ? SHOWN : EXPORTED).map((row): RateLine => {
    const to = narrowedTo(wish.by, row.key);
    return {
      ...row,
      name: nameOf(installation, wish.by, row),
      unreached: unreached && (unreached.get(row.key) ?? 0),
      href: row.key === '' ? null : rateAddress(PATH, wish, to),
      address: (further) => (row.key === '' ? null : rateAddress(`${PATH}/tickets`, wish, to, further)),
    };
  });
  return {
    counts: total,
    unreached: unreached
      ? [...unreached.values()].reduce((sum, tickets) => sum + tickets, 0)
      : await countUnreached(store, wish.question),
    lines,
    spans: spans.map(({ start, ...counts }) => ({ ...counts, start: localDateOf(start) })),
  };
};
