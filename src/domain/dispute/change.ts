import { haltClock } from '../deadline/clock.ts';
import type { TicketEvent } from '../ticket/events.ts';
import { given } from '../ticket/given.ts';
import { lastChanged, requestsWithdrawn, supervisionsLapsed, tookPart, withHalted } from '../ticket/halted.ts';
import { openDispute, type Ticket } from '../ticket/state.ts';
import {
  type Dispute,
  type DisputeFact,
  precedentId,
  type Ruling,
  type RulingOrder,
  type Statement,
} from './dispute.ts';

type DisputeEvent = Extract<TicketEvent, { type: DisputeFact['type'] }>;

const unitNameOf = (ticket: Ticket, event: DisputeEvent): string => {
  const bodies = [ticket.lead, ticket.forwarded?.unit, openDispute(ticket)?.named, ...ticket.assist];
  return bodies.find((body) => body?.code === event.by.unit)?.unit ?? '';
};

const statementOf = (
  ticket: Ticket,
  event: DisputeEvent & { type: 'DisputeOpened' | 'StatementGiven' },
): Statement => ({
  at: event.at,
  unit: event.by.unit,
  unitName: unitNameOf(ticket, event),
  by: event.by.name,
  clause: event.clause ?? '',
  text: event.text,
  evidence: event.evidence,
});

const placed = ({ matter, place }: RulingOrder, ticket: Ticket): Pick<Ticket, 'matter' | 'place'> => ({
  matter: matter ?? ticket.matter,
  place: place ?? ticket.place,
});

/** The ruling as it stands: what it leaves open about matter and place is as the ticket had it. */
const ruled = (ticket: Ticket, event: DisputeEvent, order: RulingOrder): Dispute[] => {
  const ruling: Ruling = { ...order, ...placed(order, ticket), at: event.at, by: event.by.name };
  return ticket.disputes.map((dispute) =>
    dispute.ruling === null ? { ...dispute, ruling, clock: haltClock(dispute.clock, event.at) } : dispute,
  );
};

/** What an event of a dispute changes. */
export const changeDispute = (ticket: Ticket, event: DisputeEvent): Partial<Ticket> => {
  const { at, by } = event;
  switch (event.type) {
    case 'DisputeOpened': {
      if (ticket.lead === null) return {};
      const statements = event.text === '' ? [] : [statementOf(ticket, event)];
      const { named, clock } = event;
      return {
        disputes: [
          ...ticket.disputes,
          { openedAt: at, openedBy: by.name, holder: ticket.lead, named, statements, clock, ruling: null },
        ],
        returns:
          ticket.returns.at(-1)?.outcome === 'pending'
            ? lastChanged(ticket.returns, { outcome: 'disputed', decidedAt: at })
            : ticket.returns,
        takenPart: tookPart(ticket, by.id),
        ...requestsWithdrawn(ticket),
      };
    }
    case 'StatementGiven':
      return {
        disputes: lastChanged(ticket.disputes, {
          statements: [...(ticket.disputes.at(-1)?.statements ?? []), statementOf(ticket, event)],
        }),
        takenPart: tookPart(ticket, by.id),
      };
    case 'Ruled':
      return {
        disputes: ruled(ticket, event, event.ruling),
        ...given(ticket, { ...event.ruling, ...event }, at),
        ...placed(event.ruling, ticket),
        supervisions: supervisionsLapsed(ticket, at),
        bound: true,
        sentBack: false,
      };
    case 'RuledToStay': {
      const { assist } = event.ruling;
      const kept = new Map(ticket.assisting.map((task) => [task.body.code, task]));
      const fresh = new Map(event.assisting.map(({ code, clock }) => [code, clock]));
      return {
        disputes: ruled(ticket, event, event.ruling),
        ...placed(event.ruling, ticket),
        assist,
        assisting: assist.map(
          (body) =>
            kept.get(body.code) ?? { body, task: '', clock: fresh.get(body.code) ?? null, replies: [], urges: [] },
        ),
        clocks: withHalted(ticket.clocks, 'sign', at),
        bound: true,
        sentBack: true,
      };
    }
    case 'PrecedentWithdrawn':
      return {
        disputes: ticket.disputes.map((dispute, index) =>
          dispute.ruling && precedentId(ticket.number, index + 1) === event.precedent
            ? { ...dispute, ruling: { ...dispute.ruling, withdrawn: { at, by: by.name, reason: event.reason } } }
            : dispute,
        ),
      };
    default:
      return event satisfies never;
  }
};
