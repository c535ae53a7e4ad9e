import { and, count, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';

/**
 * How many tickets under a condition come to their end in each span between two neighbouring moments, in one look at
 * the table; one number less than there are moments.
 */
export const dueBetween = async (
  store: Store,
  condition: SQL | undefined,
  moments: readonly Instant[],
): Promise<number[]> => {
  const { ticket } = store.schema;
  const moment = (at: Instant | undefined) => sql`${sql.param(new Date(at ?? 0), ticket.dueAt)}`;
  const spans = moments.slice(1).map((end, index) => ({ name: `span${index}`, from: moments[index], end }));
  if (spans.length === 0) return [];
  const columns = Object.fromEntries(
    spans.map(({ name, from, end }) => [
      name,
      count(sql`case when ${ticket.dueAt} >= ${moment(from)} and ${ticket.dueAt} < ${moment(end)} then 1 end`),
    ]),
  );
  const [row] = await store.database
    .select(columns)
    .from(ticket)
    .where(
      and(condition, gte(ticket.dueAt, new Date(moments[0] ?? 0)), lt(ticket.dueAt, new Date(moments.at(-1) ?? 0))),
    );
  return spans.map(({ name }) => row?.[name] ?? 0);
};
