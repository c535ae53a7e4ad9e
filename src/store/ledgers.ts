import { precedentId } from '../domain/dispute/dispute.ts';
import { ticketAsSeenBy } from '../domain/privacy/as-seen-by.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { CallbackAuditRow, ExclusionRow, PrecedentRow, SupervisionRow, TicketReturnRow } from './schema.ts';

const dateOrNull = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** Entries of a list that are new or other than before; events never take an entry away. */
const changedIn = <T>(before: readonly T[] | undefined, after: readonly T[]): { entry: T; index: number }[] =>
  after.map((entry, index) => ({ entry, index })).filter(({ entry, index }) => before?.[index] !== entry);

/** 退单台账: the returns that changed since `before`. */
export const returnRowsOf = (before: Ticket | null, ticket: Ticket): TicketReturnRow[] =>
  changedIn(before?.returns, ticket.returns).map(({ entry, index }) => ({
    ticket: ticket.number,
    sequence: index + 1,
    city: ticket.appeal.city,
    unit: entry.unit,
    unitName: entry.unitName,
    matter: ticket.matter?.code ?? null,
    matterName: ticket.matter?.path.at(-1) ?? '',
    reason: entry.reason,
    clause: entry.clause,
    dispatchedAt: new Date(entry.dispatchedAt),
    requestedAt: new Date(entry.at),
    decidedAt: dateOrNull(entry.decidedAt),
    outcome: entry.outcome,
  }));

/** 裁定先例: the rulings made or withdrawn since `before`. A confidential appeal's words stay out of it. */
export const precedentRowsOf = (before: Ticket | null, ticket: Ticket): PrecedentRow[] =>
  changedIn(before?.disputes, ticket.disputes).flatMap(({ entry: { ruling }, index }) =>
    ruling === null || before?.disputes[index]?.ruling === ruling
      ? []
      : [
          {
            id: precedentId(ticket.number, index + 1),
            ticket: ticket.number,
            city: ticket.appeal.city,
            matter: ruling.matter?.code ?? null,
            matterName: ruling.matter?.path.at(-1) ?? '',
            division: ruling.place?.code ?? null,
            placeName: ruling.place?.name ?? '',
            title: ticket.appeal.confidential ? '（保密诉求）' : ticket.appeal.title,
            text: ticket.appeal.confidential ? '' : ticket.appeal.text,
            lead: ruling.lead.code,
            leadName: ruling.lead.unit,
            function: ruling.lead.function,
            clause: ruling.clause,
            grounds: ticketAsSeenBy('handler', ticket).disputes[index]?.ruling?.grounds ?? '',
            ruledAt: new Date(ruling.at),
            ruledBy: ruling.by,
            withdrawnAt: dateOrNull(ruling.withdrawn?.at ?? null),
          },
        ],
  );

/** 督办单 that changed since `before`. */
export const supervisionRowsOf = (before: Ticket | null, ticket: Ticket): SupervisionRow[] =>
  changedIn(before?.supervisions, ticket.supervisions).map(({ entry }) => ({
    id: entry.id,
    ticket: ticket.number,
    city: ticket.appeal.city,
    unit: entry.unit,
    unitName: entry.unitName,
    title: ticket.appeal.confidential ? '（保密诉求）' : ticket.appeal.title,
    level: entry.level,
    cause: entry.cause,
    state: entry.state,
    openedAt: new Date(entry.openedAt),
    openedBy: entry.openedBy,
    dueAt: new Date(entry.clock.dueAt),
    answeredAt: dateOrNull(entry.answeredAt),
    closedAt: dateOrNull(entry.closedAt),
  }));

/** 剔除 and 申诉 that changed since `before`. Units read the book: of a confidential appeal it says no more than they may know. */
export const exclusionRowsOf = (before: Ticket | null, ticket: Ticket): ExclusionRow[] =>
  changedIn(before?.exclusions, ticket.exclusions).map(({ entry, index }) => ({
    id: entry.id,
    ticket: ticket.number,
    evaluation: entry.evaluation,
    city: ticket.appeal.city,
    unit: ticket.evaluations[entry.evaluation]?.unit ?? null,
    unitName: ticket.lead?.unit ?? '',
    reason: entry.reason,
    ground: ticketAsSeenBy('handler', ticket).exclusions[index]?.ground ?? '',
    state: entry.state,
    contested: entry.contested,
    proposedBy: entry.proposedBy?.name ?? entry.askedBy.name,
    confirmedBy: entry.decidedBy?.name ?? null,
    askedAt: new Date(entry.askedAt),
    decidedAt: dateOrNull(entry.decidedAt),
  }));

/** 回访复核 that changed since `before`. */
export const auditRowsOf = (before: Ticket | null, ticket: Ticket): CallbackAuditRow[] =>
  changedIn(before?.audits, ticket.audits).map(({ entry }) => ({
    id: entry.id,
    ticket: ticket.number,
    city: ticket.appeal.city,
    caller: entry.caller.id,
    callerName: entry.caller.name,
    state: entry.state,
    drawnAt: new Date(entry.drawnAt),
    dueAt: new Date(entry.dueAt),
    auditedAt: dateOrNull(entry.auditedAt),
    auditor: entry.auditor?.id ?? null,
    agrees: entry.agreement && Object.values(entry.agreement).every(Boolean),
    satisfactionAgrees: entry.agreement?.satisfaction ?? null,
  }));

/** All books of a ticket. */
export type Ledgers = {
  returns: TicketReturnRow[];
  precedents: PrecedentRow[];
  supervisions: SupervisionRow[];
  exclusions: ExclusionRow[];
  audits: CallbackAuditRow[];
};
