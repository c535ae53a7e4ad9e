import type { TicketEvent } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import type { CallbackAudit, CallbackAuditFact } from './callback-audit.ts';

type CallbackAuditEvent = Extract<TicketEvent, { type: CallbackAuditFact['type'] }>;

const changed = (
  ticket: Ticket,
  id: string,
  patch: (audit: CallbackAudit) => Partial<CallbackAudit>,
): CallbackAudit[] => ticket.audits.map((audit) => (audit.id === id ? { ...audit, ...patch(audit) } : audit));

/** A ticket that is opened again can't be called about blindly any more: who works on it has to know what was answered. */
export const auditsLapsed = ({ audits }: Pick<Ticket, 'audits'>, at: number): CallbackAudit[] =>
  audits.map((audit) => (audit.state === 'drawn' ? { ...audit, state: 'lapsed', auditedAt: at } : audit));

/** What an event of a callback audit changes. */
export const changeCallbackAudit = (ticket: Ticket, event: CallbackAuditEvent): Partial<Ticket> => {
  const { at, by } = event;
  const auditor = { id: by.id, name: by.name };
  switch (event.type) {
    case 'AuditDrawn': {
      const { id, evaluation, dueAt } = event;
      const caller = ticket.evaluations[evaluation]?.caller ?? { id: '', name: '' };
      return {
        audits: [
          ...ticket.audits,
          {
            id,
            evaluation,
            caller,
            state: 'drawn',
            drawnAt: at,
            dueAt,
            misses: [],
            auditedAt: null,
            auditor: null,
            answers: null,
            agreement: null,
          },
        ],
      };
    }
    case 'AuditMissed':
      return {
        audits: changed(ticket, event.id, ({ misses }) => ({
          misses: [...misses, { at, by: by.name, note: event.note }],
          ...(event.last ? { state: 'unreached' as const, auditedAt: at, auditor } : {}),
        })),
      };
    case 'Audited':
      return {
        audits: changed(ticket, event.id, () => ({
          state: 'audited',
          auditedAt: at,
          auditor,
          answers: event.answers,
          agreement: event.agreement,
        })),
      };
    default:
      return event satisfies never;
  }
};
