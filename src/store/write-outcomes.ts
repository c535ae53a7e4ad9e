import { and, eq, max, sql } from 'drizzle-orm';
import type { TicketEvent } from '../domain/ticket/events.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Database, Statement, Store } from './database.ts';
import { type OutcomeChange, outcomeChangesOf } from './outcome-rows.ts';

/** The last dispatch of a ticket, asked within the statement: what was written before in the same transaction counts. */
const lastSequence = ({ schema: { routingOutcome } }: Store, database: Database, number: string) =>
  database
    .select({ last: max(routingOutcome.sequence) })
    .from(routingOutcome)
    .where(eq(routingOutcome.ticket, number));

const statementOf = (store: Store, number: string, change: OutcomeChange): Statement => {
  const { routingOutcome } = store.schema;
  if (change.type === 'dispatched') return { write: (database) => database.insert(routingOutcome).values(change.row) };
  return {
    write: (database) =>
      database
        .update(routingOutcome)
        .set({ returnedAt: new Date(change.at), returnReason: change.reason })
        .where(
          and(
            eq(routingOutcome.ticket, number),
            sql`${routingOutcome.sequence} = ${lastSequence(store, database, number)}`,
          ),
        ),
  };
};

/** What events of a ticket do to its routing outcomes, as statements for the transaction that writes the events. */
export const outcomeStatements = (
  store: Store,
  number: string,
  before: Ticket | null,
  events: readonly TicketEvent[],
): Statement[] => outcomeChangesOf(before, events).map((change) => statementOf(store, number, change));
