import type { TicketEvent } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import type { Publication, PublicationFact } from './publication.ts';

type PublicationEvent = Extract<TicketEvent, { type: PublicationFact['type'] }>;

/** What publishing or withdrawing changes in the case. */
export const changePublication = (ticket: Ticket, event: PublicationEvent): Partial<Ticket> => {
  const { at, by } = event;
  const publication = (before: Publication): Publication =>
    event.type === 'CasePublished'
      ? { state: 'published', problem: event.problem, result: event.result, by: by.name, at, reason: '' }
      : { ...before, state: 'withdrawn', by: by.name, at, reason: event.reason };
  return {
    cases: ticket.cases.map((current) =>
      current.id === event.case ? { ...current, publication: publication(current.publication) } : current,
    ),
  };
};
