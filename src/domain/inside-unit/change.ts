import { filedNow } from '../demand/change.ts';
import type { TicketEvent } from '../ticket/events.ts';
import { lastChanged, tookPart, withHalted } from '../ticket/halted.ts';
import type { Ticket } from '../ticket/state.ts';
import type { InsideUnitFact } from './inside-unit.ts';

type InsideUnitEvent = Extract<TicketEvent, { type: InsideUnitFact['type'] }>;

/** What an event within the unit changes. */
export const changeInsideUnit = (ticket: Ticket, event: InsideUnitEvent): Partial<Ticket> => {
  const { at, by } = event;
  const person = { id: by.id, name: by.name };
  switch (event.type) {
    case 'Forwarded':
      return { forwarded: { at, by: person, unit: event.unit, person: event.person, note: event.note } };
    case 'TakenOver':
      // Somebody of the unit below takes over what lies there; anybody else fetches it back.
      return {
        handler: person,
        takenPart: tookPart(ticket, by.id),
        forwarded: ticket.forwarded?.unit && ticket.forwarded.unit.code === by.unit ? ticket.forwarded : null,
      };
    case 'CitizenContacted':
      return {
        firstContacts: [...ticket.firstContacts, { at, by: by.name, way: event.way, words: event.words }],
        takenPart: tookPart(ticket, by.id),
        clocks: event.way === 'not-reached' ? ticket.clocks : withHalted(ticket.clocks, 'first-contact', at),
      };
    case 'ReplyEndorsed':
      return {
        ...filedNow(ticket, at),
        replies: lastChanged(ticket.replies, { endorsedBy: by.name }),
        takenPart: tookPart(ticket, by.id),
      };
    case 'ReplySentBack':
      return { sentBack: true };
    default:
      return event satisfies never;
  }
};
