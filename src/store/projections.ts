import type { TicketEvent } from '../domain/ticket/events.ts';
import { evolve } from '../domain/ticket/evolve.ts';
import { openCase, openDispute, type Ticket } from '../domain/ticket/state.ts';
import {
  auditRowsOf,
  exclusionRowsOf,
  type Ledgers,
  precedentRowsOf,
  returnRowsOf,
  supervisionRowsOf,
} from './ledgers.ts';
import { outcomeRowsOf } from './outcome-rows.ts';
import type {
  CallbackAuditRow,
  EvaluationRow,
  ExclusionRow,
  PrecedentRow,
  RectificationRow,
  RoutingOutcomeRow,
  Schema,
  SupervisionRow,
  TicketReturnRow,
} from './schema.ts';

export type TicketUnitRow = Schema['ticketUnit']['$inferSelect'];
export type AttachmentRow = Schema['attachment']['$inferSelect'];

/** The units of a ticket, each once: lead, assisting ones with their own clocks, the one it was forwarded to, the one it is disputed with. */
export const unitRowsOf = (ticket: Ticket): TicketUnitRow[] => {
  const { number, lead, assisting, forwarded } = ticket;
  const timed = (code: string) => assisting.find(({ body }) => body.code === code);
  const forwardedTo = forwarded?.unit?.code;
  const named = openDispute(ticket)?.named?.code;
  const openedCase = openCase(ticket)?.unit;
  const parts = [
    ...(lead ? [{ unit: lead.code, part: 'lead' }] : []),
    ...ticket.assist.map(({ code }) => ({ unit: code, part: 'assist' })),
    ...(forwardedTo ? [{ unit: forwardedTo, part: 'forwarded' }] : []),
    ...(named ? [{ unit: named, part: 'disputed' }] : []),
    ...(openedCase ? [{ unit: openedCase, part: 'rectifying' }] : []),
  ];
  return parts
    .filter(({ unit }, index) => parts.findIndex((other) => other.unit === unit) === index)
    .map(({ unit, part }) => {
      const task = part === 'assist' ? timed(unit) : undefined;
      return {
        ticket: number,
        unit,
        part,
        state: ticket.state,
        dueAt: task?.clock ? new Date(task.clock.dueAt) : null,
        doneAt: task?.replies[0] ? new Date(task.replies[0].at) : null,
      };
    });
};

const filesOf = (event: TicketEvent) => {
  switch (event.type) {
    case 'Registered':
      return event.appeal.attachments;
    case 'Replied':
    case 'ReplySubmitted':
    case 'AssistReplied':
    case 'SupervisionAnswered':
      return event.attachments;
    case 'ReturnRequested':
      return event.evidence ?? [];
    case 'DisputeOpened':
    case 'StatementGiven':
    case 'RatingContested':
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

const isExcluded = (ticket: Ticket | null, evaluation: number): boolean =>
  ticket?.exclusions.some((exclusion) => exclusion.evaluation === evaluation && exclusion.state === 'excluded') ??
  false;

/** What is public of the reviews that came since `before`, or that were taken out of the figures since; nothing personal is in it. */
export const reviewRowsOf = (before: Ticket | null, ticket: Ticket): EvaluationRow[] =>
  ticket.evaluations.flatMap((review, index) => {
    const excluded = isExcluded(ticket, index);
    if (index < (before?.evaluations.length ?? 0) && excluded === isExcluded(before, index)) return [];
    return [
      {
        ...namesOf(ticket),
        unit: review.unit ?? null,
        unitName: ticket.lead?.unit ?? '',
        round: review.round,
        matter: review.matter,
        contacted: review.contacted ?? false,
        caller: review.caller?.id ?? null,
        callerName: review.caller?.name ?? null,
        excluded,
        sequence: index + 1,
        at: new Date(review.at),
        by: review.by,
        satisfaction: review.satisfaction,
        solution: review.solution,
      },
    ];
  });

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
      finding: current.finding,
      problem: current.measures.at(-1)?.problem ?? '',
      responsible: current.measures.at(-1)?.responsible ?? '',
      measures: current.measures.at(-1)?.text ?? '',
      publication: current.publication.state,
      publicProblem: current.publication.problem,
      publicResult: current.publication.result,
      publishedAt:
        current.publication.state === 'published' && current.publication.at !== null
          ? new Date(current.publication.at)
          : null,
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
} & Ledgers;

/** Rows by their key: a later one replaces the earlier. */
const keeper = <Row>(keyOf: (row: Row) => string | number) => {
  const rows = new Map<string | number, Row>();
  return {
    keep: (later: readonly Row[]) => {
      for (const row of later) rows.set(keyOf(row), row);
    },
    all: () => [...rows.values()],
  };
};

const byId = ({ id }: { id: string }): string => id;

/** Replays a history and gives the ticket with its projections; throws BrokenHistory on a damaged one. */
export const replay = (events: readonly TicketEvent[]): { ticket: Ticket | null } & Projections => {
  let ticket: Ticket | null = null;
  const reviews = keeper<EvaluationRow>(({ sequence }) => sequence);
  const cases = keeper<RectificationRow>(byId);
  const returns = keeper<TicketReturnRow>(({ sequence }) => sequence);
  const precedents = keeper<PrecedentRow>(byId);
  const supervisions = keeper<SupervisionRow>(byId);
  const exclusions = keeper<ExclusionRow>(byId);
  const audits = keeper<CallbackAuditRow>(byId);
  for (const event of events) {
    const after: Ticket = evolve(ticket, event);
    reviews.keep(reviewRowsOf(ticket, after));
    cases.keep(caseRowsOf(ticket, after));
    returns.keep(returnRowsOf(ticket, after));
    precedents.keep(precedentRowsOf(ticket, after));
    supervisions.keep(supervisionRowsOf(ticket, after));
    exclusions.keep(exclusionRowsOf(ticket, after));
    audits.keep(auditRowsOf(ticket, after));
    ticket = after;
  }
  return {
    ticket,
    units: ticket === null ? [] : unitRowsOf(ticket),
    attachments: ticket === null ? [] : attachmentRowsOf(ticket.number, events),
    outcomes: outcomeRowsOf(events),
    reviews: reviews.all(),
    cases: cases.all(),
    returns: returns.all(),
    precedents: precedents.all(),
    supervisions: supervisions.all(),
    exclusions: exclusions.all(),
    audits: audits.all(),
  };
};
