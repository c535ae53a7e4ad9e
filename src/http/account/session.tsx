import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { LoginPage } from '../../../views/login/login-page.tsx';
import { demonstrationAccounts } from '../../commands/demonstration-accounts.ts';
import { hashToken, SESSION_LIMIT, signIn } from '../../commands/sign-in.ts';
import { isStaffRole } from '../../domain/access/role.ts';
import { SECOND } from '../../domain/instant.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { removeSession, touchSession } from '../../store/sessions.ts';
import type { Env } from '../env.ts';
import { SESSION_COOKIE, signedIn } from '../middleware/signed-in.ts';
import { preferencesOf } from '../preferences.ts';

/** Only paths of our own: never a way to another site. */
const safeNext = (next: string): string => (/^\/(?![/\\])[\w\-/?=&%.]*$/u.test(next) ? next : '/work');

const field = (form: Record<string, unknown>, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value : '';
};

export const session = new Hono<Env>()
  .get('/login', (c) => {
    const { hotlineName, demonstration } = c.var.installation;
    return c.html(
      <LoginPage
        hotline={hotlineName}
        assets={c.var.assets}
        next={c.req.query('next')}
        accounts={demonstration ? [...demonstrationAccounts] : []}
        preferences={preferencesOf(c)}
      />,
    );
  })
  .post('/login', async (c) => {
    const { hotlineName, demonstration, store, https } = c.var.installation;
    const form = await c.req.parseBody();
    const login = field(form, 'name');
    const outcome = await signIn(store, {
      login,
      password: field(form, 'password'),
      address: c.var.address,
      agent: c.req.header('user-agent') ?? '',
      now: c.var.now,
      demonstration,
    });
    if (isRefusal(outcome))
      return c.html(
        <LoginPage
          hotline={hotlineName}
          assets={c.var.assets}
          name={login}
          failure={outcome.sentence}
          next={field(form, 'next') || undefined}
          accounts={demonstration ? [...demonstrationAccounts] : []}
          preferences={preferencesOf(c)}
        />,
        422,
      );
    setCookie(c, SESSION_COOKIE, outcome.token, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: https,
      path: '/',
      maxAge: SESSION_LIMIT / SECOND,
    });
    return c.redirect(safeNext(field(form, 'next') || '/work'), 303);
  })
  .post('/logout', async (c) => {
    const token = getCookie(c, SESSION_COOKIE);
    if (token !== undefined) await removeSession(c.var.installation.store, hashToken(token));
    deleteCookie(c, SESSION_COOKIE, { path: '/' });
    return c.redirect('/login', 303);
  })
  .post('/session/role', signedIn, async (c) => {
    const role = field(await c.req.parseBody(), 'role');
    const token = getCookie(c, SESSION_COOKIE);
    if (token !== undefined && isStaffRole(role) && c.var.person.roles.includes(role))
      await touchSession(c.var.installation.store, hashToken(token), c.var.now, role);
    return c.redirect('/work', 303);
  });
