import { and, desc, eq, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Precedent } from '../domain/routing/precedents.ts';
import { searchWords } from '../domain/search/question.ts';
import type { Store } from './database.ts';
import { literal } from './literal.ts';
import type { PrecedentRow } from './schema.ts';

/** The rulings that stand as precedents, for the router. */
export const precedentsInForce = async (store: Store): Promise<Precedent[]> => {
  const { precedent } = store.schema;
  const rows = await store.database.select().from(precedent).where(isNull(precedent.withdrawnAt));
  return rows.map(({ lead, leadName, function: of, ruledAt, ...row }) => ({
    id: row.id,
    ticket: row.ticket,
    city: row.city,
    matter: row.matter,
    matterName: row.matterName,
    division: row.division,
    title: row.title,
    text: row.text,
    clause: row.clause,
    grounds: row.grounds,
    lead: { unit: leadName, code: lead, function: of },
    ruledAt: ruledAt.getTime(),
  }));
};

export const precedentStates = ['standing', 'withdrawn', 'all'] as const;
export type PrecedentState = (typeof precedentStates)[number];

/** Which precedents are listed: of a city or all, standing or withdrawn, with words in them. */
export type PrecedentQuestion = { city: string | null; state: PrecedentState; words: string };

const askedOf = ({ schema: { precedent } }: Store, { city, state, words }: PrecedentQuestion): SQL | undefined => {
  const { title, text, leadName, matterName, grounds, clause, id, placeName } = precedent;
  return and(
    city === null ? undefined : eq(precedent.city, city),
    state === 'standing' ? isNull(precedent.withdrawnAt) : undefined,
    state === 'withdrawn' ? isNotNull(precedent.withdrawnAt) : undefined,
    ...searchWords(words).map((word) =>
      or(
        ...[title, text, leadName, matterName, grounds, clause, id, placeName].map(
          (column) => sql`lower(${column}) like ${`%${literal(word)}%`} escape '\\'`,
        ),
      ),
    ),
  );
};

/** Where a page begins: behind this precedent. */
export type PrecedentPlace = { at: number; id: string };

/** A page of precedents, the newest first, and how many there are. */
export const listPrecedents = async (
  store: Store,
  question: PrecedentQuestion,
  after: PrecedentPlace | null,
  size: number,
): Promise<{ rows: PrecedentRow[]; next: PrecedentPlace | null; count: number }> => {
  const { precedent } = store.schema;
  const { ruledAt, id } = precedent;
  const behind = after && or(lt(ruledAt, new Date(after.at)), and(eq(ruledAt, new Date(after.at)), lt(id, after.id)));
  const asked = askedOf(store, question);
  const found = await store.database
    .select()
    .from(precedent)
    .where(and(asked, behind ?? undefined))
    .orderBy(desc(ruledAt), desc(id))
    .limit(size + 1);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows,
    next: found.length > size && last ? { at: last.ruledAt.getTime(), id: last.id } : null,
    count: await store.database.$count(precedent, asked),
  };
};

/** One precedent, within a city or anywhere; null where there is none. */
export const findPrecedent = async (store: Store, city: string | null, id: string): Promise<PrecedentRow | null> => {
  const { precedent } = store.schema;
  const [row] = await store.database
    .select()
    .from(precedent)
    .where(and(eq(precedent.id, id), city === null ? undefined : eq(precedent.city, city)));
  return row ?? null;
};
