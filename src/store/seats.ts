import { and, asc, eq, gte, isNull, type SQL } from 'drizzle-orm';
import {
  askedStates,
  type BreakReason,
  breakReasons,
  type Seat,
  type SeatState,
  type SeatWish,
  seatStates,
} from '../domain/seat/seat.ts';
import type { Statement, Store } from './database.ts';
import type { SeatRow } from './schema.ts';

const memberOf = <Word extends string>(words: readonly Word[], word: string | null): Word | null =>
  words.find((one) => one === word) ?? null;

const busy: ReadonlySet<SeatState> = new Set(['ringing', 'talking', 'after-call']);

/** A busy seat has no reason of its own: the column then keeps what was asked for after the call, as `break:meal`. */
const wishIn = (words: string | null): SeatWish | null => {
  const [state = null, reason = null] = (words ?? '').split(':');
  const asked = memberOf(askedStates, state);
  return asked === null ? null : { state: asked, reason: memberOf(breakReasons, reason) };
};

const reasonOf = ({ state, reason, next }: Seat): string | null => {
  if (!busy.has(state)) return reason;
  return next === null ? null : [next.state, ...(next.reason === null ? [] : [next.reason])].join(':');
};

/** The seat of a row, with the name of its account. */
export const seatOf = (row: SeatRow, name: string): Seat => {
  const state = memberOf(seatStates, row.state) ?? 'off';
  return {
    account: row.account,
    name,
    number: row.number,
    city: row.city,
    skills: row.skills,
    enabled: row.enabled,
    state,
    reason: busy.has(state) ? null : memberOf<BreakReason>(breakReasons, row.reason),
    next: busy.has(state) ? wishIn(row.reason) : null,
    since: row.since.getTime(),
    call: row.call,
    idleSince: row.idleSince.getTime(),
    registeredUntil: row.registeredUntil?.getTime() ?? null,
    version: row.version,
  };
};

const movingPart = (seat: Seat) => ({
  state: seat.state,
  reason: reasonOf(seat),
  since: new Date(seat.since),
  call: seat.call,
  idleSince: new Date(seat.idleSince),
  version: seat.version,
});

const seatsWhere = async ({ database, schema: { seat, account } }: Store, condition?: SQL): Promise<Seat[]> => {
  const rows = await database
    .select({ seat, name: account.name })
    .from(seat)
    .innerJoin(account, and(eq(account.id, seat.account), eq(account.active, true)))
    .where(condition)
    .orderBy(asc(seat.number));
  return rows.map((row) => seatOf(row.seat, row.name));
};

/** All seats of people who work here, by number. */
export const allSeats = (store: Store): Promise<Seat[]> => seatsWhere(store);

/** The seat of an account; null where it has none. */
export const findSeat = async (store: Store, account: string): Promise<Seat | null> =>
  (await seatsWhere(store, eq(store.schema.seat.account, account)))[0] ?? null;

/** The seat of a number. */
export const findSeatByNumber = async (store: Store, number: number): Promise<Seat | null> =>
  (await seatsWhere(store, eq(store.schema.seat.number, number)))[0] ?? null;

/** A seat before and after what happened to it. */
export type SeatChange = { before: Seat; after: Seat };

/** The statements that write a seat's new state, the version check first; another state or reason begins another span. */
export const seatStatements = ({ schema: { seat, seatSpan } }: Store, { before, after }: SeatChange): Statement[] => {
  const row: Statement = {
    write: (database) =>
      database
        .update(seat)
        .set(movingPart(after))
        .where(and(eq(seat.account, before.account), eq(seat.version, before.version))),
    rows: 1,
  };
  if (before.state === after.state && before.reason === after.reason) return [row];
  const at = new Date(after.since);
  return [
    row,
    {
      write: (database) =>
        database
          .update(seatSpan)
          .set({ endedAt: at })
          .where(
            and(
              eq(seatSpan.account, after.account),
              // The open span began when the seat's state did: the years before are not read.
              gte(seatSpan.begunAt, new Date(before.since)),
              isNull(seatSpan.endedAt),
            ),
          ),
    },
    {
      write: (database) =>
        database.insert(seatSpan).values({
          account: after.account,
          city: after.city,
          state: after.state,
          reason: after.reason,
          begunAt: at,
          endedAt: null,
        }),
    },
  ];
};

/** Notes until when a seat's telephone is there; null: it is gone. No state and so no version. */
export const noteRegistration = (store: Store, number: number, until: number | null): Promise<void> => {
  const { seat } = store.schema;
  const registeredUntil = until === null ? null : new Date(until);
  return store.atomically([
    { write: (database) => database.update(seat).set({ registeredUntil }).where(eq(seat.number, number)) },
  ]);
};

/** A new seat is off duty until its person comes. */
export const newSeatRow = (seat: Pick<SeatRow, 'account' | 'number' | 'city' | 'skills'>, now: number): SeatRow => ({
  ...seat,
  enabled: true,
  state: 'off',
  reason: null,
  since: new Date(now),
  call: null,
  idleSince: new Date(now),
  registeredUntil: null,
  version: 1,
});

/** The statements that add seats; they fail on a number that is taken. */
export const seatAdditions = (store: Store, rows: readonly SeatRow[]): Statement[] =>
  rows.map((row): Statement => ({ write: (database) => database.insert(store.schema.seat).values(row), rows: 1 }));

/** Adds seats in one transaction; fails on a number that is taken. */
export const addSeats = (store: Store, rows: readonly SeatRow[]): Promise<void> =>
  store.atomically(seatAdditions(store, rows));
