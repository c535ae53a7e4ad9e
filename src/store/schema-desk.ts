import type { Kit } from './kit.ts';
import type { TicketTable } from './schema-tickets.ts';

/** What makes a day's work easier: saved filters, reply templates, notices, messages on their way, and links given to citizens. */
export const defineDeskTables = (k: Kit, ticket: TicketTable) => {
  /** 常用筛选 of a person: a name for an address of a list. */
  const savedFilter = k.table(
    'saved_filter',
    {
      id: k.text('id').primaryKey(),
      account: k.text('account').notNull(),
      role: k.text('role').notNull(),
      name: k.text('name').notNull(),
      address: k.text('address').notNull(),
      createdAt: k.instant('created_at').notNull(),
    },
    (t) => [k.uniqueIndex('saved_filter_name').on(t.account, t.role, t.name)],
  );

  /** 答复模板: for one matter or a part of the catalogue, and for the act in which it is offered. */
  const replyTemplate = k.table(
    'reply_template',
    {
      id: k.text('id').primaryKey(),
      act: k.text('act').notNull(),
      matter: k.text('matter'),
      unit: k.text('unit'),
      title: k.text('title').notNull(),
      body: k.text('body').notNull(),
      active: k.flag('active').notNull(),
      uses: k.int('uses').notNull(),
      changedAt: k.instant('changed_at').notNull(),
      changedBy: k.text('changed_by').notNull(),
    },
    (t) => [k.index('reply_template_matter').on(t.act, t.matter)],
  );

  /** 提醒 in the page: for a role within a unit or city, or for one person. */
  const notice = k.table(
    'notice',
    {
      id: k.serial('id'),
      at: k.instant('at').notNull(),
      role: k.text('role').notNull(),
      unit: k.text('unit'),
      city: k.text('city').notNull(),
      account: k.text('account'),
      ticket: k.text('ticket'),
      topic: k.text('topic').notNull(),
      text: k.text('text').notNull(),
      address: k.text('address').notNull(),
      urgent: k.flag('urgent').notNull(),
    },
    (t) => [k.index('notice_role').on(t.role, t.unit, t.id), k.index('notice_account').on(t.account, t.id)],
  );

  /** Up to which notice a person has read, in each role. */
  const noticeRead = k.table(
    'notice_read',
    { account: k.text('account').notNull(), role: k.text('role').notNull(), last: k.int('last').notNull() },
    (t) => [k.primaryKey({ columns: [t.account, t.role] })],
  );

  /** 短信 and 邮件 made from the outbox, until an adapter has taken them. */
  const delivery = k.table(
    'delivery',
    {
      id: k.serial('id'),
      outbox: k.int('outbox').notNull(),
      way: k.text('way').notNull(),
      recipient: k.text('recipient').notNull(),
      ticket: k.text('ticket'),
      subject: k.text('subject').notNull(),
      text: k.text('text').notNull(),
      state: k.text('state').notNull(),
      attempts: k.int('attempts').notNull(),
      nextAt: k.instant('next_at').notNull(),
      takenAt: k.instant('taken_at'),
      fault: k.text('fault').notNull(),
    },
    (t) => [
      k.uniqueIndex('delivery_once').on(t.outbox, t.way, t.recipient),
      k.index('delivery_waiting').on(t.state, t.nextAt),
    ],
  );

  /** A link sent to a citizen, by the hash of its token; good for one purpose until it expires. */
  const ticketLink = k.table(
    'ticket_link',
    {
      tokenHash: k.text('token_hash').primaryKey(),
      ticket: k
        .text('ticket')
        .notNull()
        .references(() => ticket.number),
      purpose: k.text('purpose').notNull(),
      round: k.int('round').notNull(),
      createdAt: k.instant('created_at').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
      usedAt: k.instant('used_at'),
    },
    (t) => [k.index('ticket_link_ticket').on(t.ticket)],
  );

  return { savedFilter, replyTemplate, notice, noticeRead, delivery, ticketLink };
};
