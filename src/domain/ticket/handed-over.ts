import type { UnitCode } from '../directory/unit.ts';
import type { BodyReference } from '../routing/answer.ts';
import type { TicketEvent, UnitPart } from './events.ts';
import { openCase, openDispute, type Ticket } from './state.ts';

type HandedOver = Extract<TicketEvent, { type: 'HandedOver' }>;

/** What a unit has to do with a ticket, and as which body; null for nothing. */
export const holdingOf = (ticket: Ticket, code: UnitCode): { part: UnitPart; body: BodyReference } | null => {
  if (ticket.lead?.code === code) return { part: 'lead', body: ticket.lead };
  const assisting = ticket.assist.find((body) => body.code === code);
  if (assisting) return { part: 'assist', body: assisting };
  const named = openDispute(ticket)?.named;
  if (named?.code === code) return { part: 'involved', body: named };
  const current = openCase(ticket);
  const name =
    current?.unit === code
      ? current.unitName
      : ticket.forwarded?.unit?.code === code
        ? ticket.forwarded.unit.unit
        : null;
  return name === null ? null : { part: 'involved', body: { unit: name, code, function: ticket.lead?.function ?? '' } };
};

/** The successor stands wherever the dissolved unit stood; whoever signed came along with it, and no clock is touched. */
export const handedOver = (ticket: Ticket, { part, from, to }: HandedOver): Partial<Ticket> => {
  const lead = part === 'lead' ? to : ticket.lead;
  const moved = (body: BodyReference): BodyReference => (body.code === from.code ? { ...body, ...to } : body);
  const first = <T>(list: readonly T[], codeOf: (entry: T) => UnitCode): T[] =>
    list.filter(
      (entry, index) =>
        codeOf(entry) !== lead?.code && list.findIndex((other) => codeOf(other) === codeOf(entry)) === index,
    );
  const { forwarded } = ticket;
  return {
    lead,
    assist: first(
      ticket.assist.map((body) => (body.code === from.code ? to : body)),
      ({ code }) => code,
    ),
    assisting: first(
      ticket.assisting.map((task) => ({ ...task, body: moved(task.body) })),
      ({ body }) => body.code,
    ),
    cases: ticket.cases.map((current) =>
      current.state !== 'closed' && current.unit === from.code
        ? { ...current, unit: to.code, unitName: to.unit }
        : current,
    ),
    disputes: ticket.disputes.map((dispute) =>
      dispute.ruling === null
        ? { ...dispute, holder: moved(dispute.holder), named: dispute.named && moved(dispute.named) }
        : dispute,
    ),
    supervisions: ticket.supervisions.map((order) =>
      order.unit === from.code && order.state !== 'closed' && order.state !== 'lapsed'
        ? { ...order, unit: to.code, unitName: to.unit }
        : order,
    ),
    forwarded:
      forwarded?.unit?.code === from.code ? { ...forwarded, unit: { code: to.code, unit: to.unit } } : forwarded,
  };
};
