import { and, count, eq, gte, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import { type CallFigures, noFigures } from '../domain/call/figures.ts';
import { DAY, type Instant } from '../domain/instant.ts';
import type { SeatState } from '../domain/seat/seat.ts';
import { askedCalls, citizens, type FigureQuestion, figureColumns } from './call-figures.ts';
import type { Store } from './database.ts';
import { millisOf } from './json-part.ts';

/** What one seat did with calls: citizens' calls that it answered, those that it let ring, and calls that it made. */
export type SeatMonth = {
  account: string;
  figures: CallFigures;
  /** 振铃未接: it rang and was not taken here. */
  missedRings: number;
  made: number;
  /** Of those made, how many were answered. */
  reached: number;
};

const numberOf = (value: unknown): number => Number(value ?? 0);

const ringsNotTaken = async (store: Store, question: FigureQuestion): Promise<Map<string, number>> => {
  const { call } = store.schema;
  const tried =
    store.engine === 'sqlite'
      ? sql`json_each(${call.tried}) as rung`
      : sql`jsonb_array_elements_text(${call.tried}) as rung(value)`;
  const account = sql<string>`rung.value`;
  const rows = await store.database
    .select({ account, rings: count() })
    .from(call)
    .innerJoin(tried, sql`true`)
    .where(askedCalls(store, question))
    .groupBy(sql`rung.value`);
  return new Map(rows.map((row) => [row.account, row.rings]));
};

/** Calls of a time by seat; seats that neither answered, missed nor made one are left out. */
export const figuresBySeat = async (store: Store, question: FigureQuestion): Promise<SeatMonth[]> => {
  const { call } = store.schema;
  const answering = await store.database
    .select({ account: call.account, ...figureColumns(store) })
    .from(call)
    .where(and(askedCalls(store, question), citizens(store), isNotNull(call.account)))
    .groupBy(call.account);
  const calling = await store.database
    .select({
      account: call.account,
      made: count(),
      reached: count(sql`case when ${call.answeredAt} is not null then 1 end`),
    })
    .from(call)
    .where(and(askedCalls(store, question), eq(call.direction, 'outbound'), isNotNull(call.account)))
    .groupBy(call.account);
  const rung = await ringsNotTaken(store, { ...question, account: null });
  const answered = new Map(answering.map(({ account, ...figures }) => [account, figures]));
  const made = new Map(calling.map(({ account, ...calls }) => [account, calls]));
  const accounts = new Set([...answered.keys(), ...made.keys(), ...rung.keys()]);
  return [...accounts]
    .filter((account): account is string => account !== null && (!question.account || account === question.account))
    .map((account) => ({
      account,
      figures: answered.get(account) ?? noFigures,
      missedRings: rung.get(account) ?? 0,
      made: made.get(account)?.made ?? 0,
      reached: made.get(account)?.reached ?? 0,
    }));
};

/** How long a seat was in a state, in milliseconds, and how often it came into it. */
export type StateTime = { account: string; state: SeatState; length: number; times: number };

/** A span that began longer before is not asked for: nobody stays a day in one state but those who are off. */
const LONGEST_SPAN = DAY;

const spansWithin = ({ schema: { seatSpan } }: Store, scope: Scope): SQL | undefined => {
  if (scope.kind === 'all') return undefined;
  return scope.kind === 'city' ? or(isNull(seatSpan.city), eq(seatSpan.city, scope.city)) : sql`1 = 0`;
};

/** Time of each seat in each state, cut to the time asked for; what lasts still counts until now. */
export const timeByState = async (
  store: Store,
  { scope, from, to, account }: FigureQuestion,
  now: Instant,
): Promise<StateTime[]> => {
  const { seatSpan } = store.schema;
  const end = Math.min(to, now);
  const raw = (value: number) => sql.raw(String(value));
  const begun = millisOf(store, sql`${seatSpan.begunAt}`);
  const ended = millisOf(store, sql`${seatSpan.endedAt}`);
  const first = sql`case when ${begun} < ${raw(from)} then ${raw(from)} else ${begun} end`;
  const last = sql`case when ${seatSpan.endedAt} is null or ${ended} > ${raw(end)} then ${raw(end)} else ${ended} end`;
  const rows = await store.database
    .select({
      account: seatSpan.account,
      state: seatSpan.state,
      length: sql`coalesce(sum(case when ${last} > ${first} then ${last} - ${first} else 0 end), 0)`.mapWith(numberOf),
      times: count(sql`case when ${last} > ${first} then 1 end`),
    })
    .from(seatSpan)
    .where(
      and(
        gte(seatSpan.begunAt, new Date(from - LONGEST_SPAN)),
        lt(seatSpan.begunAt, new Date(to)),
        spansWithin(store, scope),
        account ? eq(seatSpan.account, account) : undefined,
      ),
    )
    .groupBy(seatSpan.account, seatSpan.state);
  return rows.filter(({ length }) => length > 0).map((row) => ({ ...row, state: row.state as SeatState }));
};
