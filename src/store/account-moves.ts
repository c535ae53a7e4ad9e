import { and, eq } from 'drizzle-orm';
import type { UnitCode } from '../domain/directory/unit.ts';
import type { AccountChange } from './account-changes.ts';
import type { Statement, Store } from './database.ts';
import { accountsOfUnit } from './unit-burden.ts';

/** Puts the people of a unit into another one and writes it into each account's log; gives how many they were. */
export const moveAccounts = async (
  store: Store,
  from: UnitCode,
  to: UnitCode,
  by: Pick<AccountChange, 'at' | 'by' | 'byName'>,
): Promise<number> => {
  const { account, accountChange } = store.schema;
  const accounts = await accountsOfUnit(store, from);
  if (accounts.length === 0) return 0;
  await store.atomically(
    accounts.flatMap(({ id }): Statement[] => [
      {
        write: (database) =>
          database
            .update(account)
            .set({ unit: to })
            .where(and(eq(account.id, id), eq(account.unit, from))),
        rows: 1,
      },
      {
        write: (database) => database.insert(accountChange).values({ ...by, account: id, act: 'handed-over' }),
        rows: 1,
      },
    ]),
  );
  return accounts.length;
};
