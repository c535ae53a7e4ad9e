import { and, desc, eq } from 'drizzle-orm';
import type { TicketEvent } from '../domain/ticket/events.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { GENESIS } from './chain.ts';
import type { Statement, Store } from './database.ts';
import { eventRowsOf } from './event-rows.ts';
import { attachmentRowsOf, caseRowsOf, reviewRowsOf, unitRowsOf } from './projections.ts';
import { type Moments, rowOf } from './ticket-row.ts';
import { textStatements } from './ticket-text.ts';
import { ledgerStatements } from './write-ledgers.ts';
import { outcomeStatements } from './write-outcomes.ts';

/** What is given once, when a ticket is registered. */
export type RegistrationKeys = { queryCodeHash: string; submissionKey: string };

const unitStatements = (store: Store, ticket: Ticket): Statement[] => {
  const { ticketUnit } = store.schema;
  const rows = unitRowsOf(ticket);
  return [
    { write: (database) => database.delete(ticketUnit).where(eq(ticketUnit.ticket, ticket.number)) },
    ...(rows.length > 0 ? [{ write: (database) => database.insert(ticketUnit).values(rows) } satisfies Statement] : []),
  ];
};

/** Events, chained by hash to the one before, and an outbox row for each. */
const eventStatements = (
  store: Store,
  number: string,
  before: { version: number; hash: string },
  events: readonly TicketEvent[],
): Statement[] => {
  const { event, outbox } = store.schema;
  return eventRowsOf(number, before, events).flatMap((row): Statement[] => {
    const message = {
      topic: `ticket.${row.type}`,
      ticket: number,
      payload: { sequence: row.sequence },
      createdAt: row.at,
    };
    return [
      { write: (database) => database.insert(event).values(row) },
      { write: (database) => database.insert(outbox).values(message) },
    ];
  });
};

const attachmentStatements = (store: Store, number: string, events: readonly TicketEvent[]): Statement[] => {
  const rows = attachmentRowsOf(number, events);
  return rows.length === 0 ? [] : [{ write: (database) => database.insert(store.schema.attachment).values(rows) }];
};

/** What is public of reviews and cases, written with the ticket so that it never lags behind. */
const publicStatements = (store: Store, before: Ticket | null, ticket: Ticket): Statement[] => {
  const { evaluation, rectification } = store.schema;
  const reviews = reviewRowsOf(before, ticket);
  return [
    ...reviews.map(
      (row): Statement => ({
        write: (database) =>
          database
            .insert(evaluation)
            .values(row)
            .onConflictDoUpdate({ target: [evaluation.ticket, evaluation.sequence], set: row }),
      }),
    ),
    ...caseRowsOf(before, ticket).map(
      (row): Statement => ({
        write: (database) =>
          database.insert(rectification).values(row).onConflictDoUpdate({ target: rectification.id, set: row }),
      }),
    ),
  ];
};

const headOf = async (store: Store, number: string): Promise<string> => {
  const { event } = store.schema;
  const [head] = await store.database
    .select({ hash: event.hash })
    .from(event)
    .where(eq(event.ticket, number))
    .orderBy(desc(event.sequence))
    .limit(1);
  return head?.hash ?? GENESIS;
};

/** A new ticket with its first events and what is given once. */
export type NewTicket = { ticket: Ticket; events: readonly TicketEvent[]; keys: RegistrationKeys; moments: Moments };

/** The statements that write a new ticket: row, events, outbox, units, attachments, its text and, where it was dispatched at once, the routing outcome. */
export const registrationStatements = (store: Store, { ticket, events, keys, moments }: NewTicket): Statement[] => [
  {
    write: (database) => database.insert(store.schema.ticket).values({ ...rowOf(ticket, moments), ...keys }),
    rows: 1,
  },
  ...eventStatements(store, ticket.number, { version: 0, hash: GENESIS }, events),
  ...attachmentStatements(store, ticket.number, events),
  ...unitStatements(store, ticket),
  ...outcomeStatements(store, ticket.number, null, events),
  ...textStatements(store, null, ticket),
];

/** Writes a new ticket in one transaction. */
export const commitRegistration = (
  store: Store,
  ticket: Ticket,
  events: readonly TicketEvent[],
  keys: RegistrationKeys,
  moments: Moments,
): Promise<void> => store.atomically(registrationStatements(store, { ticket, events, keys, moments }));

/** A ticket before and after what happened to it. */
export type Happened = { before: Ticket; after: Ticket; events: readonly TicketEvent[]; moments: Moments };

/** The statements that write what happened to one ticket, the version check first. */
const happenedStatements = async (store: Store, { before, after, events, moments }: Happened): Promise<Statement[]> => {
  const { ticket } = store.schema;
  const hash = await headOf(store, before.number);
  return [
    {
      write: (database) =>
        database
          .update(ticket)
          .set(rowOf(after, moments))
          .where(and(eq(ticket.number, before.number), eq(ticket.version, before.version))),
      rows: 1,
    },
    ...eventStatements(store, before.number, { version: before.version, hash }, events),
    ...attachmentStatements(store, before.number, events),
    ...unitStatements(store, after),
    ...publicStatements(store, before, after),
    ...outcomeStatements(store, before.number, before, events),
    ...ledgerStatements(store, before, after),
    ...textStatements(store, before, after),
  ];
};

/** Writes what happened to several tickets at once (merging, releasing) in one transaction, or nothing: Conflict when one has changed meanwhile. `beside` is written with it. */
export const commitTogether = async (
  store: Store,
  all: readonly Happened[],
  beside: readonly Statement[] = [],
): Promise<void> => {
  const statements: Statement[] = [];
  for (const happened of all) statements.push(...(await happenedStatements(store, happened)));
  await store.atomically([...statements, ...beside]);
};

/**
 * Writes what happened to a ticket in one transaction: the row only if its version is still the one that was read
 * (Conflict otherwise), the chained events, the outbox, the public projections and the routing outcomes.
 */
export const commitEvents = (
  store: Store,
  before: Ticket,
  after: Ticket,
  events: readonly TicketEvent[],
  moments: Moments,
  beside: readonly Statement[] = [],
): Promise<void> => commitTogether(store, [{ before, after, events, moments }], beside);
