import { type Context, Hono } from 'hono';
import { EvaluationList, RectificationList } from '../../../views/public/public-lists.tsx';
import { PublicPage, type PublicPageProps } from '../../../views/public/public-page.tsx';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import {
  type Satisfaction,
  type Solution,
  satisfactionNames,
  satisfactions,
} from '../../domain/evaluation/satisfaction.ts';
import { type CaseResult, caseResultNames, type MeasureWay } from '../../domain/rectification/case.ts';
import {
  countRectifications,
  countSatisfactions,
  listEvaluations,
  listRectifications,
  type PublicCursor,
} from '../../store/public.ts';
import type { Env } from '../env.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { citizenFrameOf } from './frame.ts';
import { hotlineCities, servedCity } from './places.ts';

const PAGE = 20;
/** Results that may be published. */
const outcomes = ['rectified', 'unreached', 'concluded'] as const satisfies readonly CaseResult[];
const outcomeNames = Object.fromEntries(outcomes.map((result) => [result, caseResultNames[result]]));

const addressOf = (path: string, query: Record<string, string | null>): string => {
  const chosen = Object.entries(query).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return chosen.length > 0 ? `${path}?${new URLSearchParams(chosen)}` : path;
};

/** "1764148000000.2": moment and rows of the same moment to skip; anything else begins at the first page. */
const readCursor = (typed: string | undefined): PublicCursor | null => {
  const [, at, skip] = /^(\d{1,15})\.(\d{1,6})$/u.exec(typed ?? '') ?? [];
  const cursor = { at: Number(at), skip: Number(skip) };
  // 8.64e15 is the last moment that a Date knows; fifteen digits stay below it.
  return at === undefined ? null : cursor;
};

const writeCursor = ({ at, skip }: PublicCursor): string => `${at}.${skip}`;

type Shape = {
  path: string;
  filter: string;
  value: string | null;
  names: Record<string, string>;
  next: PublicCursor | null;
};

/** The parts of the page that both lists share: chart, choice of list, of city and of what to filter by. */
const sharedOf = async (
  c: Context<Env>,
  city: string | null,
  { path, filter, value, names, next }: Shape,
): Promise<Omit<PublicPageProps, 'children'>> => {
  const { installation } = c.var;
  const here = (query: Record<string, string | null>) => addressOf(path, { city, [filter]: value, ...query });
  const served = servedCity(installation);
  const { levels: counts, excluded } = await countSatisfactions(installation.store, city);
  const address = new URL(c.req.url);
  const lists = [
    { name: '整改情况', href: '/public' },
    { name: '评价明细', href: '/public/evaluations' },
  ];
  return {
    ...citizenFrameOf(c, `${address.pathname}${address.search}`),
    counts,
    excluded,
    cases: await countRectifications(installation.store, city),
    lists: lists.map(({ name, href }) => ({ name, href: addressOf(href, { city }), current: href === path })),
    filters: [
      { name: '全部', href: here({ [filter]: null }), current: value === null },
      ...Object.entries(names).map(([key, name]) => ({ name, href: here({ [filter]: key }), current: key === value })),
    ],
    cities: served
      ? null
      : {
          options: hotlineCities(installation.divisions).map(({ code, name }) => ({ value: code, name })),
          value: city ?? '',
        },
    kept: value === null ? [] : [{ name: filter, value }],
    action: path,
    next: next === null ? undefined : here({ before: writeCursor(next) }),
    first: c.req.query('before') === undefined ? undefined : here({}),
  };
};

const cityOf = (c: Context<Env>): string | null => {
  const { divisions } = c.var.installation;
  const served = servedCity(c.var.installation);
  return served?.code ?? hotlineCities(divisions).find(({ code }) => code === c.req.query('city'))?.code ?? null;
};

/** 评价与整改公开: without signing in, filters in the address. */
export const publicPages = new Hono<Env>()
  .get('/public', async (c) => {
    const city = cityOf(c);
    const result = oneOf(outcomes, c.req.query('result') ?? '') ?? null;
    const cursor = readCursor(c.req.query('before'));
    const { rows, next } = await listRectifications(c.var.installation.store, { city, result }, cursor, PAGE);
    const shared = await sharedOf(c, city, {
      path: '/public',
      filter: 'result',
      value: result,
      names: outcomeNames,
      next,
    });
    const cards = rows.map((row) => ({
      ...row,
      satisfaction: row.satisfaction as Satisfaction,
      way: row.way as MeasureWay | null,
      result: row.result as CaseResult | null,
      openedAt: row.openedAt.getTime(),
      closedAt: row.closedAt?.getTime() ?? null,
      publishedAt: row.publishedAt.getTime(),
    }));
    return c.html(
      <PublicPage {...shared}>
        <RectificationList rows={cards} now={c.var.now} />
      </PublicPage>,
    );
  })
  .get('/public/evaluations', async (c) => {
    const city = cityOf(c);
    const level = oneOf(satisfactions, c.req.query('level') ?? '') ?? null;
    const cursor = readCursor(c.req.query('before'));
    const filter = { city, satisfaction: level };
    const { rows, next } = await listEvaluations(c.var.installation.store, filter, cursor, PAGE);
    const path = '/public/evaluations';
    const shared = await sharedOf(c, city, { path, filter: 'level', value: level, names: satisfactionNames, next });
    const cards = rows.map((row) => ({
      ...row,
      by: row.by as Evaluation['by'],
      satisfaction: row.satisfaction as Satisfaction,
      solution: row.solution as Solution,
      at: row.at.getTime(),
    }));
    return c.html(
      <PublicPage {...shared}>
        <EvaluationList rows={cards} now={c.var.now} />
      </PublicPage>,
    );
  });
