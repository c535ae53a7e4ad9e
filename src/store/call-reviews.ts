import { and, asc, desc, eq, gte, inArray, lt, lte, ne, type SQL } from 'drizzle-orm';
import type { CallReview, ReviewState } from '../domain/call-quality/call-quality.ts';
import { reviewStates } from '../domain/call-quality/call-quality.ts';
import type { Instant } from '../domain/instant.ts';
import { withinBook } from './book-part.ts';
import type { Statement, Store } from './database.ts';
import type { CallReviewRow, CallRow } from './schema.ts';

const millis = (moment: Date | null): Instant | null => moment?.getTime() ?? null;

/** The way of drawing stands in the id: S for a sample, H for a choice by hand. */
export const reviewId = (way: CallReview['way'], unique: string): string =>
  `${way === 'sampled' ? 'S' : 'H'}-${unique}`;

const stateOf = (word: string): ReviewState => reviewStates.find((state) => state === word) ?? 'drawn';

const reviewOf = (row: CallReviewRow): CallReview => {
  const appealedAt = millis(row.appealedAt);
  const settledAt = millis(row.settledAt);
  return {
    id: row.id,
    call: row.call,
    month: row.month,
    city: row.city,
    way: row.id.startsWith('H') ? 'chosen' : 'sampled',
    agent: { id: row.agent, name: row.agentName },
    form: row.form,
    state: stateOf(row.state),
    drawnAt: row.drawnAt.getTime(),
    scorer: row.scorer === null ? null : { id: row.scorer, name: row.scorerName },
    scoredAt: millis(row.scoredAt),
    scores: row.points,
    score: row.score,
    remarks: row.remarks,
    appeal: appealedAt === null ? null : { at: appealedAt, words: row.appealWords },
    settlement:
      settledAt === null || row.settledBy === null
        ? null
        : { at: settledAt, by: row.settledBy, words: row.settledWords },
    version: row.version,
  };
};

const moment = (at: Instant | null): Date | null => (at === null ? null : new Date(at));

const rowOf = (review: CallReview): CallReviewRow => ({
  id: review.id,
  call: review.call,
  month: review.month,
  city: review.city,
  agent: review.agent.id,
  agentName: review.agent.name,
  form: review.form,
  state: review.state,
  drawnAt: new Date(review.drawnAt),
  scorer: review.scorer?.id ?? null,
  scorerName: review.scorer?.name ?? '',
  scoredAt: moment(review.scoredAt),
  points: review.scores,
  score: review.score,
  remarks: review.remarks,
  appealedAt: moment(review.appeal?.at ?? null),
  appealWords: review.appeal?.words ?? '',
  settledAt: moment(review.settlement?.at ?? null),
  settledBy: review.settlement?.by ?? null,
  settledWords: review.settlement?.words ?? '',
  version: review.version,
});

/** Adds drawn calls; one that is under review already stays as it is. */
export const addReviews = (store: Store, reviews: readonly CallReview[]): Promise<void> =>
  store.atomically(
    reviews.map((review) => ({
      write: (database) => database.insert(store.schema.callReview).values(rowOf(review)).onConflictDoNothing(),
    })),
  );

/** Writes what became of a review, if nobody changed it since it was read; throws Conflict otherwise. `further` goes with it in one transaction. */
export const writeReview = (store: Store, review: CallReview, further: readonly Statement[]): Promise<void> => {
  const { callReview } = store.schema;
  const unchanged = and(eq(callReview.id, review.id), eq(callReview.version, review.version));
  const change = { ...rowOf(review), version: review.version + 1 };
  return store.atomically([
    { write: (database) => database.update(callReview).set(change).where(unchanged), rows: 1 },
    ...further,
  ]);
};

const find = async (store: Store, condition: SQL): Promise<CallReview | null> => {
  const [row] = await store.database.select().from(store.schema.callReview).where(condition);
  return row ? reviewOf(row) : null;
};

/** One review; null where there is none of this id. */
export const findReview = (store: Store, id: string): Promise<CallReview | null> =>
  find(store, eq(store.schema.callReview.id, id));

/** The review of a call; null where it is not under review. */
export const reviewOfCall = (store: Store, call: string): Promise<CallReview | null> =>
  find(store, eq(store.schema.callReview.call, call));

/** Which reviews: of one city (null: all) and one agent (null: everybody), from one month on until another, in some states. */
export type ReviewQuestion = {
  city: string | null;
  agent: string | null;
  from: string;
  to: string;
  states: readonly ReviewState[];
};

const asked = ({ schema: { callReview } }: Store, { city, agent, from, to, states }: ReviewQuestion): SQL | undefined =>
  and(
    city === null ? undefined : eq(callReview.city, city),
    agent === null ? undefined : eq(callReview.agent, agent),
    gte(callReview.month, from),
    lte(callReview.month, to),
    inArray(callReview.state, [...states]),
  );

export type ReviewCursor = { at: Instant; id: string };
export type ReviewLine = CallReview & { startedAt: Instant; milliseconds: number | null };

/** Reviews with their calls, the latest drawn first. */
export const reviewPage = async (
  store: Store,
  question: ReviewQuestion,
  { cursor, size }: { cursor: ReviewCursor | null; size: number },
): Promise<{ lines: ReviewLine[]; total: number; next: ReviewCursor | null }> => {
  const { callReview, call } = store.schema;
  const found = await store.database
    .select({ review: callReview, startedAt: call.startedAt, answeredAt: call.answeredAt, endedAt: call.endedAt })
    .from(callReview)
    .innerJoin(call, eq(call.id, callReview.call))
    .where(and(asked(store, question), withinBook(callReview.drawnAt, callReview.id, cursor)))
    .orderBy(desc(callReview.drawnAt), desc(callReview.id))
    .limit(size + 1);
  const lines = found.slice(0, size).map(({ review, startedAt, answeredAt, endedAt }) => ({
    ...reviewOf(review),
    startedAt: startedAt.getTime(),
    milliseconds: answeredAt && endedAt ? endedAt.getTime() - answeredAt.getTime() : null,
  }));
  const last = lines.at(-1);
  return {
    lines,
    total: await store.database.$count(callReview, asked(store, question)),
    next: found.length > size && last ? { at: last.drawnAt, id: last.id } : null,
  };
};

/** All reviews of a question, the earliest first, to be added up. */
export const reviewsOf = async (store: Store, question: ReviewQuestion): Promise<CallReview[]> => {
  const { callReview } = store.schema;
  const rows = await store.database
    .select()
    .from(callReview)
    .where(asked(store, question))
    .orderBy(asc(callReview.drawnAt), asc(callReview.id));
  return rows.map(reviewOf);
};

/** How many reviews of a question there are in each state. */
export const countStates = async (
  store: Store,
  question: Omit<ReviewQuestion, 'states'>,
): Promise<Record<ReviewState, number>> => {
  const reviews = await reviewsOf(store, { ...question, states: reviewStates });
  const count = (state: ReviewState): number => reviews.filter((review) => review.state === state).length;
  return { drawn: count('drawn'), scored: count('scored'), appealed: count('appealed'), settled: count('settled') };
};

/** Calls with citizens that an agent answered and that were begun in a span, for drawing: without those between seats. */
export const answeredCalls = async (
  store: Store,
  { account, from, to }: { account: string; from: Instant; to: Instant },
): Promise<Pick<CallRow, 'id' | 'city' | 'startedAt' | 'answeredAt' | 'endedAt'>[]> => {
  const { call } = store.schema;
  return store.database
    .select({
      id: call.id,
      city: call.city,
      startedAt: call.startedAt,
      answeredAt: call.answeredAt,
      endedAt: call.endedAt,
    })
    .from(call)
    .where(
      and(
        eq(call.account, account),
        gte(call.startedAt, new Date(from)),
        lt(call.startedAt, new Date(to)),
        eq(call.state, 'ended'),
        eq(call.outcome, 'answered'),
        ne(call.purpose, 'consultation'),
      ),
    );
};

/** A call under review or chosen for it; null where there is none. */
export const reviewedCall = async (store: Store, id: string): Promise<CallRow | null> => {
  const { call } = store.schema;
  const [row] = await store.database.select().from(call).where(eq(call.id, id));
  return row ?? null;
};
