import { desc } from 'drizzle-orm';
import type { Store } from './database.ts';
import type { LearnedModelRow } from './schema.ts';

/** 学习模型, the newest first, at most so many. */
export const learnedModels = (store: Store, limit: number): Promise<LearnedModelRow[]> => {
  const { learnedModel } = store.schema;
  return Promise.resolve(store.database.select().from(learnedModel).orderBy(desc(learnedModel.id)).limit(limit));
};
