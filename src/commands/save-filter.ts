import { randomUUID } from 'node:crypto';
import { decideSavedFilter, type SavedFilter } from '../domain/queue/saved-filter.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { addSavedFilter, type FilterOwner, savedFiltersOf } from '../store/saved-filters.ts';
import type { Installation } from './installation.ts';

/** Keeps the address of a list under a name for a person in a role; refuses a name taken, too many, or a foreign address. */
export const saveFilter = async (
  { store, clock }: Pick<Installation, 'store' | 'clock'>,
  owner: FilterOwner,
  wish: { name: string; address: string },
): Promise<SavedFilter | Refusal> => {
  const decided = decideSavedFilter(wish, await savedFiltersOf(store, owner));
  if (isRefusal(decided)) return decided;
  const saved = { id: randomUUID(), ...decided };
  await addSavedFilter(store, { ...saved, ...owner, createdAt: new Date(clock()) });
  return saved;
};
