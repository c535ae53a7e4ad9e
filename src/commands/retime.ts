import type { Actor } from '../domain/access/actor.ts';
import { CalendarGap } from '../domain/deadline/calendar.ts';
import { type Retiming, retimingsOf } from '../domain/deadline/retime.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { openTickets } from '../store/due-duties.ts';
import { act } from './act.ts';
import type { Installation } from './installation.ts';
import { refreshMoments } from './moments.ts';

/** An open ticket with the clocks that would be due at another time; or why its clocks can't be counted. */
export type TicketRetiming = { ticket: Ticket; retimings: Retiming[]; fault: string | null };

const BATCH = 200;

const comparedWith = ({ timekeeping }: Installation, ticket: Ticket): TicketRetiming => {
  try {
    return { ticket, retimings: retimingsOf(timekeeping, ticket), fault: null };
  } catch (fault) {
    if (!(fault instanceof CalendarGap)) throw fault;
    return { ticket, retimings: [], fault: fault.message };
  }
};

/** Every open ticket whose clocks would be due at another time under the calendar and limits in force, by number. Changes nothing. */
export async function* listRetimings(installation: Installation): AsyncGenerator<TicketRetiming> {
  for (let after = ''; ; ) {
    const batch = await openTickets(installation.store, { after, size: BATCH });
    for (const { ticket } of batch) {
      const compared = comparedWith(installation, ticket);
      if (compared.retimings.length > 0 || compared.fault !== null) yield compared;
    }
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.ticket.number;
    // Requests have their turn between two batches.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What became of retiming: tickets and clocks that were timed anew, and what could not be, in sentences. */
export type Retimed = { tickets: number; clocks: number; failed: string[] };

/**
 * Times every open ticket anew, each by an event of its own. Broken off in the middle it can be called again: what was
 * done differs no more. `told` hears of every ticket that was done.
 */
export const retimeAll = async (
  installation: Installation,
  { actor, because }: { actor: Actor; because: string },
  told: (done: TicketRetiming) => void = () => undefined,
): Promise<Retimed> => {
  const outcome: Retimed = { tickets: 0, clocks: 0, failed: [] };
  for await (const listed of listRetimings(installation)) {
    const { ticket, retimings, fault } = listed;
    const clocks = retimings.map(({ place, after }) => ({ place, clock: after }));
    const command = { type: 'Retime' as const, because, clocks };
    const wish = { number: ticket.number, command, actor, scope: { kind: 'all' as const }, seenVersion: null };
    const refused = fault ?? (await act(installation, wish));
    if (typeof refused === 'string' || isRefusal(refused)) {
      outcome.failed.push(`${ticket.number}：${typeof refused === 'string' ? refused : refused.sentence}`);
      continue;
    }
    outcome.tickets += 1;
    outcome.clocks += clocks.length;
    told(listed);
  }
  await refreshMoments(installation);
  return outcome;
};
