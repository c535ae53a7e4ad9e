import type { Instant } from '../domain/instant.ts';
import { openCase, runningClock, type Ticket } from '../domain/ticket/state.ts';
import type { TicketRow } from './schema.ts';

/** Columns that are projections of the ticket's state; the other columns are given once at registration. */
export type ProjectedColumns = Omit<TicketRow, 'queryCodeHash' | 'submissionKey'>;

const dateOrNull = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** The row of a ticket: what lists sort and filter by, and the whole state as the document. `warnAt` is when its light turns yellow. */
export const rowOf = (ticket: Ticket, warnAt: Instant | null): ProjectedColumns => {
  const clock = runningClock(ticket);
  const running = clock && clock.stoppedAt === null ? clock : null;
  return {
    number: ticket.number,
    version: ticket.version,
    state: ticket.state,
    round: ticket.round,
    channel: ticket.appeal.channel,
    kind: ticket.kind,
    urgency: ticket.urgency,
    title: ticket.appeal.title,
    phone: ticket.appeal.citizen.phone,
    city: ticket.appeal.city,
    division: ticket.place?.code ?? ticket.appeal.place.division,
    placeName: ticket.place?.name ?? null,
    matter: ticket.matter?.code ?? null,
    matterName: ticket.matter?.path.at(-1) ?? null,
    lead: ticket.lead?.code ?? null,
    leadName: ticket.lead?.unit ?? null,
    confidential: ticket.appeal.confidential,
    urges: ticket.urges.length,
    extensionPending: ticket.extensions.at(-1)?.outcome === 'pending',
    caseState: openCase(ticket)?.state ?? null,
    satisfaction: ticket.evaluations.at(-1)?.satisfaction ?? null,
    registeredAt: new Date(ticket.registeredAt),
    warnAt: running && dateOrNull(warnAt),
    dueAt: running && new Date(running.dueAt),
    closedAt: dateOrNull(ticket.closedAt),
    document: ticket,
  };
};
