import { lengthOf, measure, type Timekeeping } from '../deadline/working-time.ts';
import type { Instant } from '../instant.ts';
import type { ReturnRequest } from '../ticket/state.ts';

/** A return as far as it is counted. */
export type CountedReturn = {
  dispatchedAt: Instant;
  /** Null while nobody has decided. */
  decidedAt: Instant | null;
  outcome: ReturnRequest['outcome'];
};

/** 耽误的工作日: office time from the dispatch to the decision, in working days; while it waits, up to now. */
export const daysLost = (
  timekeeping: Timekeeping,
  { dispatchedAt, decidedAt }: Pick<CountedReturn, 'dispatchedAt' | 'decidedAt'>,
  now: Instant,
): number =>
  measure(timekeeping, 'working-days', dispatchedAt, decidedAt ?? now) / lengthOf(timekeeping, 'working-days');

/** What a number of returns came to. */
export type ReturnSums = {
  returns: number;
  approved: number;
  refused: number;
  disputed: number;
  pending: number;
  days: number;
};

/** Adds returns up. */
export const sumReturns = (returns: readonly CountedReturn[], timekeeping: Timekeeping, now: Instant): ReturnSums => {
  const sums: ReturnSums = { returns: returns.length, approved: 0, refused: 0, disputed: 0, pending: 0, days: 0 };
  for (const one of returns) {
    sums[one.outcome] += 1;
    sums.days += daysLost(timekeeping, one, now);
  }
  return sums;
};

/** The same for each key, the most returns first, of as many the one that cost more days. */
export const sumReturnsBy = <Row extends CountedReturn>(
  returns: readonly Row[],
  keyOf: (row: Row) => string,
  timekeeping: Timekeeping,
  now: Instant,
): (ReturnSums & { key: string; last: Row })[] => {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of returns) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups]
    .map(([key, rows]) => ({ key, last: rows[rows.length - 1] ?? rows[0], ...sumReturns(rows, timekeeping, now) }))
    .sort((a, b) => b.returns - a.returns || b.days - a.days || a.key.localeCompare(b.key));
};
