import type { TicketEvent } from '../ticket/events.ts';
import { tookPart } from '../ticket/halted.ts';
import { openCase, type Ticket } from '../ticket/state.ts';
import type { Exclusion, ExclusionFact } from './exclusion.ts';

type ExclusionEvent = Extract<TicketEvent, { type: ExclusionFact['type'] }>;

/** The id of the next exclusion of a ticket. */
export const nextExclusionId = ({ number, exclusions }: Pick<Ticket, 'number' | 'exclusions'>): string =>
  `${number}-T${exclusions.length + 1}`;

const changed = (ticket: Ticket, id: string, patch: Partial<Exclusion>): Exclusion[] =>
  ticket.exclusions.map((exclusion) => (exclusion.id === id ? { ...exclusion, ...patch } : exclusion));

const asked = (event: Extract<ExclusionEvent, { type: 'RatingContested' | 'ExclusionProposed' }>): Exclusion => {
  const { at, by, id, evaluation, reason, ground } = event;
  const contested = event.type === 'RatingContested';
  return {
    id,
    evaluation,
    reason,
    ground,
    evidence: contested ? event.evidence : [],
    state: contested ? 'contested' : 'proposed',
    askedAt: at,
    contested,
    askedBy: { id: by.id, name: by.name, unit: by.unit },
    proposedBy: contested ? null : { id: by.id, name: by.name },
    decidedBy: null,
    decidedAt: null,
    note: '',
  };
};

/** What an event of a contest or an exclusion changes. A proposal about a contest goes on with the contest's own record. */
export const changeExclusion = (ticket: Ticket, event: ExclusionEvent): Partial<Ticket> => {
  const { at, by } = event;
  const person = { id: by.id, name: by.name };
  switch (event.type) {
    case 'RatingContested':
      return { exclusions: [...ticket.exclusions, asked(event)], takenPart: tookPart(ticket, by.id) };
    case 'ExclusionProposed': {
      const known = ticket.exclusions.some(({ id }) => id === event.id);
      const { reason, ground } = event;
      return {
        exclusions: known
          ? changed(ticket, event.id, { state: 'proposed', proposedBy: person, reason, ground })
          : [...ticket.exclusions, asked(event)],
      };
    }
    case 'ContestRejected':
    case 'ExclusionRefused':
      return {
        exclusions: changed(ticket, event.exclusion, {
          state: 'refused',
          decidedBy: person,
          decidedAt: at,
          note: event.note,
        }),
      };
    case 'ExclusionConfirmed':
      return {
        exclusions: changed(ticket, event.exclusion, {
          state: 'excluded',
          decidedBy: person,
          decidedAt: at,
          note: event.note,
        }),
      };
    default:
      return event satisfies never;
  }
};

/** 误评 and 恶意差评, found by one and confirmed by another, leave the figures with the same two persons. */
export const excludedWith = (
  ticket: Ticket,
  event: Extract<TicketEvent, { type: 'FindingConfirmed' }>,
): Exclusion[] => {
  const current = openCase(ticket);
  if (!current || (event.result !== 'mistaken' && event.result !== 'malicious')) return ticket.exclusions;
  const evaluation = ticket.evaluations.findIndex(({ at }) => at === current.review.at);
  const finder = { id: current.findingBy ?? '', name: current.findingByName ?? '' };
  const decided = {
    state: 'excluded' as const,
    proposedBy: finder,
    decidedBy: { id: event.by.id, name: event.by.name },
    decidedAt: event.at,
    note: event.note,
  };
  const known = ticket.exclusions.filter((exclusion) => exclusion.evaluation === evaluation);
  if (known.some(({ state }) => state === 'excluded')) return ticket.exclusions;
  // What a unit had contested, or a supervisor proposed, meanwhile is settled with it.
  const pending = known.find(({ state }) => state !== 'refused');
  if (pending) return changed(ticket, pending.id, { ...decided, reason: event.result, ground: current.findingGround });
  return [
    ...ticket.exclusions,
    {
      id: nextExclusionId(ticket),
      evaluation,
      reason: event.result,
      ground: current.findingGround,
      evidence: [],
      askedAt: event.at,
      contested: false,
      askedBy: { ...finder, unit: current.unit },
      ...decided,
    },
  ];
};
