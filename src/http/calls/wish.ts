import type { Context } from 'hono';
import {
  type CallDirection,
  type CallOutcome,
  type CallPurpose,
  callOutcomeNames,
  callPurposes,
  closingReasons,
} from '../../domain/call/call.ts';
import {
  addDays,
  instantAt,
  isRealDate,
  type LocalDate,
  localDateOf,
  nextDate,
} from '../../domain/deadline/local-time.ts';
import type { Instant } from '../../domain/instant.ts';
import type { CallNarrowing, CallPlace } from '../../store/call-book.ts';
import type { Env } from '../env.ts';
import { oneOf } from '../ticket/evaluation-form.ts';

/** Days that are asked for with one word. */
export const ranges = ['today', 'yesterday', 'week', 'month'] as const;
export type Range = (typeof ranges)[number];
export const rangeNames: Record<Range, string> = {
  today: '今天',
  yesterday: '昨天',
  week: '近 7 天',
  month: '近 30 天',
};
const usualRange: Range = 'week';

/** A quarter at most, so that an address can't ask for years. */
const MOST_DAYS = 92;

export const directions = ['inbound', 'outbound'] as const satisfies readonly CallDirection[];
export const outcomes = Object.keys(callOutcomeNames) as CallOutcome[];

/** What an address of the book of calls asks for, in its own words. */
export type CallWords = {
  range: Range | null;
  from: LocalDate;
  to: LocalDate;
  direction: CallDirection | null;
  outcome: CallOutcome | null;
  purpose: CallPurpose | null;
  seat: string | null;
  open: boolean;
  closing: CallNarrowing['closing'];
  phone: string | null;
};

export type CallWish = {
  words: CallWords;
  narrowing: CallNarrowing;
  place: { side: 'after' | 'before'; place: CallPlace } | null;
};

/** First and last day of a range. */
const daysOf = (range: Range, now: Instant): [LocalDate, LocalDate] => {
  const today = localDateOf(now);
  switch (range) {
    case 'today':
      return [today, today];
    case 'yesterday':
      return [addDays(today, -1), addDays(today, -1)];
    case 'week':
      return [addDays(today, -6), today];
    case 'month':
      return [addDays(today, -29), today];
    default:
      return range satisfies never;
  }
};

const spanOf = (c: Context<Env>): Pick<CallWords, 'range' | 'from' | 'to'> => {
  const [first, last] = [c.req.query('from') ?? '', c.req.query('to') ?? ''];
  const named = oneOf(ranges, c.req.query('range') ?? '');
  const given = isRealDate(first) || isRealDate(last);
  if (named || !given) {
    const range = named ?? usualRange;
    const [from, to] = daysOf(range, c.var.now);
    return { range, from, to };
  }
  const to = isRealDate(last) ? last : localDateOf(c.var.now);
  const from = isRealDate(first) && first <= to ? first : to;
  const earliest = addDays(to, 1 - MOST_DAYS);
  return { range: null, from: [from, earliest].sort().at(-1) ?? from, to };
};

const sayPlace = ({ at, id }: CallPlace): string => `${at}.${id}`;

const readPlace = (word: string | undefined): CallPlace | null => {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,60})$/u.exec(word ?? '') ?? [];
  return id === undefined ? null : { at: Number(at), id };
};

/** Reads filters and place from the address; what makes no sense is left out. */
export const readCallWish = (c: Context<Env>): CallWish => {
  const span = spanOf(c);
  const digits = (c.req.query('phone') ?? '').normalize('NFKC').replaceAll(/\D/gu, '').slice(0, 20);
  const words: CallWords = {
    ...span,
    direction: oneOf(directions, c.req.query('direction') ?? '') ?? null,
    outcome: oneOf(outcomes, c.req.query('outcome') ?? '') ?? null,
    purpose: oneOf(callPurposes, c.req.query('purpose') ?? '') ?? null,
    seat: /^[\w-]{1,60}$/u.exec(c.req.query('seat') ?? '')?.[0] ?? null,
    open: c.req.query('open') === '1',
    closing: oneOf(closingReasons, c.req.query('closing') ?? '') ?? null,
    phone: digits.length >= 4 ? digits : null,
  };
  const { range: _range, from, to, ...rest } = words;
  const after = readPlace(c.req.query('after'));
  const before = readPlace(c.req.query('before'));
  return {
    words,
    narrowing: { ...rest, from: instantAt(from, 0), to: instantAt(nextDate(to), 0) },
    place: after ? { side: 'after', place: after } : before ? { side: 'before', place: before } : null,
  };
};

/** An address of the book with some of its filters changed; another filter begins at the first part again. */
export const callAddress = (
  words: CallWords,
  change: Partial<CallWords> = {},
  place: { side: 'after' | 'before'; place: CallPlace } | null = null,
  path = '/calls',
): string => {
  const { range, from, to, direction, outcome, purpose, seat, open, closing, phone } = { ...words, ...change };
  const query = new URLSearchParams();
  if (range === null) {
    query.set('from', from);
    query.set('to', to);
  } else if (range !== usualRange) query.set('range', range);
  const said = { direction, outcome, purpose, seat, open: open ? '1' : null, closing, phone };
  for (const [name, value] of Object.entries(said)) if (value !== null) query.set(name, value);
  if (place) query.set(place.side, sayPlace(place.place));
  const all = query.toString();
  return all === '' ? path : `${path}?${all}`;
};
