import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import type { BookedCall } from '../../commands/calls/switchboard.ts';
import { type Instant, SECOND } from '../../domain/instant.ts';

const rows = z.array(
  z.object({
    call: z.string(),
    direction: z.enum(['inbound', 'outbound']),
    caller: z.string().nullable(),
    dialled: z.string().nullable(),
    seat: z.string().nullable(),
    started: z.number(),
    answered: z.number().nullable(),
    ended: z.number(),
    ended_by: z.enum(['citizen', 'seat', 'system']),
    code: z.string(),
  }),
);

const instant = (seconds: number): Instant => Math.round(seconds * SECOND);

/** Reads Kamailio's book of ended calls without ever writing into it. */
export const bookedSince = (file: string, since: Instant): BookedCall[] => {
  if (!existsSync(file)) return [];
  const book = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 2 * SECOND });
  try {
    const found = book.prepare('select * from cdrs where ended >= ? order by ended, id').all(since / SECOND);
    return rows.parse(found).map((row) => ({
      sipCallId: row.call,
      direction: row.direction,
      caller: row.caller ?? '',
      dialled: row.dialled ?? '',
      seat: row.seat || null,
      startedAt: instant(row.started),
      answeredAt: row.answered === null || row.answered === 0 ? null : instant(row.answered),
      endedAt: instant(row.ended),
      by: row.ended_by,
      code: row.code,
    }));
  } finally {
    book.close();
  }
};
