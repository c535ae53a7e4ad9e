import type { Context, MiddlewareHandler } from 'hono';
import { ForbiddenPage } from '../../../views/errors/forbidden.tsx';
import { SessionLost } from '../../../views/login/session-lost.tsx';
import type { StaffRole } from '../../domain/access/role.ts';
import { authenticate } from '../authenticate.ts';
import type { Env } from '../env.ts';
import { localPath } from '../local-path.ts';
import { preferencesOf } from '../preferences.ts';

/** Path and query of a whole address, as browsers name the page that they are on; `/work` for what is no path of ours. */
const pathIn = (address: string | undefined): string => {
  if (address === undefined || !URL.canParse(address)) return '/work';
  const { pathname, search } = new URL(address);
  return pathname === '/login' ? '/work' : localPath(`${pathname}${search}`, '/work');
};

/** Where to sign in, and the page to come back to; `expired` says so there. */
const loginAddress = (next: string, expired: boolean): string =>
  `/login?next=${encodeURIComponent(next)}${expired ? '&expired=1' : ''}`;

const toLogin = (c: Context) => {
  // Asked for in the middle of a work page: the page stays with all that is typed, and is told above its content.
  if (c.req.header('hx-request') === 'true') {
    const login = loginAddress(pathIn(c.req.header('hx-current-url')), true);
    return c.html(SessionLost({ login }), 401, { 'HX-Retarget': '#session-lost', 'HX-Reswap': 'innerHTML' });
  }
  if (c.req.method !== 'GET') return c.redirect(loginAddress(pathIn(c.req.header('referer')), true), 303);
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(loginAddress(localPath(`${pathname}${search}`, '/work'), false), 303);
};

/** Lets only people with a live session pass, and puts who they are and what they may see into the request. */
export const signedIn: MiddlewareHandler<Env> = async function signedIn(c, next) {
  if (!(await authenticate(c))) return toLogin(c);
  // After signing out on a shared desk, Back must show nothing.
  c.header('Cache-Control', 'no-store');
  return next();
};

/** Lets only these roles pass; others get a page that says where their work is. */
export const only = (...roles: StaffRole[]): MiddlewareHandler<Env> =>
  async function only(c, next) {
    if (roles.includes(c.var.person.role)) return next();
    // In the middle of a page there is no room for another one.
    if (c.req.header('hx-request') === 'true') return c.text('您的岗位不能使用这个页面。请从左侧栏进入您的工作。', 403);
    const { installation, assets } = c.var;
    return c.html(
      ForbiddenPage({ hotline: installation.hotlineName, assets, preferences: preferencesOf(c), staff: true }),
      403,
    );
  };
