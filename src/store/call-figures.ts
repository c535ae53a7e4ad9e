import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import { type CallFigures, HALF_HOUR, HASTY, PROMPT_ANSWER } from '../domain/call/figures.ts';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';
import { millisOf } from './json-part.ts';

/** Calls begun from … to (exclusive) within a scope. */
export type FigureQuestion = { scope: Scope; from: Instant; to: Instant; account?: string | null };

const within = ({ schema: { call } }: Pick<Store, 'schema'>, scope: Scope): SQL | undefined => {
  if (scope.kind === 'all') return undefined;
  return scope.kind === 'city' ? eq(call.city, scope.city) : sql`1 = 0`;
};

/** One range of the index of beginnings: no older call is read. */
export const askedCalls = (store: Store, { scope, from, to, account }: FigureQuestion): SQL | undefined => {
  const { call } = store.schema;
  return and(
    gte(call.startedAt, new Date(from)),
    lt(call.startedAt, new Date(to)),
    within(store, scope),
    account ? eq(call.account, account) : undefined,
  );
};

/** Citizens' calls: not those between seats. */
export const citizens = ({ schema: { call } }: Pick<Store, 'schema'>): SQL | undefined =>
  and(eq(call.direction, 'inbound'), eq(call.purpose, 'appeal'));

const number = (expression: SQL): SQL<number> => sql<number>`${expression}`.mapWith(Number);

/** The figures of `domain/call/figures.ts` as sums in SQL, term by term. */
export const figureColumns = (store: Store) => {
  const { call } = store.schema;
  const [started, answered, ended] = [call.startedAt, call.answeredAt, call.endedAt].map((column) =>
    millisOf(store, sql`${column}`),
  ) as [SQL, SQL, SQL];
  const counted = (condition: SQL) => number(sql`count(case when ${condition} then 1 end)`);
  const total = (condition: SQL, length: SQL) =>
    number(sql`coalesce(sum(case when ${condition} then ${length} else 0 end), 0)`);
  const unanswered = sql`${call.answeredAt} is null and ${call.endedAt} is not null`;
  const gaveUp = sql`${unanswered} and ${call.outcome} = 'abandoned'`;
  const isAnswered = sql`${call.answeredAt} is not null`;
  const isFinished = sql`${isAnswered} and ${call.endedAt} is not null`;
  const [prompt, hasty] = [sql.raw(String(PROMPT_ANSWER)), sql.raw(String(HASTY))];
  return {
    arrived: number(sql`count(*)`),
    answered: counted(isAnswered),
    prompt: counted(sql`${isAnswered} and ${answered} - ${started} <= ${prompt}`),
    abandoned: counted(sql`${gaveUp} and ${ended} - ${started} >= ${hasty}`),
    hasty: counted(sql`${gaveUp} and ${ended} - ${started} < ${hasty}`),
    missed: counted(sql`${unanswered} and (${call.outcome} is null or ${call.outcome} <> 'abandoned')`),
    waited: total(isAnswered, sql`${answered} - ${started}`),
    finished: counted(isFinished),
    talked: total(isFinished, sql`${ended} - ${answered}`),
  };
};

/** Figures by the so-manieth stretch of `step` milliseconds since `from`; stretches without a call are left out. */
export const figuresByStretch = async (
  store: Store,
  question: FigureQuestion,
  step: number = HALF_HOUR,
): Promise<{ place: number; figures: CallFigures }[]> => {
  const { call } = store.schema;
  const since = sql`(${millisOf(store, sql`${call.startedAt}`)} - ${sql.raw(String(question.from))})`;
  // Whole numbers divide downwards on both engines.
  const place = number(sql`${since} / ${sql.raw(String(step))}`);
  const rows = await store.database
    .select({ place, ...figureColumns(store) })
    .from(call)
    .where(and(askedCalls(store, question), citizens(store)))
    .groupBy(sql`1`)
    .orderBy(sql`1`);
  return rows.map(({ place: at, ...figures }) => ({ place: at, figures }));
};

/** What answered citizens' calls left: a ticket, a reason, or nothing yet. */
export type CallEnding = { closing: string | null; ticketed: boolean; calls: number };

/** Answered calls that are over, by what they left. */
export const callEndings = async (store: Store, question: FigureQuestion): Promise<CallEnding[]> => {
  const { call } = store.schema;
  const ticketed = sql<number>`case when ${call.ticket} is null then 0 else 1 end`.mapWith(Number);
  const rows = await store.database
    .select({ closing: call.closingReason, ticketed, calls: count() })
    .from(call)
    .where(and(askedCalls(store, question), isNotNull(call.answeredAt), isNotNull(call.endedAt), citizens(store)))
    .groupBy(call.closingReason, sql`2`)
    .orderBy(desc(count()));
  return rows.map((row) => ({ ...row, ticketed: row.ticketed === 1 }));
};

/** Calls by how they ended. */
export const callOutcomes = (
  store: Store,
  question: FigureQuestion,
): Promise<{ outcome: string | null; calls: number }[]> => {
  const { call } = store.schema;
  return Promise.resolve(
    store.database
      .select({ outcome: call.outcome, calls: count() })
      .from(call)
      .where(and(askedCalls(store, question), citizens(store), isNotNull(call.endedAt)))
      .groupBy(call.outcome)
      .orderBy(desc(count())),
  );
};

/** The matters of the tickets that calls of a time were registered as, the most frequent first. */
export const mattersOfCalls = async (
  store: Store,
  question: FigureQuestion,
  most: number,
): Promise<{ matter: string | null; name: string | null; calls: number }[]> => {
  const { call, ticket } = store.schema;
  return store.database
    .select({ matter: ticket.matter, name: sql<string | null>`max(${ticket.matterName})`, calls: count() })
    .from(call)
    .innerJoin(ticket, eq(ticket.number, call.ticket))
    .where(and(askedCalls(store, question), citizens(store)))
    .groupBy(ticket.matter)
    .orderBy(desc(count()), asc(ticket.matter))
    .limit(most);
};

/** How many citizens wait now, and since when the first of them. */
export const waitingCalls = async (
  store: Store,
  scope: Scope,
): Promise<{ waiting: number; longestSince: Instant | null }> => {
  const { call } = store.schema;
  const [row] = await store.database
    .select({ waiting: count(), since: sql`min(${call.startedAt})`.mapWith(call.startedAt) })
    .from(call)
    .where(
      and(
        inArray(call.state, ['waiting', 'ringing']),
        eq(call.direction, 'inbound'),
        isNull(call.answeredAt),
        within(store, scope),
      ),
    );
  return { waiting: row?.waiting ?? 0, longestSince: (row?.since as Date | null)?.getTime() ?? null };
};
