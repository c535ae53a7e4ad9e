import type { Ticket } from '../domain/ticket/state.ts';
import type { Statement, Store } from './database.ts';
import { auditRowsOf, exclusionRowsOf, precedentRowsOf, returnRowsOf, supervisionRowsOf } from './ledgers.ts';

/** The books of returns, rulings, supervision orders, exclusions and audited callbacks, written with the ticket so that they never lag behind. */
export const ledgerStatements = (store: Store, before: Ticket | null, ticket: Ticket): Statement[] => {
  const { ticketReturn, precedent, supervision, exclusion, callbackAudit } = store.schema;
  return [
    ...returnRowsOf(before, ticket).map(
      (row): Statement => ({
        write: (database) =>
          database
            .insert(ticketReturn)
            .values(row)
            .onConflictDoUpdate({ target: [ticketReturn.ticket, ticketReturn.sequence], set: row }),
      }),
    ),
    ...precedentRowsOf(before, ticket).map(
      (row): Statement => ({
        write: (database) =>
          database.insert(precedent).values(row).onConflictDoUpdate({ target: precedent.id, set: row }),
      }),
    ),
    ...supervisionRowsOf(before, ticket).map(
      (row): Statement => ({
        write: (database) =>
          database.insert(supervision).values(row).onConflictDoUpdate({ target: supervision.id, set: row }),
      }),
    ),
    ...exclusionRowsOf(before, ticket).map(
      (row): Statement => ({
        write: (database) =>
          database.insert(exclusion).values(row).onConflictDoUpdate({ target: exclusion.id, set: row }),
      }),
    ),
    ...auditRowsOf(before, ticket).map(
      (row): Statement => ({
        write: (database) =>
          database.insert(callbackAudit).values(row).onConflictDoUpdate({ target: callbackAudit.id, set: row }),
      }),
    ),
  ];
};
