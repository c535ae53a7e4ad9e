import { sql } from 'drizzle-orm';
import { localDateOf } from '../domain/deadline/local-time.ts';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';

/** The next ticket number of the Shanghai day: yyyyMMdd and six digits, as hotlines write them. A number may be skipped, never given twice. */
export const nextTicketNumber = async (store: Store, now: Instant): Promise<string> => {
  const { serial } = store.schema;
  const day = localDateOf(now).replaceAll('-', '');
  const [row] = await store.database
    .insert(serial)
    .values({ day, last: 1 })
    .onConflictDoUpdate({ target: serial.day, set: { last: sql`${serial.last} + 1` } })
    .returning({ last: serial.last });
  return `${day}${String(row?.last ?? 0).padStart(6, '0')}`;
};
