import { and, count, desc, eq, gte, lt, ne, or, type SQL } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Repeat, RepeatState } from '../domain/duplicate/repeat.ts';
import type { Instant } from '../domain/instant.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { Conflict, type Store } from './database.ts';
import type { RepeatPairRow } from './schema.ts';
import { scopeOn } from './scope.ts';

/** Notes that a ticket repeats others; a pair that is known already is left as it is. */
export const recordRepeats = async (
  store: Store,
  ticket: Ticket,
  pairs: readonly { earlier: Ticket; repeat: Repeat }[],
  now: Instant,
): Promise<void> => {
  if (pairs.length === 0) return;
  const { repeatPair } = store.schema;
  const rows = pairs.map(({ earlier, repeat }) => ({
    ticket: ticket.number,
    earlier: earlier.number,
    city: earlier.appeal.city,
    unit: earlier.lead?.code ?? null,
    unitName: earlier.lead?.unit ?? '',
    because: repeat.verdict.grounds.join(','),
    likeness: repeat.verdict.likeness,
    afterRectification: repeat.afterRectification,
    closedAt: new Date(repeat.closedAt),
    foundAt: new Date(now),
    state: 'suspected',
    decidedBy: null,
    decidedAt: null,
    note: '',
  }));
  await store.atomically([{ write: (database) => database.insert(repeatPair).values(rows).onConflictDoNothing() }]);
};

/** Which pairs are asked for; null leaves a part open. */
export type RepeatFilter = {
  scope: Scope;
  state: RepeatState | null;
  unit: string | null;
  afterRectification: boolean | null;
};

/** Where the next part of the list begins: behind this pair. */
export type RepeatPlace = { at: Instant; ticket: string; earlier: string };

const conditionOf = (store: Store, { scope, state, unit, afterRectification }: RepeatFilter): SQL | undefined => {
  const { repeatPair } = store.schema;
  return and(
    scopeOn(store, scope, { ticket: repeatPair.earlier, city: repeatPair.city }),
    state === null ? undefined : eq(repeatPair.state, state),
    unit === null ? undefined : eq(repeatPair.unit, unit),
    afterRectification === null ? undefined : eq(repeatPair.afterRectification, afterRectification),
  );
};

/** Pairs, the latest found first, and where the rest begins. */
export const repeatPage = async (
  store: Store,
  filter: RepeatFilter,
  { after, size }: { after: RepeatPlace | null; size: number },
): Promise<{ pairs: RepeatPairRow[]; next: RepeatPlace | null }> => {
  const { repeatPair } = store.schema;
  const found = after && new Date(after.at);
  const beyond =
    after && found
      ? or(
          lt(repeatPair.foundAt, found),
          and(eq(repeatPair.foundAt, found), lt(repeatPair.ticket, after.ticket)),
          and(
            eq(repeatPair.foundAt, found),
            eq(repeatPair.ticket, after.ticket),
            lt(repeatPair.earlier, after.earlier),
          ),
        )
      : undefined;
  const rows = await store.database
    .select()
    .from(repeatPair)
    .where(and(conditionOf(store, filter), beyond))
    .orderBy(desc(repeatPair.foundAt), desc(repeatPair.ticket), desc(repeatPair.earlier))
    .limit(size + 1);
  const pairs = rows.slice(0, size);
  const last = pairs.at(-1);
  const next =
    rows.length > size && last ? { at: last.foundAt.getTime(), ticket: last.ticket, earlier: last.earlier } : null;
  return { pairs, next };
};

/** How many pairs a filter holds. */
export const countRepeats = (store: Store, filter: RepeatFilter): Promise<number> =>
  Promise.resolve(store.database.$count(store.schema.repeatPair, conditionOf(store, filter)));

/** Pairs and earlier tickets against each unit, those with the most first. */
export type UnitRepeats = { unit: string | null; unitName: string; pairs: number };

/** How many pairs of a filter stand against each unit. */
export const repeatsByUnit = async (store: Store, filter: RepeatFilter, limit: number): Promise<UnitRepeats[]> => {
  const { repeatPair } = store.schema;
  const pairs = count();
  return store.database
    .select({ unit: repeatPair.unit, unitName: repeatPair.unitName, pairs })
    .from(repeatPair)
    .where(conditionOf(store, filter))
    .groupBy(repeatPair.unit, repeatPair.unitName)
    .orderBy(desc(pairs), repeatPair.unitName)
    .limit(limit);
};

/** Pairs in which a ticket stands on either side, the latest first. */
export const repeatsOfTicket = (store: Store, number: string): Promise<RepeatPairRow[]> => {
  const { repeatPair } = store.schema;
  return Promise.resolve(
    store.database
      .select()
      .from(repeatPair)
      .where(or(eq(repeatPair.ticket, number), eq(repeatPair.earlier, number)))
      .orderBy(desc(repeatPair.foundAt), desc(repeatPair.ticket)),
  );
};

/** One pair within the scope; null otherwise. */
export const findRepeat = async (
  store: Store,
  scope: Scope,
  { ticket, earlier }: { ticket: string; earlier: string },
): Promise<RepeatPairRow | null> => {
  const { repeatPair } = store.schema;
  const [row] = await store.database
    .select()
    .from(repeatPair)
    .where(
      and(
        eq(repeatPair.ticket, ticket),
        eq(repeatPair.earlier, earlier),
        scopeOn(store, scope, { ticket: repeatPair.earlier, city: repeatPair.city }),
      ),
    );
  return row ?? null;
};

/** Writes what a supervisor found of a pair, if nobody else has judged it since it was read; says whether it was written. */
export const decideRepeat = async (
  store: Store,
  pair: RepeatPairRow,
  finding: { state: RepeatState; note: string; by: string; at: Instant },
): Promise<boolean> => {
  const { repeatPair } = store.schema;
  const set = { state: finding.state, note: finding.note, decidedBy: finding.by, decidedAt: new Date(finding.at) };
  try {
    await store.atomically([
      {
        write: (database) =>
          database
            .update(repeatPair)
            .set(set)
            .where(
              and(
                eq(repeatPair.ticket, pair.ticket),
                eq(repeatPair.earlier, pair.earlier),
                eq(repeatPair.state, pair.state),
              ),
            ),
        rows: 1,
      },
    ]);
    return true;
  } catch (fault) {
    if (fault instanceof Conflict) return false;
    throw fault;
  }
};

/** Closings in a period; null leaves a side or the unit open. */
export type AgainstFilter = { scope: Scope; unit: string | null; from: Instant | null; to: Instant | null };

/** An earlier ticket whose closing was followed by repeats that nobody has dismissed. */
export type RepeatedTicket = { ticket: string; unit: string | null; unitName: string; repeats: number };

/**
 * 计入解决率: tickets closed in the period after which somebody spoke of the same thing again, with the number of those
 * repeats. Pairs that a supervisor dismissed are left out.
 */
export const repeatsAgainst = (store: Store, { scope, unit, from, to }: AgainstFilter): Promise<RepeatedTicket[]> => {
  const { repeatPair } = store.schema;
  return Promise.resolve(
    store.database
      .select({
        ticket: repeatPair.earlier,
        unit: repeatPair.unit,
        unitName: repeatPair.unitName,
        repeats: count(),
      })
      .from(repeatPair)
      .where(
        and(
          scopeOn(store, scope, { ticket: repeatPair.earlier, city: repeatPair.city }),
          ne(repeatPair.state, 'dismissed'),
          unit === null ? undefined : eq(repeatPair.unit, unit),
          from === null ? undefined : gte(repeatPair.closedAt, new Date(from)),
          to === null ? undefined : lt(repeatPair.closedAt, new Date(to)),
        ),
      )
      .groupBy(repeatPair.earlier, repeatPair.unit, repeatPair.unitName)
      .orderBy(desc(count()), repeatPair.earlier),
  );
};
