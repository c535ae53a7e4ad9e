import { and, asc, eq } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { Statement, Store } from './database.ts';
import type { AccountRow } from './schema.ts';

export const findAccountByLogin = async (store: Store, login: string): Promise<AccountRow | null> => {
  const { account } = store.schema;
  const [row] = await store.database.select().from(account).where(eq(account.login, login));
  return row ?? null;
};

export const findAccount = async (store: Store, id: string): Promise<AccountRow | null> => {
  const { account } = store.schema;
  const [row] = await store.database.select().from(account).where(eq(account.id, id));
  return row ?? null;
};

/** All accounts by login, for the administrator. */
export const listAccounts = (store: Store): Promise<AccountRow[]> => {
  const { account } = store.schema;
  return Promise.resolve(store.database.select().from(account).orderBy(asc(account.login)));
};

export const countAccounts = (store: Store): Promise<number> =>
  Promise.resolve(store.database.$count(store.schema.account));

/** How many active accounts are a demonstration's, with a password that everybody knows. */
export const countDemonstrationAccounts = (store: Store): Promise<number> => {
  const { account } = store.schema;
  return Promise.resolve(
    store.database.$count(account, and(eq(account.demonstration, true), eq(account.active, true))),
  );
};

/** Adds accounts in one transaction; fails on a login that is taken. */
export const addAccounts = (store: Store, rows: readonly AccountRow[]): Promise<void> =>
  store.atomically(
    rows.map((row): Statement => ({ write: (database) => database.insert(store.schema.account).values(row), rows: 1 })),
  );

export const updateAccount = (store: Store, id: string, change: Partial<AccountRow>): Promise<void> =>
  store.atomically([
    {
      write: (database) => database.update(store.schema.account).set(change).where(eq(store.schema.account.id, id)),
      rows: 1,
    },
  ]);

/** Counts a wrong password; `lockedUntil` when it was one too many. */
export const noteFailure = (store: Store, id: string, failures: number, lockedUntil: Instant | null): Promise<void> =>
  updateAccount(store, id, { failures, lockedUntil: lockedUntil === null ? null : new Date(lockedUntil) });
