import type { Context } from 'hono';
import type { Instant } from '../../domain/instant.ts';
import { type Month, periodOf, readMonth } from '../../domain/quality/month.ts';
import {
  type SupervisionState,
  supervisionLevels,
  supervisionStateNames,
} from '../../domain/supervision/supervision.ts';
import type { SupervisionNarrowing, SupervisionPlace } from '../../store/supervision-list.ts';
import type { Env } from '../env.ts';
import { oneOf } from '../ticket/evaluation-form.ts';

/** What an address of the ledger of orders asks for. */
export type LedgerWish = {
  narrowing: SupervisionNarrowing;
  month: Month | null;
  from: { side: 'after' | 'before'; place: SupervisionPlace } | null;
};

export const orderStates = Object.keys(supervisionStateNames) as SupervisionState[];

const sayPlace = ({ openedAt, id }: SupervisionPlace): string => `${openedAt}.${id}`;

const readPlace = (word: string | undefined): SupervisionPlace | null => {
  const found = /^(\d{1,15})\.(\d+-D\d+)$/u.exec(word ?? '');
  return found?.[1] && found[2] ? { openedAt: Number(found[1]) as Instant, id: found[2] } : null;
};

/** Reads filters, month and place from the address; what makes no sense is left out. */
export const readLedgerWish = (c: Context<Env>): LedgerWish => {
  const unit = c.req.query('unit') ?? '';
  const month = readMonth(c.req.query('month'));
  const after = readPlace(c.req.query('after'));
  const before = readPlace(c.req.query('before'));
  return {
    narrowing: {
      level: oneOf(supervisionLevels, c.req.query('level') ?? '') ?? null,
      state: oneOf(orderStates, c.req.query('state') ?? '') ?? null,
      unit: unit === '' ? null : unit.slice(0, 80),
      overdue: c.req.query('overdue') === '1',
      period: month === null ? null : periodOf(month),
    },
    month,
    from: after ? { side: 'after', place: after } : before ? { side: 'before', place: before } : null,
  };
};

/** An address of the ledger with some of its filters changed; another filter begins at the first part again. */
export const ledgerAddress = (
  { narrowing, month }: Pick<LedgerWish, 'narrowing' | 'month'>,
  change: Partial<Pick<SupervisionNarrowing, 'level' | 'state' | 'unit' | 'overdue'> & { month: Month | null }> = {},
  place: { side: 'after' | 'before'; place: SupervisionPlace } | null = null,
): string => {
  const { level, state, unit, overdue } = { ...narrowing, ...change };
  const of = change.month === undefined ? month : change.month;
  const query = new URLSearchParams();
  if (level) query.set('level', level);
  if (state) query.set('state', state);
  if (unit) query.set('unit', unit);
  if (overdue) query.set('overdue', '1');
  if (of) query.set('month', of);
  if (place) query.set(place.side, sayPlace(place.place));
  const words = query.toString();
  return words === '' ? '/books/supervision' : `/books/supervision?${words}`;
};
