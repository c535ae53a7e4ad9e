import type { Context } from 'hono';
import { type Period, readPeriod, startsOf, usualPeriod } from '../../../domain/quality/period.ts';
import { type LedgerPart, type LedgerPlace, ledgerParts } from '../../../domain/rectification/ledger.ts';
import type { LedgerQuestion } from '../../../store/rectification-ledger.ts';
import type { Env } from '../../env.ts';
import { blindFor } from '../blind-for.ts';

/** What an address of the ledger asks for. */
export type LedgerWish = {
  part: LedgerPart;
  unit: string | null;
  period: Period;
  from: { side: 'after' | 'before'; place: LedgerPlace } | undefined;
  question: LedgerQuestion;
};

const PATH = '/books/rectifications';
const PLACE = /^(\d{1,15})\.(\d{1,32}-\d{1,4})$/u;
const UNIT = /^[a-z0-9-]{1,40}@[a-z0-9-]{1,40}$/u;

const readPlace = (word: string | undefined): LedgerPlace | null => {
  const [, at, id] = PLACE.exec(word ?? '') ?? [];
  return at === undefined || id === undefined ? null : { at: Number(at), id };
};

/** Reads part, unit, period and place from the address; what can't be read is left out. */
export const readLedgerWish = (c: Context<Env>): LedgerWish => {
  const { scope, now, person } = c.var;
  const part = ledgerParts.find((known) => known === c.req.query('part')) ?? 'all';
  const typed = c.req.query('unit') ?? '';
  const unit = UNIT.test(typed) ? typed : null;
  const period = readPeriod(c.req.query('period'));
  const after = readPlace(c.req.query('after'));
  const before = after ? null : readPlace(c.req.query('before'));
  return {
    part,
    unit,
    period,
    from: after ? { side: 'after', place: after } : before ? { side: 'before', place: before } : undefined,
    question: { scope, part, unit, from: startsOf(period, now)[0] ?? now, now, blindFor: blindFor(person) },
  };
};

type Change = Partial<Pick<LedgerWish, 'part' | 'unit' | 'period'>> & {
  after?: LedgerPlace | null;
  before?: LedgerPlace | null;
};

/** An address of the ledger with part, unit and period kept, some of it changed. */
export const ledgerAddress = (
  wish: Pick<LedgerWish, 'part' | 'unit' | 'period'>,
  change: Change = {},
  path = PATH,
): string => {
  const { part, unit, period, after, before } = { after: null, before: null, ...wish, ...change };
  const query = new URLSearchParams();
  if (part !== 'all') query.set('part', part);
  if (unit) query.set('unit', unit);
  if (period !== usualPeriod) query.set('period', period);
  if (after) query.set('after', `${after.at}.${after.id}`);
  if (before) query.set('before', `${before.at}.${before.id}`);
  const words = query.toString();
  return words === '' ? path : `${path}?${words}`;
};
