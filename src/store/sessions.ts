import { and, eq, lt, ne } from 'drizzle-orm';
import type { StaffRole } from '../domain/access/role.ts';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';
import type { AccountRow, SessionRow } from './schema.ts';

/** A session together with the account it belongs to, if the account is still active. */
export const findSession = async (
  store: Store,
  tokenHash: string,
): Promise<{ session: SessionRow; account: AccountRow } | null> => {
  const { session, account } = store.schema;
  const [row] = await store.database
    .select({ session, account })
    .from(session)
    .innerJoin(account, eq(session.account, account.id))
    .where(and(eq(session.tokenHash, tokenHash), eq(account.active, true)));
  return row ?? null;
};

export const addSession = (store: Store, row: SessionRow): Promise<void> =>
  store.atomically([{ write: (database) => database.insert(store.schema.session).values(row), rows: 1 }]);

/** Notes that the person is still there, and the role acted in. */
export const touchSession = (store: Store, tokenHash: string, at: Instant, role: StaffRole): Promise<void> =>
  store.atomically([
    {
      write: (database) =>
        database
          .update(store.schema.session)
          .set({ seenAt: new Date(at), role })
          .where(eq(store.schema.session.tokenHash, tokenHash)),
    },
  ]);

/** Signs one browser out. */
export const removeSession = (store: Store, tokenHash: string): Promise<void> =>
  store.atomically([
    {
      write: (database) => database.delete(store.schema.session).where(eq(store.schema.session.tokenHash, tokenHash)),
    },
  ]);

/** Signs an account out everywhere, or everywhere but here. */
export const removeSessionsOf = (store: Store, account: string, exceptTokenHash = ''): Promise<void> =>
  store.atomically([
    {
      write: (database) =>
        database
          .delete(store.schema.session)
          .where(and(eq(store.schema.session.account, account), ne(store.schema.session.tokenHash, exceptTokenHash))),
    },
  ]);

/** Drops sessions last seen before a moment. */
export const removeStaleSessions = (store: Store, before: Instant): Promise<void> =>
  store.atomically([
    {
      write: (database) =>
        database.delete(store.schema.session).where(lt(store.schema.session.seenAt, new Date(before))),
    },
  ]);
