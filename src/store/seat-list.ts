import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Statement, Store } from './database.ts';
import type { SeatRow } from './schema.ts';

/** A seat with the name and the state of its account. */
export type SeatLine = SeatRow & { name: string; active: boolean };

/** Seats that answer in a scope; one without a city of its own answers everywhere. */
export const seatsWithin = ({ schema: { seat } }: Pick<Store, 'schema'>, scope: Scope): SQL | undefined => {
  if (scope.kind === 'all') return undefined;
  return scope.kind === 'city' ? or(isNull(seat.city), eq(seat.city, scope.city)) : sql`1 = 0`;
};

const linesOf = ({ database, schema: { seat, account } }: Store) =>
  database
    .select({ seat, name: account.name, active: account.active })
    .from(seat)
    .innerJoin(account, eq(account.id, seat.account));

/** All seats of a scope by their number. */
export const seatsIn = async (store: Store, scope: Scope): Promise<SeatLine[]> => {
  const rows = await linesOf(store).where(seatsWithin(store, scope)).orderBy(asc(store.schema.seat.number));
  return rows.map(({ seat, ...account }) => ({ ...seat, ...account }));
};

/** The seat of an account within a scope; null where it is none. */
export const seatIn = async (store: Store, scope: Scope, account: string): Promise<SeatLine | null> => {
  const [row] = await linesOf(store).where(and(eq(store.schema.seat.account, account), seatsWithin(store, scope)));
  return row ? { ...row.seat, name: row.name, active: row.active } : null;
};

/** The statement that writes what is set of a seat; put it behind one that checks the version. */
export const settingsStatement = (
  { schema: { seat } }: Store,
  account: string,
  settings: Pick<SeatRow, 'number' | 'city' | 'skills' | 'enabled'>,
): Statement => ({
  write: (database) => database.update(seat).set(settings).where(eq(seat.account, account)),
  rows: 1,
});
