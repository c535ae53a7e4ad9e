import type { Context } from 'hono';
import { type RepeatState, repeatStates } from '../../domain/duplicate/repeat.ts';
import type { RepeatFilter, RepeatPlace } from '../../store/repeat-pairs.ts';
import type { Env } from '../env.ts';

const UNIT = /^[a-z0-9-]{1,40}@[a-z0-9-]{1,40}$/u;
const PLACE = /^(\d{1,15})\.(\d{1,32})\.(\d{1,32})$/u;

/** What an address of the book of repeats asks for. */
export type RepeatsWish = {
  /** Null shows all states. */
  state: RepeatState | null;
  unit: string | null;
  afterRectification: boolean | null;
  after: RepeatPlace | null;
};

/** Reads `state` (`all` for every one; not judged unless told), `unit`, `rectified` and `after` from the address. */
export const readRepeatsWish = (c: Context<Env>): RepeatsWish => {
  const state = c.req.query('state');
  const unit = c.req.query('unit') ?? '';
  const [, at, ticket, earlier] = PLACE.exec(c.req.query('after') ?? '') ?? [];
  return {
    state: state === 'all' ? null : (repeatStates.find((known) => known === state) ?? 'suspected'),
    unit: UNIT.test(unit) ? unit : null,
    afterRectification: c.req.query('rectified') === '1' ? true : null,
    after: at && ticket && earlier ? { at: Number(at), ticket, earlier } : null,
  };
};

/** The filter of a wish within what the person may see. */
export const filterOf = (c: Context<Env>, { state, unit, afterRectification }: RepeatsWish): RepeatFilter => ({
  scope: c.var.scope,
  state,
  unit,
  afterRectification,
});

/** The words of an address for a wish, with some of it changed; a changed filter begins at the first page. */
export const repeatsQuery = (wish: RepeatsWish, change: Partial<RepeatsWish> = {}): string => {
  const { state, unit, afterRectification, after } = { ...wish, after: null, ...change };
  const query = new URLSearchParams();
  if (state === null) query.set('state', 'all');
  else if (state !== 'suspected') query.set('state', state);
  if (unit) query.set('unit', unit);
  if (afterRectification) query.set('rectified', '1');
  if (after) query.set('after', `${after.at}.${after.ticket}.${after.earlier}`);
  const words = query.toString();
  return words === '' ? '' : `?${words}`;
};
