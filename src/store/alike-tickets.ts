import { and, desc, eq, gte, inArray, isNotNull, ne, notInArray, type SQL } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Instant } from '../domain/instant.ts';
import { openStates } from '../domain/ticket/row.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Store } from './database.ts';
import { withinScope } from './scope.ts';

/** What candidates have in common with an appeal. */
export type AlikeQuestion = {
  scope: Scope;
  city: string;
  phone: string;
  /** Codes of the matters that it may be about. */
  matters: readonly string[];
  /** Its own number, where it is a ticket already. */
  number: string | null;
};

/** How many of each way in at most: the texts are compared one by one afterwards. */
const BY_PHONE = 40;
const BY_MATTER = 160;

/** Tickets under a condition, newest first, those of the same number before those of the same matter; each once. */
const candidates = async (store: Store, question: AlikeQuestion, condition: SQL | undefined): Promise<Ticket[]> => {
  const { ticket } = store.schema;
  const { scope, city, phone, matters, number } = question;
  const common = and(
    condition,
    eq(ticket.city, city),
    number === null ? undefined : ne(ticket.number, number),
    withinScope(store, scope),
  );
  const newest = async (way: SQL, limit: number): Promise<Ticket[]> => {
    const rows = await store.database
      .select({ document: ticket.document })
      .from(ticket)
      .where(and(way, common))
      .orderBy(desc(ticket.registeredAt), desc(ticket.number))
      .limit(limit);
    return rows.map((row) => row.document);
  };
  const byPhone = phone === '' ? [] : await newest(eq(ticket.phone, phone), BY_PHONE);
  const known = byPhone.map((one) => one.number);
  const notYet = known.length > 0 ? notInArray(ticket.number, known) : undefined;
  const onMatter = and(inArray(ticket.matter, [...matters]), notYet);
  return onMatter && matters.length > 0 ? [...byPhone, ...(await newest(onMatter, BY_MATTER))] : byPhone;
};

/** 在办: open tickets of the same city registered since a moment, of the same number or on the same matters. */
export const openCandidates = (store: Store, question: AlikeQuestion, since: Instant): Promise<Ticket[]> => {
  const { ticket } = store.schema;
  return candidates(
    store,
    question,
    and(inArray(ticket.state, [...openStates]), gte(ticket.registeredAt, new Date(since))),
  );
};

/** 已办结: tickets of the same city closed since a moment, of the same number or on the same matters. */
export const closedCandidates = (store: Store, question: AlikeQuestion, since: Instant): Promise<Ticket[]> => {
  const { ticket } = store.schema;
  return candidates(
    store,
    question,
    and(
      inArray(ticket.state, ['closed', 'answered', 'archived']),
      isNotNull(ticket.closedAt),
      gte(ticket.closedAt, new Date(since)),
    ),
  );
};

/** Tickets of a city on one matter registered since a moment, newest first, at most `limit`, in whatever state. */
export const recentOnMatter = async (
  store: Store,
  { scope, city, matter }: { scope: Scope; city: string; matter: string },
  since: Instant,
  limit: number,
): Promise<Ticket[]> => {
  const { ticket } = store.schema;
  const rows = await store.database
    .select({ document: ticket.document })
    .from(ticket)
    .where(
      and(
        eq(ticket.matter, matter),
        gte(ticket.registeredAt, new Date(since)),
        eq(ticket.city, city),
        withinScope(store, scope),
      ),
    )
    .orderBy(desc(ticket.registeredAt), desc(ticket.number))
    .limit(limit);
  return rows.map((row) => row.document);
};

/** Tickets registered since a moment, newest first, at most `limit`. */
export const registeredSince = async (store: Store, since: Instant, limit: number): Promise<Ticket[]> => {
  const { ticket } = store.schema;
  const rows = await store.database
    .select({ document: ticket.document })
    .from(ticket)
    .where(gte(ticket.registeredAt, new Date(since)))
    .orderBy(desc(ticket.registeredAt), desc(ticket.number))
    .limit(limit);
  return rows.map((row) => row.document);
};
