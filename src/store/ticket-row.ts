import { owing } from '../domain/assisting/assisting.ts';
import { isPaused } from '../domain/deadline/clock.ts';
import type { Instant } from '../domain/instant.ts';
import { runningClock } from '../domain/ticket/running-clock.ts';
import { openCase, type Ticket, weightOf } from '../domain/ticket/state.ts';
import { phaseOf } from '../domain/ticket/transitions.ts';
import type { TicketRow } from './schema.ts';

/** Columns that are projections of the ticket's state; the other columns are given once at registration. */
export type ProjectedColumns = Omit<TicketRow, 'queryCodeHash' | 'submissionKey'>;

/** Moments that follow from calendar and policy: when the light turns yellow, and when the program has to do something by itself. */
export type Moments = { warnAt: Instant | null; dutyAt: Instant | null };

const dateOrNull = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** The row of a ticket: what lists sort and filter by, and the whole state as the document. */
export const rowOf = (ticket: Ticket, { warnAt, dutyAt }: Moments): ProjectedColumns => {
  const clock = runningClock(ticket);
  // While a suspension lasts nothing comes due.
  const running = clock && clock.stoppedAt === null && !isPaused(clock) ? clock : null;
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
    weight: weightOf(ticket),
    handler: ticket.handler?.id ?? null,
    mergedInto: ticket.mergedInto,
    supervisionLevel:
      ticket.supervisions.filter(({ state }) => state === 'open' || state === 'answered').at(-1)?.level ?? null,
    suspensionPending: ticket.suspensions.at(-1)?.outcome === 'pending',
    sentBack: ticket.sentBack,
    assistPending: phaseOf[ticket.state] === 'ended' ? 0 : owing(ticket.assisting).length,
    contestPending: ticket.exclusions.some(({ state }) => state === 'contested' || state === 'proposed'),
    auditState: ticket.audits.at(-1)?.state ?? null,
    registeredAt: new Date(ticket.registeredAt),
    warnAt: running && dateOrNull(warnAt),
    dueAt: running && new Date(running.dueAt),
    dutyAt: dateOrNull(dutyAt),
    closedAt: dateOrNull(ticket.closedAt),
    document: ticket,
  };
};
