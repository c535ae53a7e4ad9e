import { asc, eq } from 'drizzle-orm';
import type { QualityForm } from '../domain/call-quality/call-quality.ts';
import { starterForm } from '../domain/call-quality/form.ts';
import type { Store } from './database.ts';
import type { QualityFormRow } from './schema.ts';

/** A version of the form with who made it and when; null for the one that comes with the program. */
export type KeptForm = QualityForm & { made: { at: number; by: string } | null };

/** All versions, the oldest first; the first comes with the program. */
export const qualityForms = async (store: Store): Promise<KeptForm[]> => {
  const { qualityForm } = store.schema;
  const rows = await store.database.select().from(qualityForm).orderBy(asc(qualityForm.version));
  return [
    { ...starterForm, made: null },
    ...rows.map(({ version, items, perAgent, at, name }) => ({
      version,
      items,
      perAgent,
      made: { at: at.getTime(), by: name },
    })),
  ];
};

/** The version in force: the newest. */
export const presentForm = async (store: Store): Promise<QualityForm> =>
  (await qualityForms(store)).at(-1) ?? starterForm;

/** One version; the program's own where a row is missing. */
export const formOfVersion = async (store: Store, version: number): Promise<QualityForm> => {
  const { qualityForm } = store.schema;
  const [row] = await store.database.select().from(qualityForm).where(eq(qualityForm.version, version));
  return row ?? starterForm;
};

/** Adds a version; fails where somebody else has just added the same. */
export const addForm = (store: Store, row: QualityFormRow): Promise<void> =>
  store.atomically([{ write: (database) => database.insert(store.schema.qualityForm).values(row), rows: 1 }]);
