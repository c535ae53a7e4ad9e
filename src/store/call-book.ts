import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, like, lt, or, type SQL, sql } from 'drizzle-orm';
import type { CallDirection, CallEvent, CallOutcome, CallPurpose, ClosingReason } from '../domain/call/call.ts';
import { openPurposes } from '../domain/call/closing.ts';
import type { CallSight } from '../domain/call/sight.ts';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';
import type { CallRow } from './schema.ts';

/** What is asked of the book of calls; null for all. */
export type CallNarrowing = {
  /** Begun from … to (exclusive): the book is always read in a range, so that history is not scanned. */
  from: Instant;
  to: Instant;
  direction: CallDirection | null;
  outcome: CallOutcome | null;
  purpose: CallPurpose | null;
  /** Account of the seat. */
  seat: string | null;
  /** 待结束登记: answered and over, and neither a ticket nor a reason given. */
  open: boolean;
  closing: ClosingReason | null;
  /** The whole number, or its last four digits. */
  phone: string | null;
};

export type CallPlace = { at: Instant; id: string };

/** A call of the book with what its ticket and seat are called. */
export type BookCall = CallRow & { seatName: string | null; title: string | null; confidential: boolean };

export type CallPage = { calls: BookCall[]; before: CallPlace | null; after: CallPlace | null };

const within = ({ schema: { call } }: Store, { scope, account }: CallSight): SQL | undefined => {
  if (account !== null) return eq(call.account, account);
  if (scope.kind === 'all') return undefined;
  return scope.kind === 'city' ? eq(call.city, scope.city) : sql`1 = 0`;
};

/** 待结束登记 as a condition: calls with a citizen whose matter is not known beforehand. */
export const toBeClosed = ({ schema: { call } }: Pick<Store, 'schema'>): SQL | undefined =>
  and(
    eq(call.state, 'ended'),
    isNotNull(call.answeredAt),
    isNull(call.closedAt),
    isNull(call.ticket),
    inArray(call.purpose, [...openPurposes]),
  );

const TAIL = 4;

const numbered = ({ schema: { call, ticket } }: Store, sight: CallSight, phone: string): SQL | undefined =>
  and(
    phone.length === TAIL ? like(call.phone, `%${phone}`) : eq(call.phone, phone),
    // A number that finds a confidential call would say whose it was.
    sight.hidesConfidential ? or(isNull(ticket.confidential), eq(ticket.confidential, false)) : undefined,
  );

const conditionOf = (store: Store, sight: CallSight, wish: CallNarrowing): SQL | undefined => {
  const { call } = store.schema;
  return and(
    within(store, sight),
    gte(call.startedAt, new Date(wish.from)),
    lt(call.startedAt, new Date(wish.to)),
    wish.direction === null ? undefined : eq(call.direction, wish.direction),
    wish.outcome === null ? undefined : eq(call.outcome, wish.outcome),
    wish.purpose === null ? undefined : eq(call.purpose, wish.purpose),
    wish.seat === null ? undefined : eq(call.account, wish.seat),
    wish.closing === null ? undefined : eq(call.closingReason, wish.closing),
    wish.phone === null ? undefined : numbered(store, sight, wish.phone),
    wish.open ? toBeClosed(store) : undefined,
  );
};

const bookOf = ({ database, schema: { call, account, ticket } }: Store) =>
  database
    .select({ call, seatName: account.name, title: ticket.title, confidential: ticket.confidential })
    .from(call)
    .leftJoin(account, eq(account.id, call.account))
    .leftJoin(ticket, eq(ticket.number, call.ticket));

type Found = { call: CallRow; seatName: string | null; title: string | null; confidential: boolean | null };

const lineOf = ({ call, seatName, title, confidential }: Found): BookCall => ({
  ...call,
  seatName,
  title,
  confidential: confidential ?? false,
});

/** Calls, the latest first, paged by their beginning. */
export const callPage = async (
  store: Store,
  sight: CallSight,
  wish: CallNarrowing,
  { size, from }: { size: number; from: { side: 'after' | 'before'; place: CallPlace } | null },
): Promise<CallPage> => {
  const { call } = store.schema;
  const backwards = from?.side === 'before';
  const [further, way] = backwards ? ([sql`>`, asc] as const) : ([sql`<`, desc] as const);
  const at = from && sql`${sql.param(new Date(from.place.at), call.startedAt)}`;
  const beyond = from
    ? or(
        sql`${call.startedAt} ${further} ${at}`,
        and(sql`${call.startedAt} = ${at}`, sql`${call.id} ${further} ${from.place.id}`),
      )
    : undefined;
  const rows = await bookOf(store)
    .where(and(conditionOf(store, sight, wish), beyond))
    .orderBy(way(call.startedAt), way(call.id))
    .limit(size + 1);
  const more = rows.length > size;
  const calls = rows.slice(0, size).map(lineOf);
  if (backwards) calls.reverse();
  const place = (row: BookCall | undefined): CallPlace | null =>
    row ? { at: row.startedAt.getTime(), id: row.id } : null;
  return {
    calls,
    before: (backwards ? more : from !== null) ? place(calls[0]) : null,
    after: (backwards ? true : more) ? place(calls.at(-1)) : null,
  };
};

/** How many calls there are, counted up to `limit`. */
export const countCalls = async (
  store: Store,
  sight: CallSight,
  wish: CallNarrowing,
  limit: number,
): Promise<{ count: number; more: boolean }> => {
  const { database, schema } = store;
  const { call, ticket } = schema;
  const listed = database
    .select({ id: call.id })
    .from(call)
    .leftJoin(ticket, eq(ticket.number, call.ticket))
    .where(conditionOf(store, sight, wish))
    .limit(limit + 1)
    .as('listed');
  const [row] = await database.select({ counted: count() }).from(listed);
  const counted = row?.counted ?? 0;
  return { count: Math.min(counted, limit), more: counted > limit };
};

/** One call that the person may see; null for any other. */
export const callInSight = async (store: Store, sight: CallSight, id: string): Promise<BookCall | null> => {
  const [row] = await bookOf(store).where(and(eq(store.schema.call.id, id), within(store, sight)));
  return row ? lineOf(row) : null;
};

type EventLine = { type: string; at: Date; account: string | null; fact: Record<string, unknown> };

const eventOf = ({ type, at, account, fact }: EventLine): CallEvent =>
  ({ ...fact, ...(account === null ? {} : { account }), type, at: at.getTime() }) as CallEvent;

/** What happened on a call, in order. */
export const eventsOfCall = async (store: Store, id: string): Promise<CallEvent[]> => {
  const { callEvent } = store.schema;
  const { type, at, account, fact } = callEvent;
  const rows = await store.database
    .select({ type, at, account, fact })
    .from(callEvent)
    .where(eq(callEvent.call, id))
    .orderBy(asc(callEvent.sequence));
  return rows.map(eventOf);
};

/** The calls about a ticket, the latest first. Whoever may see the ticket may know of them. */
export const callsOfTicket = async (store: Store, number: string): Promise<BookCall[]> => {
  const { call } = store.schema;
  const rows = await bookOf(store).where(eq(call.ticket, number)).orderBy(desc(call.startedAt), desc(call.id));
  return rows.map(lineOf);
};

/** Calls that a person has asked for and dials by hand, the latest first: no telephone server knows of them. */
export const plannedByHand = async (
  { database, schema: { call, seat } }: Store,
  account: string,
): Promise<Pick<CallRow, 'id' | 'phone' | 'ticket' | 'task'>[]> =>
  database
    .select({ id: call.id, phone: call.phone, ticket: call.ticket, task: call.task })
    .from(call)
    .leftJoin(seat, eq(seat.call, call.id))
    .where(and(eq(call.state, 'planned'), eq(call.account, account), isNull(call.sipCallId), isNull(seat.account)))
    .orderBy(desc(call.startedAt));

/** What the people of some accounts are called. */
export const accountNames = async (store: Store, ids: readonly string[]): Promise<Map<string, string>> => {
  const { account } = store.schema;
  if (ids.length === 0) return new Map();
  const rows = await store.database
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(inArray(account.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
};
