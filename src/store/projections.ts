import type { TicketEvent } from '../domain/ticket/events.ts';
import { evolve } from '../domain/ticket/evolve.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { outcomeRowsOf } from './outcome-rows.ts';
import type { EvaluationRow, RectificationRow, RoutingOutcomeRow, Schema } from './schema.ts';

export type TicketUnitRow = Schema['ticketUnit']['$inferSelect'];
export type AttachmentRow = Schema['attachment']['$inferSelect'];

/** The units of a ticket: one lead, several assisting. */
export const unitRowsOf = (ticket: Ticket): TicketUnitRow[] => [
  ...(ticket.lead ? [{ ticket: ticket.number, unit: ticket.lead.code, part: 'lead' }] : []),
  ...ticket.assist.map((body) => ({ ticket: ticket.number, unit: body.code, part: 'assist' })),
];

const filesOf = (event: TicketEvent) => {
  switch (event.type) {
    case 'Registered':
      return event.appeal.attachments;
    case 'Replied':
      return event.attachments;
    case 'FeedbackGiven':
      return event.evidence;
    default:
      return [];
  }
};

/** The files that events brought. */
export const attachmentRowsOf = (number: string, events: readonly TicketEvent[]): AttachmentRow[] =>
  events.flatMap((event) => filesOf(event).map((file) => ({ ...file, ticket: number, at: new Date(event.at) })));

const namesOf = (ticket: Ticket) => ({
  ticket: ticket.number,
  city: ticket.appeal.city,
  matterName: ticket.matter?.path.at(-1) ?? '',
  placeName: ticket.place?.name ?? '',
});

/** What is public of the reviews that came since `before`; nothing personal is in it. */
export const reviewRowsOf = (before: Ticket | null, ticket: Ticket): EvaluationRow[] => {
  const known = before?.evaluations.length ?? 0;
  return ticket.evaluations.slice(known).map((review, index) => ({
    ...namesOf(ticket),
    unit: ticket.lead?.code ?? null,
    unitName: ticket.lead?.unit ?? '',
    sequence: known + index + 1,
    at: new Date(review.at),
    by: review.by,
    satisfaction: review.satisfaction,
    solution: review.solution,
  }));
};

/** What is public of the rectification cases that changed since `before`. */
export const caseRowsOf = (before: Ticket | null, ticket: Ticket): RectificationRow[] =>
  ticket.cases
    .filter((current, index) => before?.cases[index] !== current)
    .map((current) => ({
      ...namesOf(ticket),
      id: current.id,
      unit: current.unit,
      unitName: current.unitName,
      state: current.state,
      satisfaction: current.review.satisfaction,
      way: current.measures.at(-1)?.way ?? null,
      repeats: current.repeats,
      result: current.result,
      conclusion: current.conclusion,
      openedAt: new Date(current.openedAt),
      dueAt: new Date((current.rectifyClock ?? current.verifyClock).dueAt),
      closedAt: current.closedAt === null ? null : new Date(current.closedAt),
    }));

/** Everything that stands beside a ticket's row, as its events make it. */
export type Projections = {
  units: TicketUnitRow[];
  attachments: AttachmentRow[];
  reviews: EvaluationRow[];
  cases: RectificationRow[];
  outcomes: RoutingOutcomeRow[];
};

/** Replays a history and gives the ticket with its projections; throws BrokenHistory on a damaged one. */
export const replay = (events: readonly TicketEvent[]): { ticket: Ticket | null } & Projections => {
  let ticket: Ticket | null = null;
  const reviews: EvaluationRow[] = [];
  const cases = new Map<string, RectificationRow>();
  for (const event of events) {
    const after: Ticket = evolve(ticket, event);
    reviews.push(...reviewRowsOf(ticket, after));
    for (const row of caseRowsOf(ticket, after)) cases.set(row.id, row);
    ticket = after;
  }
  const attachments = ticket === null ? [] : attachmentRowsOf(ticket.number, events);
  const units = ticket === null ? [] : unitRowsOf(ticket);
  return { ticket, units, attachments, reviews, cases: [...cases.values()], outcomes: outcomeRowsOf(events) };
};
