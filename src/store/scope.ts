import { and, type Column, eq, exists, inArray, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Store } from './database.ts';

/** The condition of a scope on a table whose rows name their ticket and its city. */
export const scopeOn = (
  { database, schema: { ticketUnit } }: Store,
  scope: Scope,
  of: { ticket: Column; city: Column },
): SQL | undefined => {
  switch (scope.kind) {
    case 'all':
      return undefined;
    case 'city':
      return eq(of.city, scope.city);
    case 'units':
      if (scope.units.length === 0) return sql`1 = 0`;
      return exists(
        database
          .select({ one: sql`1` })
          .from(ticketUnit)
          .where(and(eq(ticketUnit.ticket, of.ticket), inArray(ticketUnit.unit, [...scope.units]))),
      );
    default:
      return scope satisfies never;
  }
};

/**
 * The condition that keeps a query on `ticket` within what a person may see; every list and every load carries it.
 * Undefined (no condition) only for the whole province.
 */
export const withinScope = (store: Store, scope: Scope): SQL | undefined => {
  const { number, city } = store.schema.ticket;
  return scopeOn(store, scope, { ticket: number, city });
};
