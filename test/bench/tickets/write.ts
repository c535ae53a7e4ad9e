import type Sqlite from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { momentsOf } from '../../../src/commands/handle.ts';
import type { Timekeeping } from '../../../src/domain/deadline/clock.ts';
import type { TicketEvent } from '../../../src/domain/ticket/events.ts';
import { GENESIS } from '../../../src/store/chain.ts';
import { eventRowsOf } from '../../../src/store/event-rows.ts';
import { replay } from '../../../src/store/projections.ts';
import * as schema from '../../../src/store/schema.sqlite.ts';
import { rowOf } from '../../../src/store/ticket-row.ts';
import { wordsOf } from '../../../src/store/ticket-text.ts';

type Insert = (rows: readonly object[]) => void;

/** Writes rows of a table with one prepared statement, each value as the schema keeps it. */
const inserter = (connection: Sqlite.Database, table: SQLiteTable, leaveOut: readonly string[] = []): Insert => {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => !leaveOut.includes(key));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const statement = connection.prepare(`insert into "${getTableName(table)}" (${names}) values (${places})`);
  return (rows) => {
    for (const row of rows) {
      const values = row as Record<string, unknown>;
      statement.run(
        columns.map(([key, column]) => {
          const value = values[key];
          return value === null || value === undefined ? null : column.mapToDriverValue(value);
        }),
      );
    }
  };
};

/**
 * Writes whole histories as the commits of each step would have left them, in a fraction of the time: row, chained events,
 * outbox, everything that stands beside the row, and the words of the index.
 */
export const historyWriter = (connection: Sqlite.Database, timekeeping: Timekeeping) => {
  const insert = {
    ticket: inserter(connection, schema.ticket),
    events: inserter(connection, schema.event),
    outbox: inserter(connection, schema.outbox, ['id']),
    units: inserter(connection, schema.ticketUnit),
    attachments: inserter(connection, schema.attachment),
    reviews: inserter(connection, schema.evaluation),
    cases: inserter(connection, schema.rectification),
    outcomes: inserter(connection, schema.routingOutcome),
    returns: inserter(connection, schema.ticketReturn),
    precedents: inserter(connection, schema.precedent),
    supervisions: inserter(connection, schema.supervision),
    exclusions: inserter(connection, schema.exclusion),
    audits: inserter(connection, schema.callbackAudit),
  };
  const words = connection.prepare('insert into ticket_text (rowid, words) values (cast(? as integer), ?)');
  return (events: readonly TicketEvent[]): void => {
    const { ticket, ...beside } = replay(events);
    if (ticket === null) throw new Error('a history without a beginning');
    const { number } = ticket;
    const keys = { queryCodeHash: `code of ${number}`, submissionKey: `key of ${number}` };
    insert.ticket([{ ...rowOf(ticket, momentsOf(timekeeping, ticket)), ...keys }]);
    const rows = eventRowsOf(number, { version: 0, hash: GENESIS }, events);
    insert.events(rows);
    insert.outbox(
      rows.map(({ type, sequence, at }) => ({
        topic: `ticket.${type}`,
        ticket: number,
        payload: { sequence },
        createdAt: at,
        deliveredAt: at,
      })),
    );
    insert.units(beside.units);
    insert.attachments(beside.attachments);
    insert.reviews(beside.reviews);
    insert.cases(beside.cases);
    insert.outcomes(beside.outcomes);
    insert.returns(beside.returns);
    insert.precedents(beside.precedents);
    insert.supervisions(beside.supervisions);
    insert.exclusions(beside.exclusions);
    insert.audits(beside.audits);
    words.run(number, wordsOf(ticket).join(' '));
  };
};
