import { haltClock } from '../deadline/clock.ts';
import type { TicketEvent } from '../ticket/events.ts';
import { tookPart } from '../ticket/halted.ts';
import type { Ticket } from '../ticket/state.ts';
import { supervisedUnit } from './orders.ts';
import type { SupervisionFact, SupervisionOrder } from './supervision.ts';

type SupervisionEvent = Extract<TicketEvent, { type: SupervisionFact['type'] }>;

const orderChanged = (
  ticket: Ticket,
  id: string,
  patch: (order: SupervisionOrder) => Partial<SupervisionOrder>,
): SupervisionOrder[] => ticket.supervisions.map((order) => (order.id === id ? { ...order, ...patch(order) } : order));

/** What a warning or an event of a supervision order changes. */
export const changeSupervision = (ticket: Ticket, event: SupervisionEvent): Partial<Ticket> => {
  const { at, by } = event;
  switch (event.type) {
    case 'Warned': {
      const { purpose, startedAt, light } = event;
      return { warnings: [...ticket.warnings, { at, purpose, startedAt, light }] };
    }
    case 'SupervisionOpened': {
      const { id, level, cause, demand, clock } = event;
      const supervised = supervisedUnit(ticket);
      const order: SupervisionOrder = {
        id,
        level,
        cause,
        demand,
        clock,
        state: 'open',
        openedAt: at,
        openedBy: by.name,
        unit: supervised?.code ?? null,
        unitName: supervised?.name ?? '',
        climbs: [],
        answers: [],
        closingNote: '',
        answeredAt: null,
        closedAt: null,
      };
      return { supervisions: [...ticket.supervisions, order] };
    }
    case 'SupervisionAnswered':
      return {
        supervisions: orderChanged(ticket, event.order, (order) => ({
          state: 'answered',
          answeredAt: at,
          clock: haltClock(order.clock, at),
          answers: [...order.answers, { at, by: by.name, text: event.text, attachments: event.attachments }],
        })),
        takenPart: tookPart(ticket, by.id),
      };
    case 'SupervisionClosed':
      return {
        supervisions: orderChanged(ticket, event.order, (order) => ({
          state: 'closed',
          closedAt: at,
          closingNote: event.note,
          clock: haltClock(order.clock, at),
        })),
      };
    case 'SupervisionEscalated':
      return {
        supervisions: orderChanged(ticket, event.order, (order) => ({
          state: 'open',
          level: event.to,
          clock: event.clock,
          answeredAt: null,
          climbs: [...order.climbs, { at, to: event.to, by: by.name, cause: event.note }],
        })),
      };
    default:
      return event satisfies never;
  }
};
