import type { StaffRole } from '../domain/access/role.ts';
import type { Kit } from './kit.ts';

/** Who may sign in, who is signed in, and what was done with accounts and personal data. */
export const defineAccountTables = (k: Kit) => {
  const account = k.table(
    'account',
    {
      id: k.text('id').primaryKey(),
      login: k.text('login').notNull(),
      name: k.text('name').notNull(),
      passwordHash: k.text('password_hash').notNull(),
      roles: k.json<StaffRole[]>('roles').notNull(),
      unit: k.text('unit'),
      city: k.text('city'),
      /** Where notices are sent beside the page; null: nowhere. */
      mobile: k.text('mobile'),
      mail: k.text('mail'),
      active: k.flag('active').notNull(),
      demonstration: k.flag('demonstration').notNull(),
      failures: k.int('failures').notNull(),
      lockedUntil: k.instant('locked_until'),
      createdAt: k.instant('created_at').notNull(),
    },
    (t) => [k.uniqueIndex('account_login').on(t.login)],
  );

  const session = k.table(
    'session',
    {
      tokenHash: k.text('token_hash').primaryKey(),
      account: k
        .text('account')
        .notNull()
        .references(() => account.id),
      role: k.text('role').notNull(),
      createdAt: k.instant('created_at').notNull(),
      seenAt: k.instant('seen_at').notNull(),
      address: k.text('address').notNull(),
      agent: k.text('agent').notNull(),
    },
    (t) => [k.index('session_account').on(t.account)],
  );

  /** Who saw whose personal data, and why. */
  const reveal = k.table(
    'reveal',
    {
      id: k.serial('id'),
      at: k.instant('at').notNull(),
      account: k.text('account').notNull(),
      name: k.text('name').notNull(),
      role: k.text('role').notNull(),
      ticket: k.text('ticket').notNull(),
      reason: k.text('reason').notNull(),
    },
    (t) => [k.index('reveal_ticket').on(t.ticket), k.index('reveal_at').on(t.at)],
  );

  /** 账号变更记录: which administrator did what to whose account. */
  const accountChange = k.table(
    'account_change',
    {
      id: k.serial('id'),
      at: k.instant('at').notNull(),
      account: k.text('account').notNull(),
      act: k.text('act').notNull(),
      by: k.text('by').notNull(),
      byName: k.text('by_name').notNull(),
    },
    (t) => [k.index('account_change_account').on(t.account, t.id)],
  );

  return { account, session, reveal, accountChange };
};
