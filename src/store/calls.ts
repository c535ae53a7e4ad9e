import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, ne, type SQL } from 'drizzle-orm';
import {
  type Call,
  type CallEnder,
  type CallEvent,
  type CallOutcome,
  type CallPurpose,
  type CallState,
  type ClosingReason,
  closingReasons,
} from '../domain/call/call.ts';
import type { Instant } from '../domain/instant.ts';
import type { Statement, Store } from './database.ts';
import type { CallEventRow, CallRow } from './schema.ts';

const instantOf = (date: Date | null): Instant | null => date?.getTime() ?? null;
const dateOf = (instant: Instant | null): Date | null => (instant === null ? null : new Date(instant));

/** The call of a row. */
export const callOf = (row: CallRow): Call => ({
  id: row.id,
  sipCallId: row.sipCallId,
  direction: row.direction === 'outbound' ? 'outbound' : 'inbound',
  purpose: row.purpose as CallPurpose,
  city: row.city,
  line: row.line,
  phone: row.phone,
  skill: row.skill,
  account: row.account,
  state: row.state as CallState,
  startedAt: row.startedAt.getTime(),
  ringingAt: instantOf(row.ringingAt),
  answeredAt: instantOf(row.answeredAt),
  endedAt: instantOf(row.endedAt),
  outcome: row.outcome as CallOutcome | null,
  endedBy: row.endedBy as CallEnder | null,
  ticket: row.ticket,
  task: row.task,
  transferredFrom: row.transferredFrom,
  tried: row.tried,
  closedAt: instantOf(row.closedAt),
  closingReason: closingReasons.find((reason): reason is ClosingReason => reason === row.closingReason) ?? null,
  closingNote: row.closingNote,
  version: row.version,
});

const rowOf = (call: Call): Omit<CallRow, 'sipTransaction'> => ({
  ...call,
  tried: [...call.tried],
  startedAt: new Date(call.startedAt),
  ringingAt: dateOf(call.ringingAt),
  answeredAt: dateOf(call.answeredAt),
  endedAt: dateOf(call.endedAt),
  closedAt: dateOf(call.closedAt),
});

/** The event of a row. */
export const callEventOf = (row: CallEventRow): CallEvent => ({ ...row.fact, at: row.at.getTime() }) as CallEvent;

const eventRowOf = (call: string, sequence: number, { at, ...fact }: CallEvent): CallEventRow => ({
  call,
  sequence,
  type: fact.type,
  at: new Date(at),
  account: 'account' in fact ? fact.account : null,
  fact,
});

/** A call before and after what happened on it; `transaction` is where the telephone server keeps it now, left out where that did not change. */
export type CallChange = {
  before: Call | null;
  after: Call;
  events: readonly CallEvent[];
  transaction?: string | null | undefined;
};

/** The statements that write what happened on a call, the version check first: row and events together. */
export const callStatements = (
  { schema: { call, callEvent } }: Store,
  { before, after, events, transaction }: CallChange,
): Statement[] => {
  const row = rowOf(after);
  const written: Statement =
    before === null
      ? {
          write: (database) => database.insert(call).values({ ...row, sipTransaction: transaction ?? null }),
          rows: 1,
        }
      : {
          write: (database) =>
            database
              .update(call)
              .set(transaction === undefined ? row : { ...row, sipTransaction: transaction })
              .where(and(eq(call.id, before.id), eq(call.version, before.version))),
          rows: 1,
        };
  const first = (before?.version ?? 0) + 1;
  return [
    written,
    ...events.map(
      (event, index): Statement => ({
        write: (database) => database.insert(callEvent).values(eventRowOf(after.id, first + index, event)),
      }),
    ),
  ];
};

const oneCall = async ({ database, schema: { call } }: Store, condition: SQL): Promise<Call | null> => {
  const [row] = await database.select().from(call).where(condition);
  return row ? callOf(row) : null;
};

/** The call of an id; null where there is none. */
export const findCall = (store: Store, id: string): Promise<Call | null> =>
  oneCall(store, eq(store.schema.call.id, id));

/** The call that the telephone server knows by its Call-ID. */
export const findCallBySip = (store: Store, sipCallId: string): Promise<Call | null> =>
  oneCall(store, eq(store.schema.call.sipCallId, sipCallId));

/** What happened on a call, first to last. */
export const callEventsOf = async ({ database, schema: { callEvent } }: Store, call: string): Promise<CallEvent[]> =>
  (await database.select().from(callEvent).where(eq(callEvent.call, call)).orderBy(asc(callEvent.sequence))).map(
    callEventOf,
  );

/** A call that has not ended, and where the telephone server keeps it. */
export type OpenCall = { call: Call; transaction: string | null };

/** Calls that have not ended, first come first. */
export const openCalls = async (
  { database, schema: { call } }: Store,
  states: readonly CallState[] = ['planned', 'waiting', 'ringing', 'talking', 'held'],
): Promise<OpenCall[]> => {
  const rows = await database
    .select()
    .from(call)
    .where(inArray(call.state, [...states]))
    .orderBy(asc(call.startedAt), asc(call.id));
  return rows.map((row) => ({ call: callOf(row), transaction: row.sipTransaction }));
};

/** 待结束登记: the oldest ended call of an account, begun since a moment, that still waits for a ticket or a reason; null where none does. */
export const oldestUnclosedOf = async (
  { database, schema: { call } }: Store,
  account: string,
  since: Instant,
): Promise<Call | null> => {
  const [row] = await database
    .select()
    .from(call)
    .where(
      and(
        eq(call.account, account),
        gte(call.startedAt, new Date(since)),
        eq(call.state, 'ended'),
        isNull(call.closedAt),
      ),
    )
    .orderBy(asc(call.startedAt))
    .limit(1);
  return row ? callOf(row) : null;
};

/** Of some numbers those whose calls were missed since a moment and not answered since. */
export const missedNumbers = async (
  { database, schema: { call } }: Store,
  phones: readonly string[],
  since: Instant,
): Promise<Set<string>> => {
  const known = phones.filter((phone) => phone !== '');
  if (known.length === 0) return new Set();
  const rows = await database
    .select({ phone: call.phone, answeredAt: call.answeredAt })
    .from(call)
    .where(
      and(
        inArray(call.phone, known),
        gte(call.startedAt, new Date(since)),
        eq(call.state, 'ended'),
        eq(call.direction, 'inbound'),
      ),
    )
    .orderBy(asc(call.startedAt));
  const missed = new Set<string>();
  for (const { phone, answeredAt } of rows) {
    if (answeredAt === null) missed.add(phone);
    else missed.delete(phone);
  }
  return missed;
};

/** Where calls that are still spoken on were asked to be transferred to since a moment. */
export const transfersAsked = async (
  { database, schema: { call, callEvent } }: Store,
  since: Instant,
): Promise<Set<string>> => {
  const rows = await database
    .select({ fact: callEvent.fact })
    .from(call)
    .innerJoin(callEvent, and(eq(callEvent.call, call.id), eq(callEvent.type, 'TransferAsked')))
    .where(and(inArray(call.state, ['talking', 'held']), gte(callEvent.at, new Date(since))));
  return new Set(rows.map(({ fact }) => String(fact['to'])));
};

/** How many of the waiting calls came from the page for calls. */
export const waitingByWeb = async ({ database, schema: { call, callEvent } }: Store): Promise<number> => {
  const rows = await database
    .select({ fact: callEvent.fact })
    .from(call)
    .innerJoin(callEvent, and(eq(callEvent.call, call.id), eq(callEvent.type, 'Arrived')))
    .where(eq(call.state, 'waiting'));
  return rows.filter(({ fact }) => fact['byWeb'] === true).length;
};

/** How long the last answered calls lasted, in milliseconds; null where none was answered since a moment. */
export const meanTalk = async (
  { database, schema: { call } }: Store,
  since: Instant,
  most: number,
): Promise<number | null> => {
  const rows = await database
    .select({ answeredAt: call.answeredAt, endedAt: call.endedAt })
    .from(call)
    .where(
      and(
        gt(call.startedAt, new Date(since)),
        eq(call.direction, 'inbound'),
        isNotNull(call.answeredAt),
        isNotNull(call.endedAt),
      ),
    )
    .orderBy(desc(call.startedAt))
    .limit(most);
  if (rows.length === 0) return null;
  const talked = rows.map(({ answeredAt, endedAt }) => (endedAt?.getTime() ?? 0) - (answeredAt?.getTime() ?? 0));
  return talked.reduce((sum, one) => sum + one, 0) / rows.length;
};

/** The newest call about a ticket that an account made or is making; null where there is none since a moment. */
export const lastCallAbout = async (
  { database, schema: { call } }: Store,
  { ticket, account, since }: { ticket: string; account: string; since: Instant },
): Promise<Call | null> => {
  const [row] = await database
    .select()
    .from(call)
    .where(
      and(
        eq(call.ticket, ticket),
        eq(call.account, account),
        eq(call.direction, 'outbound'),
        ne(call.purpose, 'consultation'),
        gte(call.startedAt, new Date(since)),
      ),
    )
    .orderBy(desc(call.startedAt))
    .limit(1);
  return row ? callOf(row) : null;
};
