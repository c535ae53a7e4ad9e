import { desc, eq } from 'drizzle-orm';
import type { Store } from './database.ts';
import type { AccountChangeRow } from './schema.ts';

export const accountActs = [
  'created',
  'changed',
  'disabled',
  'enabled',
  'password-reset',
  'sessions-ended',
  'handed-over',
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
