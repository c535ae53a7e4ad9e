import Sqlite from 'better-sqlite3';
import type { Timekeeping } from '../../../src/domain/deadline/clock.ts';
import { localDateOf } from '../../../src/domain/deadline/local-time.ts';
import { DAY, HOUR, type Instant } from '../../../src/domain/instant.ts';
import type { Draft } from './drafts.ts';
import { type Draw, drawFrom } from './draw.ts';
import { lifeOf } from './life.ts';
import { historyWriter } from './write.ts';

/** Tickets come in over two years. */
const SPREAD = 730 * DAY;
const BATCH = 1_000;
const CALLERS_PER_TICKET = 0.4;

export type Order = {
  /** The SQLite file, with the schema in it and no tickets. */
  file: string;
  tickets: number;
  now: Instant;
  drafts: readonly Draft[];
  replies: readonly string[];
  timekeeping: Timekeeping;
  told: (tickets: number) => void;
};

/** Moments of registration, first to last: every day alike, from seven in the morning to eleven at night, more of them by day. */
const momentsOf = (draw: Draw, tickets: number, now: Instant): Instant[] =>
  Array.from({ length: tickets }, () => {
    const day = now - Math.floor(draw.share() * SPREAD);
    const midnight = day - ((day + 8 * HOUR) % DAY);
    const hour = 7 + 16 * ((draw.share() + draw.share()) / 2);
    return Math.min(Math.floor(midnight + hour * HOUR), now - draw.whole(0, 3 * HOUR));
  }).sort((one, other) => one - other);

/** Numbers as the hotline gives them: the day, and a serial number that begins anew each day. */
const numbersOf = (moments: readonly Instant[]): string[] => {
  const serials = new Map<string, number>();
  return moments.map((at) => {
    const day = localDateOf(at).replaceAll('-', '');
    const serial = (serials.get(day) ?? 0) + 1;
    serials.set(day, serial);
    return `${day}${String(serial).padStart(6, '0')}`;
  });
};

/** Fills a database with tickets in all stages of their lives, the same ones for the same order. */
export const generateTickets = ({ file, tickets, now, drafts, replies, timekeeping, told }: Order): void => {
  const connection = new Sqlite(file);
  // Nothing is lost that could not be made again.
  for (const pragma of [
    'journal_mode = delete',
    'journal_mode = off',
    'synchronous = off',
    'cache_size = -400000',
    'foreign_keys = off',
  ])
    connection.pragma(pragma);
  const draw = drawFrom(12_345);
  const moments = momentsOf(draw, tickets, now);
  const numbers = numbersOf(moments);
  const write = historyWriter(connection, timekeeping);
  const callers = Math.max(10, Math.ceil(tickets * CALLERS_PER_TICKET));
  for (let from = 0; from < tickets; from += BATCH) {
    connection.exec('begin');
    for (const [index, number] of numbers.slice(from, from + BATCH).entries()) {
      const registeredAt = moments[from + index] ?? now;
      write(lifeOf({ number, registeredAt, now, draft: draw.of(drafts), timekeeping, replies, draw, callers }).events);
    }
    connection.exec('commit');
    told(Math.min(from + BATCH, tickets));
  }
  connection.pragma('journal_mode = wal');
  connection.close();
};
