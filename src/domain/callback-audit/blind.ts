import type { Actor } from '../access/actor.ts';
import type { TicketEvent } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import { drawnAudit } from './guards.ts';

/** 盲核: whether this person may still make the second call, and so must not know what the first one heard. */
export const isBlindTo = ({ role, id }: Pick<Actor, 'role' | 'id'>, ticket: Ticket): boolean => {
  const audit = drawnAudit(ticket);
  return (
    audit !== null &&
    (role === 'auditor' || role === 'supervisor') &&
    audit.caller.id !== id &&
    !ticket.takenPart.includes(id)
  );
};

/** The ticket without what citizens answered and what followed from it. */
export const withoutAnswers = (ticket: Ticket): Ticket => ({
  ...ticket,
  evaluations: [],
  cases: [],
  exclusions: [],
  supervisions: [],
});

/** After a citizen has answered, only what says nothing of the answer is told. */
const harmless: ReadonlySet<TicketEvent['type']> = new Set<TicketEvent['type']>([
  'SignedFor',
  'Replied',
  'ReplySubmitted',
  'ReplyEndorsed',
  'ReplyApproved',
  'HandedOver',
  'AuditDrawn',
  'AuditMissed',
]);

/** The history without what citizens answered and what followed from it. */
export const eventsWithoutAnswers = (events: readonly TicketEvent[]): TicketEvent[] => {
  const first = events.findIndex(({ type }) => type === 'Evaluated' || type === 'EvaluatedNegative');
  return first < 0
    ? [...events]
    : [...events.slice(0, first), ...events.slice(first).filter(({ type }) => harmless.has(type))];
};
