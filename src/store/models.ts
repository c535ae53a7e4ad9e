import { desc, eq } from 'drizzle-orm';
import type { Store } from './database.ts';
import type { LearnedModelRow } from './schema.ts';

/** The model that the router asks now; null before any went live. */
export const liveModel = async ({ database, schema }: Store): Promise<LearnedModelRow | null> => {
  const { learnedModel } = schema;
  const [row] = await database
    .select()
    .from(learnedModel)
    .where(eq(learnedModel.state, 'live'))
    .orderBy(desc(learnedModel.id))
    .limit(1);
  return row ?? null;
};

/** Writes down a model that was learned; one that goes live retires the one before it in the same transaction. */
export const recordModel = ({ schema, atomically }: Store, row: Omit<LearnedModelRow, 'id'>): Promise<void> => {
  const { learnedModel } = schema;
  return atomically([
    ...(row.state === 'live'
      ? [
          {
            write: (database: Store['database']) =>
              database.update(learnedModel).set({ state: 'retired' }).where(eq(learnedModel.state, 'live')),
          },
        ]
      : []),
    { write: (database) => database.insert(learnedModel).values(row) },
  ]);
};
