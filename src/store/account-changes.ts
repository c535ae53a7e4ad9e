import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Store } from './database.ts';
import type { AccountChangeRow } from './schema.ts';

/** What is done to the seat of an account. */
export const seatActs = [
  'seat-added',
  'seat-changed',
  'seat-disabled',
  'seat-enabled',
  'seat-sent-off',
  'seat-sent-to-break',
  'seat-sent-to-training',
] as const;
export type SeatAct = (typeof seatActs)[number];

export const accountActs = [
  'created',
  'changed',
  'disabled',
  'enabled',
  'password-reset',
  'sessions-ended',
  'handed-over',
  ...seatActs,
] as const;
export type AccountAct = (typeof accountActs)[number];

export type AccountChange = Omit<AccountChangeRow, 'id' | 'act'> & { act: AccountAct };

/** Writes down who did what to which account; never a password. */
export const logAccountChange = (store: Store, change: AccountChange): Promise<void> =>
  store.atomically([{ write: (database) => database.insert(store.schema.accountChange).values(change), rows: 1 }]);

/** What was done to an account, newest first, at most fifty entries. */
export const changesOf = (store: Store, account: string): Promise<AccountChangeRow[]> => {
  const { accountChange } = store.schema;
  return Promise.resolve(
    store.database
      .select()
      .from(accountChange)
      .where(eq(accountChange.account, account))
      .orderBy(desc(accountChange.id))
      .limit(50),
  );
};

/** The latest changes of the seats of some accounts, with whose they were. */
export const seatChangesOf = async (
  store: Store,
  accounts: readonly string[],
  most: number,
): Promise<(AccountChangeRow & { holder: string })[]> => {
  const { accountChange, account } = store.schema;
  if (accounts.length === 0) return [];
  const rows = await store.database
    .select({ change: accountChange, holder: account.name })
    .from(accountChange)
    .innerJoin(account, eq(account.id, accountChange.account))
    .where(and(inArray(accountChange.account, [...accounts]), inArray(accountChange.act, [...seatActs])))
    .orderBy(desc(accountChange.id))
    .limit(most);
  return rows.map(({ change, holder }) => ({ ...change, holder }));
};
