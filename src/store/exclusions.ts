import { and, count, desc, eq, gte, inArray, lt, not, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { ExclusionReason, ExclusionState } from '../domain/exclusion/exclusion.ts';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';
import type { ExclusionRow } from './schema.ts';
import { scopeOn } from './scope.ts';
import { underAudit } from './under-audit.ts';

/** Contests and exclusions asked for from `from` until before `to` within a scope. */
export type ExclusionQuestion = {
  scope: Scope;
  from: Instant;
  to: Instant;
  unit?: string | null;
  reason?: ExclusionReason | null;
  state?: ExclusionState | null;
  /** Account from which entries about calls that it may still make a second time are kept. */
  blindFor?: string | null;
};

/** People of a unit see what concerns ratings of its own work, also where the ticket has gone to another body since. */
const ofScope = (store: Store, scope: Scope): SQL | undefined => {
  const { exclusion } = store.schema;
  return scope.kind === 'units' && scope.units.length > 0
    ? inArray(exclusion.unit, [...scope.units])
    : scopeOn(store, scope, exclusion);
};

const asked = (
  store: Store,
  { scope, from, to, unit, reason, state, blindFor }: ExclusionQuestion,
): SQL | undefined => {
  const { exclusion } = store.schema;
  return and(
    ofScope(store, scope),
    blindFor ? not(underAudit(store, blindFor, exclusion)) : undefined,
    gte(exclusion.askedAt, new Date(from)),
    lt(exclusion.askedAt, new Date(to)),
    unit ? eq(exclusion.unit, unit) : undefined,
    reason ? eq(exclusion.reason, reason) : undefined,
    state ? eq(exclusion.state, state) : undefined,
  );
};

export type ExclusionCounts = { waiting: number; excluded: number; refused: number; contested: number };

/** How many contests and exclusions there are of each unit or reason, those with most exclusions first. */
export const exclusionsBy = async (
  store: Store,
  by: 'unit' | 'reason',
  question: ExclusionQuestion,
): Promise<(ExclusionCounts & { key: string; name: string })[]> => {
  const { exclusion } = store.schema;
  const { state, contested } = exclusion;
  const of = (condition: SQL) => count(sql`case when ${condition} then 1 end`);
  const excluded = of(sql`${state} = 'excluded'`);
  const key = by === 'unit' ? sql<string>`coalesce(${exclusion.unit}, '')` : sql<string>`${exclusion.reason}`;
  return store.database
    .select({
      key,
      name: sql<string>`max(${exclusion.unitName})`,
      excluded,
      waiting: of(sql`${state} in ('contested', 'proposed')`),
      refused: of(sql`${state} = 'refused'`),
      contested: of(sql`${contested}`),
    })
    .from(exclusion)
    .where(asked(store, question))
    .groupBy(sql.raw('1'))
    .orderBy(desc(excluded), desc(count()), sql.raw('1'));
};

export type ExclusionCursor = { at: Instant; id: string };

/** Contests and exclusions, the latest first. */
export const exclusionPage = async (
  store: Store,
  question: ExclusionQuestion,
  { cursor, size }: { cursor: ExclusionCursor | null; size: number },
): Promise<{ rows: ExclusionRow[]; total: number; next: ExclusionCursor | null }> => {
  const { exclusion } = store.schema;
  const chosen = asked(store, question);
  const at = cursor && new Date(cursor.at);
  const behind =
    cursor && at
      ? or(lt(exclusion.askedAt, at), and(eq(exclusion.askedAt, at), lt(exclusion.id, cursor.id)))
      : undefined;
  const found = await store.database
    .select()
    .from(exclusion)
    .where(and(chosen, behind))
    .orderBy(desc(exclusion.askedAt), desc(exclusion.id))
    .limit(size + 1);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows,
    total: await store.database.$count(exclusion, chosen),
    next: found.length > size && last ? { at: last.askedAt.getTime(), id: last.id } : null,
  };
};
