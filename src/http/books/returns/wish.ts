import type { Context } from 'hono';
import { type Period, readPeriod, startsOf, usualPeriod } from '../../../domain/quality/period.ts';
import { returnReasons } from '../../../domain/ticket/return-reason.ts';
import type { ReturnPlace, ReturnQuestion } from '../../../store/returns.ts';
import type { Env } from '../../env.ts';
import { oneOf } from '../../ticket/evaluation-form.ts';

export const returnOutcomes = ['approved', 'refused', 'disputed', 'pending'] as const;

/** What an address of the book asks for. */
export type ReturnWish = { period: Period; question: ReturnQuestion; after: ReturnPlace | null };

const UNIT = /^[a-z0-9-]{1,40}@[a-z0-9~-]{1,40}$/u;

const placeOf = (word: string | undefined): ReturnPlace | null => {
  const [, at, ticket, sequence] = /^(\d{1,15})\.(\d{1,32})\.(\d{1,4})$/u.exec(word ?? '') ?? [];
  return at && ticket && sequence ? { at: Number(at), ticket, sequence: Number(sequence) } : null;
};

/** Reads period and filters from the address; what can't be read counts as not given. The scope is the person's. */
export const readReturnWish = (c: Context<Env>): ReturnWish => {
  const { scope, now } = c.var;
  const period = readPeriod(c.req.query('period'));
  const [unit, city] = [c.req.query('unit') ?? '', c.req.query('city') ?? ''];
  return {
    period,
    after: placeOf(c.req.query('after')),
    question: {
      scope,
      from: startsOf(period, now)[0] ?? now,
      to: now + 1,
      unit: UNIT.test(unit) ? unit : null,
      reason: oneOf(returnReasons, c.req.query('reason') ?? '') ?? null,
      outcome: oneOf(returnOutcomes, c.req.query('outcome') ?? '') ?? null,
      city: /^\d{6}$/u.test(city) ? city : null,
    },
  };
};

/** An address of the book with all filters kept. */
export const returnAddress = (
  path: string,
  { period, question: { unit, reason, outcome, city } }: Pick<ReturnWish, 'period' | 'question'>,
  after: ReturnPlace | null = null,
): string => {
  const query = new URLSearchParams();
  if (period !== usualPeriod) query.set('period', period);
  for (const [name, value] of Object.entries({ unit, reason, outcome, city })) if (value) query.set(name, value);
  if (after) query.set('after', `${after.at}.${after.ticket}.${after.sequence}`);
  const words = query.toString();
  return words === '' ? path : `${path}?${words}`;
};
