import { and, eq, exists, inArray, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Store } from './database.ts';

/**
 * The condition that keeps a query on `ticket` within what a person may see; every list and every load carries it.
 * Undefined (no condition) only for the whole province.
 */
export const withinScope = (store: Store, scope: Scope): SQL | undefined => {
  const { ticket, ticketUnit } = store.schema;
  switch (scope.kind) {
    case 'all':
      return undefined;
    case 'city':
      return eq(ticket.city, scope.city);
    case 'units':
      if (scope.units.length === 0) return sql`1 = 0`;
      return exists(
        store.database
          .select({ one: sql`1` })
          .from(ticketUnit)
          .where(and(eq(ticketUnit.ticket, ticket.number), inArray(ticketUnit.unit, [...scope.units]))),
      );
    default:
      return scope satisfies never;
  }
};
