import { and, asc, eq } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { TicketEvent } from '../domain/ticket/events.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Store } from './database.ts';
import type { EventRow } from './schema.ts';
import { withinScope } from './scope.ts';

/** A ticket as loaded for a decision. */
export type LoadedTicket = { ticket: Ticket; head: string };

/** The event of a row. */
export const eventOf = (row: EventRow): TicketEvent => ({
  ...row.fact,
  at: row.at.getTime(),
  by: {
    role: row.actorRole as TicketEvent['by']['role'],
    id: row.actorId,
    name: row.actorName,
    unit: row.actorUnit,
  },
});

/** The ticket if it exists and lies in the scope; null otherwise, without saying which. The only way to load one for a person. */
export const findTicket = async (store: Store, scope: Scope, number: string): Promise<Ticket | null> => {
  const { ticket } = store.schema;
  const [row] = await store.database
    .select({ document: ticket.document })
    .from(ticket)
    .where(and(eq(ticket.number, number), withinScope(store, scope)));
  return row?.document ?? null;
};

/** The ticket by number and the keyed hash of its query code: the citizen's way in. */
export const findByQueryCode = async (store: Store, number: string, codeHash: string): Promise<Ticket | null> => {
  const { ticket } = store.schema;
  const [row] = await store.database
    .select({ document: ticket.document })
    .from(ticket)
    .where(and(eq(ticket.number, number), eq(ticket.queryCodeHash, codeHash)));
  return row?.document ?? null;
};

/** The number of the ticket that an earlier sending of the same form made, if any. */
export const findBySubmissionKey = async (store: Store, submissionKey: string): Promise<Ticket | null> => {
  const { ticket } = store.schema;
  const [row] = await store.database
    .select({ document: ticket.document })
    .from(ticket)
    .where(eq(ticket.submissionKey, submissionKey));
  return row?.document ?? null;
};

/** All events of a ticket, first to last. */
export const eventRowsOf = (store: Store, number: string): Promise<EventRow[]> => {
  const { event } = store.schema;
  return Promise.resolve(
    store.database.select().from(event).where(eq(event.ticket, number)).orderBy(asc(event.sequence)),
  );
};

/** The history of a ticket, first to last. */
export const eventsOf = async (store: Store, number: string): Promise<TicketEvent[]> =>
  (await eventRowsOf(store, number)).map(eventOf);
