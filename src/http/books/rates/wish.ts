import type { Context } from 'hono';
import { type EvaluationWay, evaluationWays } from '../../../domain/evaluation/evaluation.ts';
import type { Instant } from '../../../domain/instant.ts';
import { type Period, readPeriod, startsOf, usualPeriod } from '../../../domain/quality/period.ts';
import type { RateQuestion } from '../../../store/rate-conditions.ts';
import { type RateGrouping, rateGroupings } from '../../../store/rates.ts';
import type { Env } from '../../env.ts';
import { oneOf } from '../../ticket/evaluation-form.ts';

/** What an address of the rates says. */
export type RateWords = {
  period: Period;
  by: RateGrouping;
  unit: string | null;
  city: string | null;
  field: string | null;
  way: EvaluationWay | null;
  /** 基本满意计入满意率: the policy's unless the address says otherwise. */
  fairly: boolean;
};

export type RateWish = RateWords & {
  /** Beginnings of the weeks or months; the last is the running one. */
  starts: Instant[];
  question: RateQuestion;
};

const matching = (pattern: RegExp, word: string | undefined): string | null =>
  word !== undefined && pattern.test(word) ? word : null;

/** Reads period, grouping, narrowing and the switch from the address; the scope is the person's. */
export const readRateWish = (c: Context<Env>): RateWish => {
  const { scope, now, installation } = c.var;
  const period = readPeriod(c.req.query('period'));
  const narrowed = {
    unit: matching(/^[a-z0-9-]{1,40}@[a-z0-9-]{1,40}$/u, c.req.query('unit')),
    city: matching(/^\d{6}$/u, c.req.query('city')),
    field: matching(/^\d{2}$/u, c.req.query('field')),
    way: oneOf(evaluationWays, c.req.query('way') ?? '') ?? null,
  };
  const starts = startsOf(period, now);
  const said = c.req.query('fairly');
  return {
    period,
    by: oneOf(rateGroupings, c.req.query('by') ?? '') ?? (scope.kind === 'units' ? 'field' : 'unit'),
    fairly: said === '1' || (said !== '0' && installation.timekeeping.policies.fairlySatisfiedCounts),
    ...narrowed,
    starts,
    question: { scope, from: starts[0] ?? now, to: now + 1, ...narrowed },
  };
};

/** An address of the rates with everything kept, some of it changed; `further` comes on top. */
export const rateAddress = (
  path: string,
  wish: RateWords,
  change: Partial<RateWords> = {},
  further: Record<string, string> = {},
): string => {
  const { period, by, unit, city, field, way, fairly } = { ...wish, ...change };
  const query = new URLSearchParams();
  if (period !== usualPeriod) query.set('period', period);
  query.set('by', by);
  for (const [name, value] of Object.entries({ unit, city, field, way })) if (value) query.set(name, value);
  query.set('fairly', fairly ? '1' : '0');
  for (const [name, value] of Object.entries(further)) query.set(name, value);
  return `${path}?${query}`;
};
