import { and, type Column, eq, exists, ne, type SQL, sql } from 'drizzle-orm';
import type { Store } from './database.ts';

/** 盲核: rows of a table about tickets whose second call this account may still make; what the first one heard must stay unseen. */
export const underAudit = (
  { database, schema: { callbackAudit } }: Store,
  account: string,
  of: { ticket: Column },
): SQL =>
  exists(
    database
      .select({ one: sql`1` })
      .from(callbackAudit)
      .where(
        and(eq(callbackAudit.ticket, of.ticket), eq(callbackAudit.state, 'drawn'), ne(callbackAudit.caller, account)),
      ),
  );
