import { desc, eq } from 'drizzle-orm';
import type { Store } from './database.ts';
import type { SessionRow } from './schema.ts';

/** The browsers in which an account is signed in, the last used first. */
export const sessionsOf = (store: Store, account: string): Promise<SessionRow[]> => {
  const { session } = store.schema;
  return Promise.resolve(
    store.database.select().from(session).where(eq(session.account, account)).orderBy(desc(session.seenAt)),
  );
};
