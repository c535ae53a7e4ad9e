import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, type SQL } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { PracticeChoice, PracticeItem, PracticeMarks } from '../domain/practice/practice.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { withinBook } from './book-part.ts';
import type { Store } from './database.ts';
import type { PracticeAnswerRow, PracticeRoundRow } from './schema.ts';

/** A sitting with its appeals in their order. */
export type PracticeRound = PracticeRoundRow & { answers: PracticeAnswerRow[] };

/** Writes a sitting with all its appeals. */
export const addRound = (store: Store, round: PracticeRoundRow, items: readonly PracticeItem[]): Promise<void> => {
  const { practiceRound, practiceAnswer } = store.schema;
  const rows = items.map((item, index) => ({
    ...item,
    round: round.id,
    sequence: index + 1,
    chosen: null,
    marks: null,
    shownAt: null,
    answeredAt: null,
  }));
  return store.atomically([
    { write: (database) => database.insert(practiceRound).values(round), rows: 1 },
    { write: (database) => database.insert(practiceAnswer).values(rows), rows: rows.length },
  ]);
};

const withAnswers = async (store: Store, rounds: readonly PracticeRoundRow[]): Promise<PracticeRound[]> => {
  const { practiceAnswer } = store.schema;
  if (rounds.length === 0) return [];
  const ids = rounds.map(({ id }) => id);
  const answers = await store.database
    .select()
    .from(practiceAnswer)
    .where(inArray(practiceAnswer.round, ids))
    .orderBy(asc(practiceAnswer.round), asc(practiceAnswer.sequence));
  return rounds.map((round) => ({ ...round, answers: answers.filter((answer) => answer.round === round.id) }));
};

/** One sitting; null where there is none of this id. */
export const findRound = async (store: Store, id: string): Promise<PracticeRound | null> => {
  const { practiceRound } = store.schema;
  const rows = await store.database.select().from(practiceRound).where(eq(practiceRound.id, id));
  return (await withAnswers(store, rows))[0] ?? null;
};

/** The sitting that a person has begun and not ended; null where there is none. */
export const openRoundOf = async (store: Store, account: string): Promise<PracticeRoundRow | null> => {
  const { practiceRound } = store.schema;
  const [row] = await store.database
    .select()
    .from(practiceRound)
    .where(and(eq(practiceRound.account, account), isNull(practiceRound.endedAt)))
    .orderBy(desc(practiceRound.startedAt))
    .limit(1);
  return row ?? null;
};

export type RoundCursor = { at: Instant; id: string };

/** Sittings of a person, the latest first. */
export const roundPage = async (
  store: Store,
  account: string,
  { cursor, size }: { cursor: RoundCursor | null; size: number },
): Promise<{ rounds: PracticeRound[]; total: number; next: RoundCursor | null }> => {
  const { practiceRound } = store.schema;
  const own = eq(practiceRound.account, account);
  const found = await store.database
    .select()
    .from(practiceRound)
    .where(and(own, withinBook(practiceRound.startedAt, practiceRound.id, cursor)))
    .orderBy(desc(practiceRound.startedAt), desc(practiceRound.id))
    .limit(size + 1);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rounds: await withAnswers(store, rows),
    total: await store.database.$count(practiceRound, own),
    next: found.length > size && last ? { at: last.startedAt.getTime(), id: last.id } : null,
  };
};

/** An answered appeal with the sitting that it belongs to. */
export type AnsweredRow = Pick<PracticeAnswerRow, 'round' | 'expected' | 'marks' | 'shownAt' | 'answeredAt'> &
  Pick<PracticeRoundRow, 'account' | 'name'>;

const answered = async (store: Store, condition: SQL | undefined, limit: number): Promise<AnsweredRow[]> => {
  const { practiceRound, practiceAnswer } = store.schema;
  return store.database
    .select({
      round: practiceAnswer.round,
      account: practiceRound.account,
      name: practiceRound.name,
      expected: practiceAnswer.expected,
      marks: practiceAnswer.marks,
      shownAt: practiceAnswer.shownAt,
      answeredAt: practiceAnswer.answeredAt,
    })
    .from(practiceAnswer)
    .innerJoin(practiceRound, eq(practiceRound.id, practiceAnswer.round))
    .where(and(isNotNull(practiceAnswer.answeredAt), condition))
    .orderBy(desc(practiceRound.startedAt), desc(practiceAnswer.sequence))
    .limit(limit);
};

/** The last so many answers of a person, the latest first. */
export const lastAnswersOf = (store: Store, account: string, limit: number): Promise<AnsweredRow[]> =>
  answered(store, eq(store.schema.practiceRound.account, account), limit);

/** What is counted: sittings begun in a span, of one city (null: all) and one person (null: everybody). */
export type ResultQuestion = { city: string | null; account: string | null; from: Instant; to: Instant };

/** More are not added up at once. */
const MOST = 100_000;

/** Answers of a span, the latest first. */
export const answersBetween = (store: Store, { city, account, from, to }: ResultQuestion): Promise<AnsweredRow[]> => {
  const { practiceRound } = store.schema;
  const condition = and(
    gte(practiceRound.startedAt, new Date(from)),
    lt(practiceRound.startedAt, new Date(to)),
    city === null ? undefined : eq(practiceRound.city, city),
    account === null ? undefined : eq(practiceRound.account, account),
  );
  return answered(store, condition, MOST);
};

/** What a person practised in the last so many sittings, by source. */
export const recentSources = async (store: Store, account: string, rounds: number): Promise<Set<string>> => {
  const { rounds: last } = await roundPage(store, account, { cursor: null, size: rounds });
  return new Set(last.flatMap(({ answers }) => answers.map(({ source }) => source)));
};

const item = ({ schema: { practiceAnswer } }: Store, round: string, sequence: number): SQL | undefined =>
  and(eq(practiceAnswer.round, round), eq(practiceAnswer.sequence, sequence));

/** Notes when an appeal was first shown; later looks change nothing. */
export const noteShown = (store: Store, round: string, sequence: number, at: Instant): Promise<void> => {
  const { practiceAnswer } = store.schema;
  return store.atomically([
    {
      write: (database) =>
        database
          .update(practiceAnswer)
          .set({ shownAt: new Date(at) })
          .where(and(item(store, round, sequence), isNull(practiceAnswer.shownAt))),
    },
  ]);
};

/** Writes an answer, with the end of the sitting when it was the last; throws Conflict where it was answered already. */
export const writeAnswer = (
  store: Store,
  place: { round: string; sequence: number; last: boolean },
  answer: { chosen: PracticeChoice; marks: PracticeMarks; at: Instant },
): Promise<void> => {
  const { practiceAnswer } = store.schema;
  const answeredAt = new Date(answer.at);
  return store.atomically([
    {
      write: (database) =>
        database
          .update(practiceAnswer)
          .set({ chosen: answer.chosen, marks: answer.marks, answeredAt })
          .where(and(item(store, place.round, place.sequence), isNull(practiceAnswer.answeredAt))),
      rows: 1,
    },
    ...(place.last ? [endStatement(store, place.round, answer.at)] : []),
  ]);
};

const endStatement = (store: Store, round: string, at: Instant) => {
  const { practiceRound } = store.schema;
  return {
    write: (database: Store['database']) =>
      database
        .update(practiceRound)
        .set({ endedAt: new Date(at) })
        .where(and(eq(practiceRound.id, round), isNull(practiceRound.endedAt))),
    rows: 1,
  };
};

/** Ends a sitting; throws Conflict where it has ended. */
export const writeEnd = (store: Store, round: string, at: Instant): Promise<void> =>
  store.atomically([endStatement(store, round, at)]);

/** Ended tickets that a city's people may practise with, newest first; what else speaks against one is the core's to say. */
export const endedTickets = async (store: Store, city: string | null, limit: number): Promise<Ticket[]> => {
  const { ticket } = store.schema;
  const rows = await store.database
    .select({ document: ticket.document })
    .from(ticket)
    .where(
      and(
        inArray(ticket.state, ['closed', 'archived']),
        eq(ticket.confidential, false),
        isNull(ticket.mergedInto),
        isNotNull(ticket.lead),
        isNotNull(ticket.matter),
        city === null ? undefined : eq(ticket.city, city),
      ),
    )
    .orderBy(desc(ticket.number))
    .limit(limit);
  return rows.map(({ document }) => document);
};
