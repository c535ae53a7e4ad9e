import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { hashToken, IDLE_LIMIT, SESSION_LIMIT } from '../commands/sign-in.ts';
import { isStaffRole, type StaffRole } from '../domain/access/role.ts';
import { scopeOf } from '../domain/access/scope.ts';
import { MINUTE } from '../domain/instant.ts';
import type { AccountRow } from '../store/schema.ts';
import { findSession, touchSession } from '../store/sessions.ts';
import type { Env, SignedIn } from './env.ts';

export const SESSION_COOKIE = 'guikou_session';

const personOf = (account: AccountRow, role: StaffRole, unitName: string | null): SignedIn => ({
  account: account.id,
  login: account.login,
  name: account.name,
  role,
  roles: account.roles,
  unit: account.unit,
  unitName,
  city: account.city,
  since: account.createdAt.getTime(),
});

/**
 * Puts who is signed in, the role acted in and what may be seen into the request; false when there is no live session.
 * An open stream asks again before each word, so that a changed account or an ended session holds there too.
 */
export const authenticate = async (c: Context<Env>): Promise<boolean> => {
  const token = getCookie(c, SESSION_COOKIE);
  const { store, directory, demonstration } = c.var.installation;
  const found = token === undefined ? null : await findSession(store, hashToken(token));
  if (!found) return false;
  const { session, account } = found;
  if (account.demonstration && !demonstration) return false;
  const { now } = c.var;
  if (now - session.seenAt.getTime() > IDLE_LIMIT || now - session.createdAt.getTime() > SESSION_LIMIT) return false;
  const role = isStaffRole(session.role) && account.roles.includes(session.role) ? session.role : account.roles[0];
  if (role === undefined) return false;
  if (now - session.seenAt.getTime() > MINUTE) await touchSession(store, session.tokenHash, now, role);
  const unitName = account.unit === null ? null : (directory.units.get(account.unit)?.name ?? null);
  const person = personOf(account, role, unitName);
  c.set('person', person);
  c.set('actor', { role, id: account.id, name: account.name, unit: account.unit });
  c.set(
    'scope',
    scopeOf(person, (unit) => directory.below(unit)),
  );
  return true;
};
