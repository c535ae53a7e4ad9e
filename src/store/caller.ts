import { and, count, desc, eq, ne, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Call } from '../domain/call/call.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { callOf } from './calls.ts';
import type { Store } from './database.ts';
import { withinScope } from './scope.ts';

/** The caller as earlier tickets know him: how many there are within the scope, and the newest of them. */
export type CallerHistory = { total: number; newest: Ticket[] };

/** Calls with a telephone number that the scope covers, newest first, at most `limit`; `besides` is the one that goes on now. */
export const callsOfNumber = async (
  store: Store,
  scope: Scope,
  { phone, besides, limit }: { phone: string; besides: string; limit: number },
): Promise<Call[]> => {
  const { call } = store.schema;
  const rows = await store.database
    .select()
    .from(call)
    .where(
      and(
        eq(call.phone, phone),
        ne(call.id, besides),
        scope.kind === 'city' ? eq(call.city, scope.city) : scope.kind === 'all' ? undefined : sql`false`,
      ),
    )
    .orderBy(desc(call.startedAt))
    .limit(limit);
  return rows.map(callOf);
};

/** Past tickets of a telephone number within the scope, newest first, at most `limit` of them. */
export const callerHistory = async (
  store: Store,
  scope: Scope,
  phone: string,
  limit: number,
): Promise<CallerHistory> => {
  const { ticket } = store.schema;
  const condition = and(eq(ticket.phone, phone), withinScope(store, scope));
  const [counted] = await store.database.select({ rows: count() }).from(ticket).where(condition);
  const rows = await store.database
    .select({ document: ticket.document })
    .from(ticket)
    .where(condition)
    .orderBy(desc(ticket.registeredAt), desc(ticket.number))
    .limit(limit);
  return { total: counted?.rows ?? 0, newest: rows.map((row) => row.document) };
};
