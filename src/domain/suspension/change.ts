import type { TicketEvent } from '../ticket/events.ts';
import { lastChanged, tookPart } from '../ticket/halted.ts';
import type { Ticket } from '../ticket/state.ts';
import type { SuspendedClocks, SuspensionFact } from './suspension.ts';

type SuspensionEvent = Extract<TicketEvent, { type: SuspensionFact['type'] }>;

const reclocked = (ticket: Ticket, { reply, firstContact, assisting }: SuspendedClocks): Partial<Ticket> => ({
  clocks: { ...ticket.clocks, reply, ...(firstContact ? { 'first-contact': firstContact } : {}) },
  assisting: ticket.assisting.map((task) => ({
    ...task,
    clock: assisting.find(({ code }) => code === task.body.code)?.clock ?? task.clock,
  })),
});

/** What an event of a suspension changes. */
export const changeSuspension = (ticket: Ticket, event: SuspensionEvent): Partial<Ticket> => {
  const { at, by } = event;
  switch (event.type) {
    case 'SuspensionRequested': {
      const { reason, explanation, until } = event;
      return {
        suspensions: [
          ...ticket.suspensions,
          {
            at,
            by: by.name,
            reason,
            explanation,
            until,
            outcome: 'pending',
            decisionNote: '',
            suspendedAt: null,
            resumedAt: null,
          },
        ],
        takenPart: tookPart(ticket, by.id),
      };
    }
    case 'Suspended':
      return {
        suspensions: lastChanged(ticket.suspensions, {
          outcome: 'granted',
          decisionNote: event.note,
          suspendedAt: at,
        }),
        ...reclocked(ticket, event),
      };
    case 'SuspensionRefused':
      return { suspensions: lastChanged(ticket.suspensions, { outcome: 'refused', decisionNote: event.note }) };
    case 'Resumed':
      return { suspensions: lastChanged(ticket.suspensions, { resumedAt: at }), ...reclocked(ticket, event) };
    default:
      return event satisfies never;
  }
};
