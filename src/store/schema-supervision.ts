import type { Kit } from './kit.ts';
import type { TicketTable } from './schema-tickets.ts';

/** What supervisors keep books of: returns, rulings, supervision orders, exclusions, audited callbacks and repeats. Projections of the tickets' events, except `repeatPair`. */
export const defineSupervisionTables = (k: Kit, ticket: TicketTable) => {
  const number = () =>
    k
      .text('ticket')
      .notNull()
      .references(() => ticket.number);

  /** 退单台账: every return with its reason, clause and the working days that it cost. */
  const ticketReturn = k.table(
    'ticket_return',
    {
      ticket: number(),
      sequence: k.int('sequence').notNull(),
      city: k.text('city').notNull(),
      unit: k.text('unit'),
      unitName: k.text('unit_name').notNull(),
      matter: k.text('matter'),
      matterName: k.text('matter_name').notNull(),
      reason: k.text('reason').notNull(),
      clause: k.text('clause').notNull(),
      dispatchedAt: k.instant('dispatched_at').notNull(),
      requestedAt: k.instant('requested_at').notNull(),
      decidedAt: k.instant('decided_at'),
      outcome: k.text('outcome').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.ticket, t.sequence] }),
      k.index('ticket_return_requested').on(t.requestedAt, t.ticket),
      k.index('ticket_return_unit').on(t.unit, t.requestedAt),
    ],
  );

  /** 裁定先例: who was named responsible for which matter and place, in which words the appeal spoke. */
  const precedent = k.table(
    'precedent',
    {
      id: k.text('id').primaryKey(),
      ticket: number(),
      city: k.text('city').notNull(),
      matter: k.text('matter'),
      matterName: k.text('matter_name').notNull(),
      division: k.text('division'),
      placeName: k.text('place_name').notNull(),
      title: k.text('title').notNull(),
      text: k.text('text').notNull(),
      lead: k.text('lead').notNull(),
      leadName: k.text('lead_name').notNull(),
      function: k.text('function').notNull(),
      clause: k.text('clause').notNull(),
      grounds: k.text('grounds').notNull(),
      ruledAt: k.instant('ruled_at').notNull(),
      ruledBy: k.text('ruled_by').notNull(),
      withdrawnAt: k.instant('withdrawn_at'),
    },
    (t) => [k.index('precedent_ruled').on(t.ruledAt, t.id), k.index('precedent_matter').on(t.matter)],
  );

  /** 督办单 as lists ask for it. */
  const supervision = k.table(
    'supervision',
    {
      id: k.text('id').primaryKey(),
      ticket: number(),
      city: k.text('city').notNull(),
      unit: k.text('unit'),
      unitName: k.text('unit_name').notNull(),
      title: k.text('title').notNull(),
      level: k.text('level').notNull(),
      cause: k.text('cause').notNull(),
      state: k.text('state').notNull(),
      openedAt: k.instant('opened_at').notNull(),
      openedBy: k.text('opened_by').notNull(),
      dueAt: k.instant('due_at').notNull(),
      answeredAt: k.instant('answered_at'),
      closedAt: k.instant('closed_at'),
    },
    (t) => [
      k.index('supervision_state').on(t.state, t.dueAt, t.id),
      k.index('supervision_opened').on(t.openedAt, t.id),
    ],
  );

  /** 剔除: a rating taken out of the figures, with its reason and both persons; counted and visible itself. */
  const exclusion = k.table(
    'exclusion',
    {
      id: k.text('id').primaryKey(),
      ticket: number(),
      evaluation: k.int('evaluation').notNull(),
      city: k.text('city').notNull(),
      unit: k.text('unit'),
      unitName: k.text('unit_name').notNull(),
      reason: k.text('reason').notNull(),
      ground: k.text('ground').notNull(),
      state: k.text('state').notNull(),
      contested: k.flag('contested').notNull(),
      proposedBy: k.text('proposed_by').notNull(),
      confirmedBy: k.text('confirmed_by'),
      askedAt: k.instant('asked_at').notNull(),
      decidedAt: k.instant('decided_at'),
    },
    (t) => [k.index('exclusion_state').on(t.state, t.askedAt, t.id), k.index('exclusion_decided').on(t.decidedAt)],
  );

  /** 回访审计: a blind second call, and whether it heard the same. */
  const callbackAudit = k.table(
    'callback_audit',
    {
      id: k.text('id').primaryKey(),
      ticket: number(),
      city: k.text('city').notNull(),
      caller: k.text('caller').notNull(),
      callerName: k.text('caller_name').notNull(),
      state: k.text('state').notNull(),
      drawnAt: k.instant('drawn_at').notNull(),
      dueAt: k.instant('due_at').notNull(),
      auditedAt: k.instant('audited_at'),
      auditor: k.text('auditor'),
      agrees: k.flag('agrees'),
      satisfactionAgrees: k.flag('satisfaction_agrees'),
    },
    (t) => [k.index('callback_audit_state').on(t.state, t.dueAt, t.id), k.index('callback_audit_caller').on(t.caller)],
  );

  /** 重复反映: a new ticket that speaks of what another, closed one was said to have settled (虚假办结预警). */
  const repeatPair = k.table(
    'repeat_pair',
    {
      ticket: number(),
      earlier: k
        .text('earlier')
        .notNull()
        .references(() => ticket.number),
      city: k.text('city').notNull(),
      unit: k.text('unit'),
      unitName: k.text('unit_name').notNull(),
      because: k.text('because').notNull(),
      likeness: k.real('likeness').notNull(),
      afterRectification: k.flag('after_rectification').notNull(),
      closedAt: k.instant('closed_at').notNull(),
      foundAt: k.instant('found_at').notNull(),
      state: k.text('state').notNull(),
      decidedBy: k.text('decided_by'),
      decidedAt: k.instant('decided_at'),
      note: k.text('note').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.ticket, t.earlier] }),
      k.index('repeat_pair_found').on(t.foundAt, t.ticket),
      k.index('repeat_pair_earlier').on(t.earlier),
      k.index('repeat_pair_unit').on(t.unit, t.closedAt),
    ],
  );

  return { ticketReturn, precedent, supervision, exclusion, callbackAudit, repeatPair };
};
