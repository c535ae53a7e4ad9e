import { and, count, desc, eq, lte, ne, sql } from 'drizzle-orm';
import type { Satisfaction } from '../domain/evaluation/satisfaction.ts';
import { satisfactions } from '../domain/evaluation/satisfaction.ts';
import type { Instant } from '../domain/instant.ts';
import type { CaseResult } from '../domain/rectification/case.ts';
import type { Store } from './database.ts';
import type { EvaluationRow, RectificationRow } from './schema.ts';

/**
 * Where a page of a public list begins: at this moment, after so many rows of the same moment. No number of a ticket is in
 * it, since the address of the page is public too.
 */
export type PublicCursor = { at: Instant; skip: number };

export type PublicPage<Row> = { rows: Row[]; next: PublicCursor | null };

const pageOf = <Row>(
  found: Row[],
  size: number,
  cursor: PublicCursor | null,
  momentOf: (row: Row) => Date,
): PublicPage<Row> => {
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  if (found.length <= size || last === undefined) return { rows, next: null };
  const at = momentOf(last).getTime();
  const same = rows.filter((row) => momentOf(row).getTime() === at).length;
  return { rows, next: { at, skip: same + (cursor?.at === at ? cursor.skip : 0) } };
};

/** Reviews of each level, and how many were left out since two persons have excluded them. */
export type SatisfactionCounts = { levels: Record<Satisfaction, number>; excluded: number };

/** How many first reviews there are of each level, in one city or all; what a second callback brought judges the rectification and is not counted again. */
export const countSatisfactions = async (store: Store, city: string | null): Promise<SatisfactionCounts> => {
  const { evaluation } = store.schema;
  const rows = await store.database
    .select({ level: evaluation.satisfaction, excluded: evaluation.excluded, reviews: count() })
    .from(evaluation)
    .where(and(ne(evaluation.by, 'second-callback'), city === null ? undefined : eq(evaluation.city, city)))
    .groupBy(evaluation.satisfaction, evaluation.excluded);
  const counted = new Map(
    rows.flatMap(({ level, excluded, reviews }) => (excluded ? [] : [[level, reviews] as const])),
  );
  return {
    levels: Object.fromEntries(satisfactions.map((level) => [level, counted.get(level) ?? 0])) as Record<
      Satisfaction,
      number
    >,
    excluded: rows.reduce((sum, { excluded, reviews }) => sum + (excluded ? reviews : 0), 0),
  };
};

export type EvaluationFilter = { city: string | null; satisfaction: Satisfaction | null };

/** Reviews for everybody to read, newest first. */
export const listEvaluations = async (
  store: Store,
  { city, satisfaction }: EvaluationFilter,
  cursor: PublicCursor | null,
  size: number,
): Promise<PublicPage<EvaluationRow>> => {
  const { evaluation } = store.schema;
  const found = await store.database
    .select()
    .from(evaluation)
    .where(
      and(
        city === null ? undefined : eq(evaluation.city, city),
        satisfaction === null ? undefined : eq(evaluation.satisfaction, satisfaction),
        cursor === null ? undefined : lte(evaluation.at, new Date(cursor.at)),
      ),
    )
    .orderBy(desc(evaluation.at), desc(evaluation.ticket), desc(evaluation.sequence))
    .limit(size + 1)
    .offset(cursor?.skip ?? 0);
  return pageOf(found, size, cursor, (row) => row.at);
};

export type RectificationFilter = { city: string | null; result: CaseResult | null };

/** Rectifications that a person has redacted and published, for everybody to read, the latest publication first. */
export const listRectifications = async (
  store: Store,
  { city, result }: RectificationFilter,
  cursor: PublicCursor | null,
  size: number,
): Promise<PublicPage<RectificationRow & { publishedAt: Date }>> => {
  const { rectification } = store.schema;
  const found = await store.database
    .select()
    .from(rectification)
    .where(
      and(
        eq(rectification.publication, 'published'),
        city === null ? undefined : eq(rectification.city, city),
        result === null ? undefined : eq(rectification.result, result),
        cursor === null ? undefined : lte(rectification.publishedAt, new Date(cursor.at)),
      ),
    )
    .orderBy(desc(rectification.publishedAt), desc(rectification.id))
    .limit(size + 1)
    .offset(cursor?.skip ?? 0);
  const rows = found.map((row) => ({ ...row, publishedAt: row.publishedAt ?? row.openedAt }));
  return pageOf(rows, size, cursor, (row) => row.publishedAt);
};

/** How many cases there are, closed, and published, in one city or all: what is not published is counted in public all the same. */
export const countRectifications = async (
  store: Store,
  city: string | null,
): Promise<{ opened: number; closed: number; published: number }> => {
  const { rectification } = store.schema;
  const [row] = await store.database
    .select({
      opened: count(),
      closed: count(rectification.closedAt),
      published: count(sql`case when ${rectification.publication} = 'published' then 1 end`),
    })
    .from(rectification)
    .where(city === null ? undefined : eq(rectification.city, city));
  return row ?? { opened: 0, closed: 0, published: 0 };
};
