import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { urgencies } from '../domain/appeal/urgency.ts';
import type { Instant } from '../domain/instant.ts';
import type { Narrowing } from '../domain/queue/narrowing.ts';
import {
  type ListPlace,
  type OrderKey,
  placeIn,
  stateRank,
  type TicketOrder,
  urgencyRank,
} from '../domain/queue/ticket-order.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { states } from '../domain/ticket/transitions.ts';
import type { Store } from './database.ts';
import { literal } from './literal.ts';
import { type IndexQuestion, indexTable, inIndex } from './text-index.ts';
import { amongNewestHits } from './ticket-search.ts';

/** Which part of a list is wanted; without `from` its beginning. */
export type PageWish = {
  order: TicketOrder;
  size: number;
  from?: { side: 'after' | 'before'; place: ListPlace } | undefined;
};

/** A part of a list; `before` and `after` are where the neighbouring parts begin, null where there is none. */
export type TicketPage = { tickets: Ticket[]; before: ListPlace | null; after: ListPlace | null };

/** A sort value as SQL, and a value of it as a parameter of the right type. */
type SortValue = { expression: SQL; bound: (value: number) => SQL };

/** Ranks are written into the SQL: PostgreSQL would take parameters in a CASE for texts. */
const ranked = (column: SQL, ranks: readonly [string, number][]): SQL =>
  sql.join([
    sql`case `,
    ...ranks.map(([word, rank]) => sql`when ${column} = ${word} then ${sql.raw(String(rank))} `),
    sql`else ${sql.raw('99')} end`,
  ]);

const plain = (value: number): SQL => sql`${value}`;

const sortValue = ({ schema: { ticket } }: Store, key: Exclude<OrderKey, 'number'>): SortValue => {
  switch (key) {
    case 'due':
      return { expression: sql`${ticket.dueAt}`, bound: (value) => sql`${sql.param(new Date(value), ticket.dueAt)}` };
    case 'registered':
      return {
        expression: sql`${ticket.registeredAt}`,
        bound: (value) => sql`${sql.param(new Date(value), ticket.registeredAt)}`,
      };
    case 'state':
      return {
        expression: ranked(
          sql`${ticket.state}`,
          states.map((state) => [state, stateRank(state)]),
        ),
        bound: plain,
      };
    case 'urgency':
      return {
        expression: ranked(
          sql`${ticket.urgency}`,
          urgencies.map((urgency) => [urgency, urgencyRank(urgency)]),
        ),
        bound: plain,
      };
    case 'weight':
      return { expression: sql`${ticket.weight}`, bound: plain };
    default:
      return key satisfies never;
  }
};

/**
 * The tickets beyond a place. Those without a sort value stand last in both directions: engines disagree on where
 * NULL belongs, so it is a sort key of its own.
 */
const beyond = (store: Store, { order, from }: PageWish): SQL | undefined => {
  if (!from) return undefined;
  const { ticket } = store.schema;
  const { value, number } = from.place;
  const upwards = (order.direction === 'ascending') === (from.side === 'after');
  const numbered = upwards ? gt(ticket.number, number) : lt(ticket.number, number);
  if (order.key === 'number') return numbered;
  const { expression, bound } = sortValue(store, order.key);
  if (value === null)
    return from.side === 'after' ? and(isNull(expression), numbered) : or(isNotNull(expression), numbered);
  const further = upwards ? sql`${expression} > ${bound(value)}` : sql`${expression} < ${bound(value)}`;
  const level = and(sql`${expression} = ${bound(value)}`, numbered);
  return from.side === 'after' ? or(further, level, isNull(expression)) : or(further, level);
};

const sequence = (store: Store, { order, from }: PageWish): SQL[] => {
  const { ticket } = store.schema;
  const backwards = from?.side === 'before';
  const way = (order.direction === 'ascending') === !backwards ? asc : desc;
  if (order.key === 'number') return [way(ticket.number)];
  const { expression } = sortValue(store, order.key);
  // Only a due time can be missing; a sort key more would keep the others from being read in the order of an index.
  const missing = order.key === 'due' ? [(backwards ? desc : asc)(sql`(${expression} is null)`)] : [];
  return [...missing, way(expression), way(ticket.number)];
};

/** The numbers of the part wanted and one more, if there is one: what sorts them stands in an index, without the documents. */
const listedNumbers = (store: Store, condition: SQL | undefined, wish: PageWish) => {
  const { ticket } = store.schema;
  return store.database
    .select({ number: ticket.number })
    .from(ticket)
    .where(and(condition, beyond(store, wish)))
    .orderBy(...sequence(store, wish))
    .limit(wish.size + 1);
};

/** Whether an order is that of registration, in which numbers are given and hits are read from the index. */
const isByTime = ({ key }: TicketOrder): boolean => key === 'registered' || key === 'number';

/** The same among hits, which come in the order of their numbers: only so many are looked at as are wanted. */
const foundNumbers = (store: Store, condition: SQL | undefined, wish: PageWish, question: IndexQuestion) => {
  const { ticket } = store.schema;
  const { table, on, number, bound } = indexTable(store);
  const { order, from } = wish;
  const upwards = (order.direction === 'ascending') === (from?.side !== 'before');
  const past =
    from && (upwards ? sql`${number} > ${bound(from.place.number)}` : sql`${number} < ${bound(from.place.number)}`);
  return store.database
    .select({ number: ticket.number })
    .from(ticket)
    .innerJoin(table, on)
    .where(and(inIndex(store, question), past, condition))
    .orderBy((upwards ? asc : desc)(number))
    .limit(wish.size + 1);
};

/** The tickets of these numbers, in the same order. */
const documentsOf = async (store: Store, numbers: readonly string[]): Promise<Ticket[]> => {
  const { ticket } = store.schema;
  if (numbers.length === 0) return [];
  const rows = await store.database
    .select({ number: ticket.number, document: ticket.document })
    .from(ticket)
    .where(inArray(ticket.number, [...numbers]));
  const documents = new Map(rows.map(({ number, document }) => [number, document]));
  return numbers.flatMap((number) => documents.get(number) ?? []);
};

/**
 * A part of the list of tickets under a condition (which must carry the scope), paged by (sort value, number). With a
 * `question` only tickets in whose words it is found; by time from all hits, in another order from the newest ones.
 */
export const ticketPage = async (
  store: Store,
  condition: SQL | undefined,
  wish: PageWish,
  question?: IndexQuestion,
): Promise<TicketPage> => {
  const rows =
    question === undefined
      ? await listedNumbers(store, condition, wish)
      : isByTime(wish.order)
        ? await foundNumbers(store, condition, wish, question)
        : await listedNumbers(store, and(amongNewestHits(store, question), condition), wish);
  const backwards = wish.from?.side === 'before';
  const more = rows.length > wish.size;
  const numbers = rows.slice(0, wish.size).map((row) => row.number);
  if (backwards) numbers.reverse();
  const tickets = await documentsOf(store, numbers);
  const place = (one: Ticket | undefined): ListPlace | null => (one ? placeIn(one, wish.order) : null);
  return {
    tickets,
    before: (backwards ? more : wish.from !== undefined) ? place(tickets[0]) : null,
    after: (backwards ? true : more) ? place(tickets.at(-1)) : null,
  };
};

/** Digits are the beginning of a code: a field, a group or one matter; other words stand in the name. */
const ofMatter = ({ schema: { ticket } }: Store, typed: string): SQL | undefined =>
  /^\d+$/u.test(typed)
    ? like(ticket.matter, `${typed}%`)
    : and(
        ...typed
          .toLowerCase()
          .split(/\s+/u)
          .filter((word) => word !== '')
          .map((word) => sql`lower(${ticket.matterName}) like ${`%${literal(word)}%`} escape '\\'`),
      );

/** The condition of a filter. Lights are asked by the stored moments of warning and end, not counted anew. */
export const narrowedTo = (store: Store, narrowing: Narrowing, now: Instant): SQL | undefined => {
  const { ticket } = store.schema;
  const { light, kind, urgency, city, unit, mark, handler, registeredFrom, matter } = narrowing;
  const moment = new Date(now);
  return and(
    light === 'red' ? lt(ticket.dueAt, moment) : undefined,
    light === 'yellow' ? and(lte(ticket.warnAt, moment), gte(ticket.dueAt, moment)) : undefined,
    kind === null ? undefined : eq(ticket.kind, kind),
    urgency === null ? undefined : eq(ticket.urgency, urgency),
    city === null ? undefined : eq(ticket.city, city),
    unit === null ? undefined : eq(ticket.lead, unit),
    mark === 'supervised' ? isNotNull(ticket.supervisionLevel) : undefined,
    mark === 'repeated' ? gt(ticket.weight, 1) : undefined,
    handler === null ? undefined : eq(ticket.handler, handler),
    registeredFrom === null ? undefined : gte(ticket.registeredAt, new Date(registeredFrom)),
    matter === null ? undefined : ofMatter(store, matter),
  );
};

/** How many tickets a condition holds. */
export const countTickets = (store: Store, condition: SQL | undefined): Promise<number> =>
  Promise.resolve(store.database.$count(store.schema.ticket, condition));
