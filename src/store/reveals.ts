import { desc } from 'drizzle-orm';
import type { Store } from './database.ts';
import type { RevealRow } from './schema.ts';

export type Reveal = Omit<RevealRow, 'id'>;

/** Writes down who is about to see whose personal data, and why; awaited before anything is shown. */
export const logReveal = (store: Store, reveal: Reveal): Promise<void> =>
  store.atomically([{ write: (database) => database.insert(store.schema.reveal).values(reveal), rows: 1 }]);

/** The last reveals, newest first, at most `limit`. */
export const lastReveals = (store: Store, limit: number): Promise<RevealRow[]> => {
  const { reveal } = store.schema;
  return Promise.resolve(store.database.select().from(reveal).orderBy(desc(reveal.at), desc(reveal.id)).limit(limit));
};
