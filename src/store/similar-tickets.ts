import { and, desc, eq, isNotNull, ne, notInArray, type SQL } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Store } from './database.ts';
import { withinScope } from './scope.ts';

/** A ticket decided earlier, and in what it is like. */
export type Similar = { ticket: Ticket; by: 'matter' | 'body' };

/**
 * 相似工单: dispatched tickets on the matters that the router proposes, then those with the body that it names first;
 * among either the newest first.
 */
export const similarTickets = async (store: Store, scope: Scope, of: Ticket, limit: number): Promise<Similar[]> => {
  const { ticket } = store.schema;
  const candidates = of.routing?.candidates.slice(0, 2) ?? [];
  const matters = candidates.flatMap(({ matter }) => (matter ? [matter.code] : []));
  const newest = async (like: SQL | undefined, most: number): Promise<Ticket[]> => {
    const rows = await store.database
      .select({ document: ticket.document })
      .from(ticket)
      .where(
        and(
          withinScope(store, scope),
          ne(ticket.number, of.number),
          ne(ticket.state, 'registered'),
          isNotNull(ticket.lead),
          like,
        ),
      )
      .orderBy(desc(ticket.registeredAt), desc(ticket.number))
      .limit(most);
    return rows.map((row) => row.document);
  };
  // Matter by matter: each is read newest first from its index, and not all tickets of both to be sorted.
  const found = await Promise.all([...new Set(matters)].map((matter) => newest(eq(ticket.matter, matter), limit)));
  const onMatter = found
    .flat()
    .sort((one, other) => other.registeredAt - one.registeredAt || (one.number < other.number ? 1 : -1))
    .slice(0, limit);
  const body = candidates[0]?.code;
  const rest = limit - onMatter.length;
  const others = onMatter.map(({ number }) => number);
  const notYet = others.length > 0 ? notInArray(ticket.number, others) : undefined;
  const withBody = body !== undefined && rest > 0 ? await newest(and(eq(ticket.lead, body), notYet), rest) : [];
  return [
    ...onMatter.map((one) => ({ ticket: one, by: 'matter' as const })),
    ...withBody.map((one) => ({ ticket: one, by: 'body' as const })),
  ];
};
