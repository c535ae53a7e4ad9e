import type { Instant } from '../domain/instant.ts';
import type { TicketEvent } from '../domain/ticket/events.ts';
import { evolve } from '../domain/ticket/evolve.ts';
import type { ReturnReason } from '../domain/ticket/return-reason.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { RoutingOutcomeRow } from './schema.ts';

/** What an event does to a ticket's outcomes: a dispatch adds a row, an approved return marks the last one, a ruling for another body does both. */
export type OutcomeChange =
  | { type: 'dispatched'; row: RoutingOutcomeRow }
  | { type: 'returned'; at: Instant; reason: ReturnReason | null };

/** What a dispatcher or a ruling ordered; a ruling is nobody's proposal, so its grounds say why. */
const orderOf = (event: TicketEvent & { type: 'Dispatched' | 'Ruled' }) =>
  event.type === 'Dispatched' ? event.order : { ...event.ruling, correction: `裁定：${event.ruling.grounds}` };

/**
 * The outcome of a dispatch. What was proposed is the first candidate and the first rule that spoke for it, as they were
 * stored at registration, also where the router would have redirected or declined: `decision` says so.
 */
const dispatchedRow = (
  before: Ticket,
  event: TicketEvent & { type: 'Dispatched' | 'Ruled' },
  sequence: number,
): RoutingOutcomeRow => {
  const { at, by } = event;
  const order = orderOf(event);
  const { routing, appeal } = before;
  const first = routing?.candidates[0];
  return {
    ticket: before.number,
    sequence,
    at: new Date(at),
    edition: routing?.edition ?? '',
    decision: routing?.decision ?? 'confirm',
    rule: first?.because[0]?.rule ?? '',
    city: appeal.city,
    division: order.place?.code ?? (event.type === 'Ruled' ? before.place?.code : null) ?? appeal.place.division,
    proposedFunction: first?.function ?? null,
    proposedUnit: first?.code ?? null,
    proposedName: first?.unit ?? '',
    proposedMatter: first?.matter?.code ?? null,
    probability: first?.probability ?? 0,
    chosenFunction: order.lead.function,
    chosenUnit: order.lead.code,
    chosenName: order.lead.unit,
    chosenMatter: order.matter?.code ?? (event.type === 'Ruled' ? (before.matter?.code ?? null) : null),
    automatic: by.role === 'system',
    corrected: first !== undefined && (first.code !== order.lead.code || first.function !== order.lead.function),
    correction: order.correction,
    returnedAt: null,
    returnReason: null,
  };
};

/** What events do to the outcomes of a ticket, in their order; `before` is the ticket they happened to, null at registration. */
export const outcomeChangesOf = (before: Ticket | null, events: readonly TicketEvent[]): OutcomeChange[] => {
  let ticket = before;
  return events.flatMap((event): OutcomeChange[] => {
    const present = ticket;
    ticket = evolve(present, event);
    if (present === null) return [];
    if (event.type === 'Dispatched')
      return [{ type: 'dispatched', row: dispatchedRow(present, event, ticket.version) }];
    const returned = { type: 'returned', at: event.at, reason: present.returns.at(-1)?.reason ?? null } as const;
    if (event.type === 'ReturnApproved') return [returned];
    // A ruling for another body takes the dispatch back as an agreed return does, and dispatches by itself.
    if (event.type === 'Ruled')
      return [returned, { type: 'dispatched', row: dispatchedRow(present, event, ticket.version) }];
    return [];
  });
};

/** The rows of a whole history. */
export const outcomeRowsOf = (events: readonly TicketEvent[]): RoutingOutcomeRow[] => {
  const rows: RoutingOutcomeRow[] = [];
  for (const change of outcomeChangesOf(null, events)) {
    const last = rows.at(-1);
    if (change.type === 'dispatched') rows.push(change.row);
    else if (last) rows[rows.length - 1] = { ...last, returnedAt: new Date(change.at), returnReason: change.reason };
  }
  return rows;
};
