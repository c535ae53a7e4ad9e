import { and, asc, eq } from 'drizzle-orm';
import type { SavedFilter } from '../domain/queue/saved-filter.ts';
import type { Store } from './database.ts';
import type { SavedFilterRow } from './schema.ts';

/** Whose filters: each role of a person has its own, since its queues are its own. */
export type FilterOwner = { account: string; role: string };

/** 常用筛选 of a person in a role, first saved first. */
export const savedFiltersOf = async (store: Store, { account, role }: FilterOwner): Promise<SavedFilter[]> => {
  const { savedFilter } = store.schema;
  return store.database
    .select({ id: savedFilter.id, name: savedFilter.name, address: savedFilter.address })
    .from(savedFilter)
    .where(and(eq(savedFilter.account, account), eq(savedFilter.role, role)))
    .orderBy(asc(savedFilter.createdAt), asc(savedFilter.name));
};

/** Keeps one; of two with the same name that come at once, the second changes nothing. */
export const addSavedFilter = (store: Store, row: SavedFilterRow): Promise<void> =>
  store.atomically([
    { write: (database) => database.insert(store.schema.savedFilter).values(row).onConflictDoNothing() },
  ]);

/** Deletes one of the owner's; another's stays as it is. */
export const removeSavedFilter = (store: Store, owner: FilterOwner, id: string): Promise<void> => {
  const { savedFilter } = store.schema;
  const own = and(eq(savedFilter.id, id), eq(savedFilter.account, owner.account), eq(savedFilter.role, owner.role));
  return store.atomically([{ write: (database) => database.delete(savedFilter).where(own) }]);
};
