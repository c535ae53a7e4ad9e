import { and, asc, eq, gt, inArray, isNotNull, lte, or } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import { openStates } from '../domain/ticket/row.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Store } from './database.ts';
import type { Moments } from './ticket-row.ts';

/** A ticket about which the program has something to do, and since when. */
export type DueDuty = { number: string; dutyAt: Instant };

/** Tickets whose duty has come by `now`, the oldest first, after a place in that order. */
export const dueDuties = async (
  store: Store,
  now: Instant,
  { after, size }: { after: DueDuty | null; size: number },
): Promise<DueDuty[]> => {
  const { ticket } = store.schema;
  const rows = await store.database
    .select({ number: ticket.number, dutyAt: ticket.dutyAt })
    .from(ticket)
    .where(
      and(
        isNotNull(ticket.dutyAt),
        lte(ticket.dutyAt, new Date(now)),
        after
          ? or(
              gt(ticket.dutyAt, new Date(after.dutyAt)),
              and(eq(ticket.dutyAt, new Date(after.dutyAt)), gt(ticket.number, after.number)),
            )
          : undefined,
      ),
    )
    .orderBy(asc(ticket.dutyAt), asc(ticket.number))
    .limit(size);
  return rows.flatMap(({ number, dutyAt }) => (dutyAt ? [{ number, dutyAt: dutyAt.getTime() }] : []));
};

/** An open ticket with the moments that stand in its row. */
export type TimedTicket = { ticket: Ticket } & Moments;

/** Open tickets by number, after a number, with the moments of their rows. */
export const openTickets = async (
  store: Store,
  { after, size }: { after: string; size: number },
): Promise<TimedTicket[]> => {
  const { ticket } = store.schema;
  const rows = await store.database
    .select({ document: ticket.document, warnAt: ticket.warnAt, dutyAt: ticket.dutyAt })
    .from(ticket)
    .where(and(inArray(ticket.state, [...openStates]), gt(ticket.number, after)))
    .orderBy(asc(ticket.number))
    .limit(size);
  return rows.map(({ document, warnAt, dutyAt }) => ({
    ticket: document,
    warnAt: warnAt?.getTime() ?? null,
    dutyAt: dutyAt?.getTime() ?? null,
  }));
};

const dateOrNull = (at: Instant | null): Date | null => (at === null ? null : new Date(at));

/** Writes the moments of a ticket as they are counted now; nothing when it has changed meanwhile, since they came with the change. */
export const writeMoments = (
  store: Store,
  { number, version }: Pick<Ticket, 'number' | 'version'>,
  { warnAt, dutyAt }: Moments,
): Promise<void> => {
  const { ticket } = store.schema;
  return store.atomically([
    {
      write: (database) =>
        database
          .update(ticket)
          .set({ warnAt: dateOrNull(warnAt), dutyAt: dateOrNull(dutyAt) })
          .where(and(eq(ticket.number, number), eq(ticket.version, version))),
    },
  ]);
};
