import type { Context } from 'hono';
import type { RateLine, SpanLine } from '../../../../views/books/rates/columns.tsx';
import type { Installation } from '../../../commands/installation.ts';
import { localDateOf } from '../../../domain/deadline/local-time.ts';
import { type EvaluationWay, evaluationWayNames } from '../../../domain/evaluation/evaluation.ts';
import { countUnreached, type RateGrouping, ratesBy, ratesByPeriod } from '../../../store/rates.ts';
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

/** Rates of each unit, city, field or way, those with most ratings first; a name narrows the page to it. */
export const rateLines = async (c: Context<Env>, wish: RateWish, extent: 'page' | 'file'): Promise<RateLine[]> => {
  const { installation } = c.var;
  const rows = await ratesBy(installation.store, wish.by, wish.question, extent === 'page' ? SHOWN : EXPORTED);
  const lines: RateLine[] = [];
  for (const row of rows) {
    const to = narrowedTo(wish.by, row.key);
    lines.push({
      ...row,
      name: nameOf(installation, wish.by, row),
      unreached:
        row.key === '' || wish.by === 'way'
          ? null
          : await countUnreached(installation.store, { ...wish.question, ...to }),
      href: row.key === '' ? null : rateAddress(PATH, wish, to),
      address: (further) => (row.key === '' ? null : rateAddress(`${PATH}/tickets`, wish, to, further)),
    });
  }
  return lines;
};

/** Rates of each week or month, first to last. */
export const spanLines = async (c: Context<Env>, { question, starts }: RateWish): Promise<SpanLine[]> =>
  (await ratesByPeriod(c.var.installation.store, question, starts)).map(({ start, ...counts }) => ({
    ...counts,
    start: localDateOf(start),
  }));
