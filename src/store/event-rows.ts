import type { TicketEvent } from '../domain/ticket/events.ts';
import { chainHash } from './chain.ts';
import type { EventRow } from './schema.ts';

/** The rows of events that happened to a ticket, chained by hash to the one before them. */
export const eventRowsOf = (
  number: string,
  before: { version: number; hash: string },
  events: readonly TicketEvent[],
): EventRow[] => {
  let previousHash = before.hash;
  return events.map((happened, index) => {
    const sequence = before.version + index + 1;
    const hash = chainHash(previousHash, number, sequence, happened);
    const { at, by, ...fact } = happened;
    const row = {
      ticket: number,
      sequence,
      type: happened.type,
      at: new Date(at),
      actorRole: by.role,
      actorId: by.id,
      actorName: by.name,
      actorUnit: by.unit,
      fact,
      previousHash,
      hash,
    };
    previousHash = hash;
    return row;
  });
};
