import { eq } from 'drizzle-orm';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Statement, Store } from './database.ts';
import type { Projections } from './projections.ts';
import { type Moments, rowOf } from './ticket-row.ts';

/**
 * Writes a ticket's row and everything beside it anew from its replayed history, in one transaction: for a database that an
 * earlier program filled. Events, chain and outbox are not touched; Conflict when the ticket was changed meanwhile.
 */
export const rewriteProjections = (
  store: Store,
  ticket: Ticket,
  { units, reviews, cases, returns, supervisions, exclusions, audits }: Projections,
  moments: Moments,
): Promise<void> => {
  const { schema } = store;
  const { number } = ticket;
  const statements: Statement[] = [
    {
      write: (database) =>
        database.update(schema.ticket).set(rowOf(ticket, moments)).where(eq(schema.ticket.number, number)),
      rows: 1,
    },
    { write: (database) => database.delete(schema.ticketUnit).where(eq(schema.ticketUnit.ticket, number)) },
    { write: (database) => database.delete(schema.evaluation).where(eq(schema.evaluation.ticket, number)) },
    { write: (database) => database.delete(schema.rectification).where(eq(schema.rectification.ticket, number)) },
    { write: (database) => database.delete(schema.ticketReturn).where(eq(schema.ticketReturn.ticket, number)) },
    { write: (database) => database.delete(schema.supervision).where(eq(schema.supervision.ticket, number)) },
    { write: (database) => database.delete(schema.exclusion).where(eq(schema.exclusion.ticket, number)) },
    { write: (database) => database.delete(schema.callbackAudit).where(eq(schema.callbackAudit.ticket, number)) },
  ];
  if (units.length > 0) statements.push({ write: (database) => database.insert(schema.ticketUnit).values(units) });
  if (reviews.length > 0) statements.push({ write: (database) => database.insert(schema.evaluation).values(reviews) });
  if (cases.length > 0) statements.push({ write: (database) => database.insert(schema.rectification).values(cases) });
  if (returns.length > 0)
    statements.push({ write: (database) => database.insert(schema.ticketReturn).values(returns) });
  if (supervisions.length > 0)
    statements.push({ write: (database) => database.insert(schema.supervision).values(supervisions) });
  if (exclusions.length > 0)
    statements.push({ write: (database) => database.insert(schema.exclusion).values(exclusions) });
  if (audits.length > 0) statements.push({ write: (database) => database.insert(schema.callbackAudit).values(audits) });
  return store.atomically(statements);
};
