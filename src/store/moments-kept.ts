import { eq } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { Statement, Store } from './database.ts';

/** A moment that a job has kept under a name; null where it kept none. */
export const keptMoment = async ({ database, schema: { setting } }: Store, key: string): Promise<Instant | null> => {
  const [row] = await database.select().from(setting).where(eq(setting.key, key));
  return row === undefined ? null : Number(row.value);
};

/** The statement that keeps a moment under a name. */
export const keepMoment = ({ schema: { setting } }: Store, key: string, moment: Instant): Statement => ({
  write: (database) =>
    database
      .insert(setting)
      .values({ key, value: String(moment) })
      .onConflictDoUpdate({ target: setting.key, set: { value: String(moment) } }),
});
