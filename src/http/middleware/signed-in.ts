import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { hashToken, IDLE_LIMIT, SESSION_LIMIT } from '../../commands/sign-in.ts';
import { isStaffRole, type StaffRole } from '../../domain/access/role.ts';
import { scopeOf } from '../../domain/access/scope.ts';
import { MINUTE } from '../../domain/instant.ts';
import type { AccountRow } from '../../store/schema.ts';
import { findSession, touchSession } from '../../store/sessions.ts';
import type { Env, SignedIn } from '../env.ts';

export const SESSION_COOKIE = 'guikou_session';

/** The path of a page worth coming back to after signing in. */
const wantedPage = (c: Context): string => (c.req.method === 'GET' ? `?next=${encodeURIComponent(c.req.path)}` : '');

const toLogin = (c: Context) => {
  const target = `/login${wantedPage(c)}`;
  // htmx would swap the login page into the middle of a work page: it is told to go there instead.
  if (c.req.header('hx-request') === 'true') return c.body(null, 401, { 'HX-Redirect': target });
  return c.redirect(target, 303);
};

const personOf = (account: AccountRow, role: StaffRole, unitName: string | null): SignedIn => ({
  account: account.id,
  login: account.login,
  name: account.name,
  role,
  roles: account.roles,
  unit: account.unit,
  unitName,
  city: account.city,
});

/** Lets only people with a live session pass, and puts who they are and what they may see into the request. */
export const signedIn: MiddlewareHandler<Env> = async function signedIn(c, next) {
  const token = getCookie(c, SESSION_COOKIE);
  const { store, directory } = c.var.installation;
  const found = token === undefined ? null : await findSession(store, hashToken(token));
  if (!found) return toLogin(c);
  const { session, account } = found;
  if (account.demonstration && !c.var.installation.demonstration) return toLogin(c);
  const { now } = c.var;
  if (now - session.seenAt.getTime() > IDLE_LIMIT || now - session.createdAt.getTime() > SESSION_LIMIT)
    return toLogin(c);
  const role = isStaffRole(session.role) && account.roles.includes(session.role) ? session.role : account.roles[0];
  if (role === undefined) return toLogin(c);
  if (now - session.seenAt.getTime() > MINUTE) await touchSession(store, session.tokenHash, now, role);
  const unitName = account.unit === null ? null : (directory.units.get(account.unit)?.name ?? null);
  const person = personOf(account, role, unitName);
  c.set('person', person);
  c.set('actor', { role, id: account.id, name: account.name, unit: account.unit });
  c.set(
    'scope',
    scopeOf(person, (unit) => directory.below(unit)),
  );
  return next();
};

/** Lets only these roles pass; others get a page that says where their work is. */
export const only = (...roles: StaffRole[]): MiddlewareHandler<Env> =>
  async function only(c, next) {
    return roles.includes(c.var.person.role)
      ? next()
      : c.text('您的岗位不能使用这个页面。请从左侧栏进入您的工作。', 403);
  };
