import { and, asc, count, desc, eq, like } from 'drizzle-orm';
import { hashToken } from '../../../src/commands/sign-in.ts';
import type { StaffRole } from '../../../src/domain/access/role.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { addAccounts } from '../../../src/store/accounts.ts';
import type { Store } from '../../../src/store/database.ts';
import type { AccountRow } from '../../../src/store/schema.ts';
import { addSession } from '../../../src/store/sessions.ts';

/** Somebody who opens pages while we measure, with the cookie of a session. */
export type Visitor = { name: string; role: StaffRole; city: string | null; unit: string | null; cookie: string };

const PREFIX = 'bench-';

/** The lead units by how much they have: the one with most tickets, and one in the middle. */
const unitsOf = async ({ database, schema: { ticketUnit } }: Store): Promise<[string, string]> => {
  const units = await database
    .select({ unit: ticketUnit.unit })
    .from(ticketUnit)
    .where(eq(ticketUnit.part, 'lead'))
    .groupBy(ticketUnit.unit)
    .orderBy(desc(count()), asc(ticketUnit.unit));
  return [units[0]?.unit ?? 'none', units[Math.floor(units.length / 2)]?.unit ?? 'none'];
};

const citiesOf = async ({ database, schema: { ticket } }: Store): Promise<[string, string]> => {
  const cities = await database
    .select({ city: ticket.city })
    .from(ticket)
    .groupBy(ticket.city)
    .orderBy(desc(count()), asc(ticket.city));
  return [cities[0]?.city ?? '420100', cities.at(-1)?.city ?? '420100'];
};

/** People of every role: for the whole province, the largest and the smallest city, the unit with most work and one in the middle. */
export const visitorsOf = async (store: Store, now: Instant): Promise<Visitor[]> => {
  const { account, session } = store.schema;
  const own = like(account.login, `${PREFIX}%`);
  await store.atomically([
    { write: (database) => database.delete(session).where(like(session.account, `${PREFIX}%`)) },
    { write: (database) => database.delete(account).where(and(own, eq(account.demonstration, false))) },
  ]);
  const [large, small] = await citiesOf(store);
  const [busy, middling] = await unitsOf(store);
  const wanted: Omit<Visitor, 'cookie'>[] = [
    { name: '督办员（全省）', role: 'supervisor', city: null, unit: null },
    { name: '派单员（全省）', role: 'dispatcher', city: null, unit: null },
    { name: '坐席（全省）', role: 'seat-agent', city: null, unit: null },
    { name: '审计员（全省）', role: 'auditor', city: null, unit: null },
    { name: '管理员（全省）', role: 'administrator', city: null, unit: null },
    { name: '督办员（最大的市）', role: 'supervisor', city: large, unit: null },
    { name: '派单员（最小的市）', role: 'dispatcher', city: small, unit: null },
    { name: '承办人（工单最多的单位）', role: 'handler', city: null, unit: busy },
    { name: '单位负责人（工单最多的单位）', role: 'unit-lead', city: null, unit: busy },
    { name: '承办人（中等的单位）', role: 'handler', city: null, unit: middling },
  ];
  const visitors: Visitor[] = [];
  for (const [index, visitor] of wanted.entries()) {
    const id = `${PREFIX}${index}`;
    const row: AccountRow = {
      id,
      login: id,
      name: visitor.name,
      passwordHash: '-',
      roles: [visitor.role],
      unit: visitor.unit,
      city: visitor.city,
      mobile: null,
      mail: null,
      active: true,
      demonstration: false,
      failures: 0,
      lockedUntil: null,
      createdAt: new Date(now),
    };
    await addAccounts(store, [row]);
    const at = new Date(now);
    const token = `token of ${id}`;
    const opened = { account: id, role: visitor.role, createdAt: at, seenAt: at, agent: 'bench', address: 'localhost' };
    await addSession(store, { ...opened, tokenHash: hashToken(token) });
    visitors.push({ ...visitor, cookie: `guikou_session=${encodeURIComponent(token)}` });
  }
  return visitors;
};
