import { sql } from 'drizzle-orm';
import type { Fact } from '../domain/ticket/events.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Kit } from './kit.ts';

/** Tickets, what happened to them, and what is published of them. A ticket's `document` is its whole state (the fold of its events); the columns beside it are projections to query by. */
export const defineTicketTables = (k: Kit) => {
  const ticket = k.table(
    'ticket',
    {
      number: k.text('number').primaryKey(),
      version: k.int('version').notNull(),
      state: k.text('state').notNull(),
      round: k.int('round').notNull(),
      channel: k.text('channel').notNull(),
      kind: k.text('kind').notNull(),
      urgency: k.text('urgency').notNull(),
      title: k.text('title').notNull(),
      phone: k.text('phone').notNull(),
      city: k.text('city').notNull(),
      division: k.text('division'),
      placeName: k.text('place_name'),
      matter: k.text('matter'),
      matterName: k.text('matter_name'),
      lead: k.text('lead'),
      leadName: k.text('lead_name'),
      confidential: k.flag('confidential').notNull(),
      urges: k.int('urges').notNull(),
      extensionPending: k.flag('extension_pending').notNull(),
      caseState: k.text('case_state'),
      satisfaction: k.text('satisfaction'),
      /** 1 and one for every follower, repeated contact and urge: how many voices speak through it. */
      weight: k.int('weight').notNull().default(1),
      handler: k.text('handler'),
      mergedInto: k.text('merged_into'),
      supervisionLevel: k.text('supervision_level'),
      suspensionPending: k.flag('suspension_pending').notNull().default(false),
      /** 被退回: came back to the unit (return or reply refused, redone) and has not been answered since. */
      sentBack: k.flag('sent_back').notNull().default(false),
      /** Assisting units that have not replied. */
      assistPending: k.int('assist_pending').notNull().default(0),
      contestPending: k.flag('contest_pending').notNull().default(false),
      auditState: k.text('audit_state'),
      registeredAt: k.instant('registered_at').notNull(),
      warnAt: k.instant('warn_at'),
      /** When the program has to do something by itself: warn, sign, resume, escalate. */
      dutyAt: k.instant('duty_at'),
      dueAt: k.instant('due_at'),
      closedAt: k.instant('closed_at'),
      queryCodeHash: k.text('query_code_hash').notNull(),
      submissionKey: k.text('submission_key').notNull(),
      document: k.json<Ticket>('document').notNull(),
    },
    (t) => [
      k.uniqueIndex('ticket_submission_key').on(t.submissionKey),
      // Everything that queues are counted and sorted by, so that no row with its document is read for it; what tells queues
      // apart stands first, so that all of a rail are counted in one pass without sorting.
      k
        .index('ticket_desk')
        .on(
          t.state,
          t.extensionPending,
          t.suspensionPending,
          t.sentBack,
          t.assistPending,
          t.supervisionLevel,
          t.caseState,
          t.city,
          t.dueAt,
          t.number,
          t.warnAt,
          t.lead,
          t.kind,
          t.urgency,
          t.registeredAt,
        ),
      k.index('ticket_registered').on(t.registeredAt, t.number, t.state),
      k.index('ticket_city_registered').on(t.city, t.registeredAt, t.number, t.state),
      k.index('ticket_brief').on(t.number, t.state, t.city, t.registeredAt, t.dueAt, t.warnAt),
      k.index('ticket_lead').on(t.lead, t.registeredAt, t.number),
      k.index('ticket_phone').on(t.phone, t.registeredAt, t.number),
      // Few of very many: ended tickets about whose rating or callback somebody still has to decide.
      k.index('ticket_contested').on(t.number).where(sql`contest_pending = true`),
      k.index('ticket_audited').on(t.auditState, t.number).where(sql`audit_state is not null`),
      k.index('ticket_matter').on(t.matter, t.registeredAt, t.number),
      k.index('ticket_duty').on(t.dutyAt),
      k.index('ticket_merged_into').on(t.mergedInto),
    ],
  );

  /** Units of a ticket: one lead, several assisting, those it was forwarded to or is disputed with; the scope of a unit's people is asked here. `dueAt` and `doneAt` are the assisting unit's own. */
  const ticketUnit = k.table(
    'ticket_unit',
    {
      ticket: k
        .text('ticket')
        .notNull()
        .references(() => ticket.number),
      unit: k.text('unit').notNull(),
      part: k.text('part').notNull(),
      /** The ticket's, so that a unit's open tickets are found among all it ever had. */
      state: k.text('state').notNull().default(''),
      dueAt: k.instant('due_at'),
      doneAt: k.instant('done_at'),
    },
    (t) => [
      k.primaryKey({ columns: [t.ticket, t.unit] }),
      k.index('ticket_unit_unit').on(t.unit, t.ticket),
      k.index('ticket_unit_state').on(t.unit, t.state, t.ticket),
    ],
  );

  const event = k.table(
    'event',
    {
      ticket: k
        .text('ticket')
        .notNull()
        .references(() => ticket.number),
      sequence: k.int('sequence').notNull(),
      type: k.text('type').notNull(),
      at: k.instant('at').notNull(),
      actorRole: k.text('actor_role').notNull(),
      actorId: k.text('actor_id').notNull(),
      actorName: k.text('actor_name').notNull(),
      actorUnit: k.text('actor_unit'),
      fact: k.json<Fact>('fact').notNull(),
      previousHash: k.text('previous_hash').notNull(),
      hash: k.text('hash').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.ticket, t.sequence] }),
      k.index('event_at').on(t.at),
      // Few of very many, and asked for by every page of the rates.
      k.index('event_unreached').on(t.at, t.ticket).where(sql`type = 'ClosedUnreached'`),
    ],
  );

  const outbox = k.table('outbox', {
    id: k.serial('id'),
    topic: k.text('topic').notNull(),
    ticket: k.text('ticket').notNull(),
    payload: k.json<Record<string, unknown>>('payload').notNull(),
    createdAt: k.instant('created_at').notNull(),
    deliveredAt: k.instant('delivered_at'),
  });

  /** 封存: once a day over the heads of all chains that changed, chained to the seal before. */
  const seal = k.table('seal', {
    sequence: k.int('sequence').primaryKey(),
    at: k.instant('at').notNull(),
    heads: k.json<{ ticket: string; sequence: number; hash: string }[]>('heads').notNull(),
    previousHash: k.text('previous_hash').notNull(),
    hash: k.text('hash').notNull(),
  });

  /** 评价 and 整改 as they may be published: no personal data in these columns. */
  const evaluation = k.table(
    'evaluation',
    {
      ticket: k
        .text('ticket')
        .notNull()
        .references(() => ticket.number),
      sequence: k.int('sequence').notNull(),
      at: k.instant('at').notNull(),
      by: k.text('by').notNull(),
      city: k.text('city').notNull(),
      unit: k.text('unit'),
      unitName: k.text('unit_name').notNull(),
      matterName: k.text('matter_name').notNull(),
      placeName: k.text('place_name').notNull(),
      satisfaction: k.text('satisfaction').notNull(),
      solution: k.text('solution').notNull(),
      round: k.int('round').notNull().default(1),
      matter: k.text('matter'),
      contacted: k.flag('contacted').notNull().default(false),
      /** Who asked the citizen; null where the citizen answered alone. */
      caller: k.text('caller'),
      callerName: k.text('caller_name'),
      excluded: k.flag('excluded').notNull().default(false),
    },
    (t) => [
      k.primaryKey({ columns: [t.ticket, t.sequence] }),
      k.index('evaluation_at').on(t.at, t.ticket),
      k.index('evaluation_unit').on(t.unit, t.at),
    ],
  );

  const rectification = k.table(
    'rectification',
    {
      id: k.text('id').primaryKey(),
      ticket: k
        .text('ticket')
        .notNull()
        .references(() => ticket.number),
      state: k.text('state').notNull(),
      city: k.text('city').notNull(),
      unit: k.text('unit'),
      unitName: k.text('unit_name').notNull(),
      matterName: k.text('matter_name').notNull(),
      placeName: k.text('place_name').notNull(),
      satisfaction: k.text('satisfaction').notNull(),
      way: k.text('way'),
      repeats: k.int('repeats').notNull(),
      result: k.text('result'),
      conclusion: k.text('conclusion').notNull(),
      finding: k.text('finding'),
      /** 问题 as the unit wrote it down, 责任人 and 措施: for the ledger, not for the public. */
      problem: k.text('problem').notNull().default(''),
      responsible: k.text('responsible').notNull().default(''),
      measures: k.text('measures').notNull().default(''),
      /** none, published or withdrawn; the two texts are what a person has redacted for the public. */
      publication: k.text('publication').notNull().default('none'),
      publicProblem: k.text('public_problem').notNull().default(''),
      publicResult: k.text('public_result').notNull().default(''),
      publishedAt: k.instant('published_at'),
      openedAt: k.instant('opened_at').notNull(),
      dueAt: k.instant('due_at'),
      closedAt: k.instant('closed_at'),
    },
    (t) => [
      k.index('rectification_state').on(t.state, t.openedAt),
      k.index('rectification_closed').on(t.closedAt, t.id),
      k.index('rectification_unit').on(t.unit, t.openedAt, t.id),
      k.index('rectification_published').on(t.publication, t.publishedAt, t.id),
    ],
  );

  const attachment = k.table(
    'attachment',
    {
      id: k.text('id').primaryKey(),
      ticket: k
        .text('ticket')
        .notNull()
        .references(() => ticket.number),
      name: k.text('name').notNull(),
      mediaType: k.text('media_type').notNull(),
      bytes: k.int('bytes').notNull(),
      sha256: k.text('sha256').notNull(),
      at: k.instant('at').notNull(),
    },
    (t) => [k.index('attachment_ticket').on(t.ticket)],
  );

  return { ticket, ticketUnit, event, outbox, seal, evaluation, rectification, attachment };
};

export type TicketTable = ReturnType<typeof defineTicketTables>['ticket'];
