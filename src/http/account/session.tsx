import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { LoginPage } from '../../../views/login/login-page.tsx';
import { demonstrationAccounts } from '../../commands/demonstration-accounts.ts';
import { hashToken, SESSION_LIMIT, signIn } from '../../commands/sign-in.ts';
import { isStaffRole } from '../../domain/access/role.ts';
import { SECOND } from '../../domain/instant.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { removeSession, touchSession } from '../../store/sessions.ts';
import { SESSION_COOKIE } from '../authenticate.ts';
import type { Env } from '../env.ts';
import { localPath } from '../local-path.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { preferencesOf } from '../preferences.ts';
import { contact } from './contact.tsx';
import { loginWait, loginWasRight } from './login-allowance.ts';
import { password } from './password.tsx';

const field = (form: Record<string, unknown>, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value.replaceAll('\u0000', '') : '';
};

export const session = new Hono<Env>()
  .get('/login', (c) => {
    const { hotlineName, demonstration } = c.var.installation;
    return c.html(
      <LoginPage
        hotline={hotlineName}
        assets={c.var.assets}
        next={c.req.query('next')}
        expired={c.req.query('expired') === '1'}
        accounts={demonstration ? [...demonstrationAccounts] : []}
        preferences={preferencesOf(c)}
      />,
    );
  })
  .post('/login', async (c) => {
    const { hotlineName, demonstration, store, https } = c.var.installation;
    const form = await c.req.parseBody();
    const login = field(form, 'name').slice(0, 64);
    const wait = await loginWait(c, login);
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return c.html(
        <LoginPage
          hotline={hotlineName}
          assets={c.var.assets}
          name={login}
          failure={`登录尝试太多，请 ${Math.ceil(wait / 60)} 分钟后再试。`}
          next={field(form, 'next') || undefined}
          accounts={demonstration ? [...demonstrationAccounts] : []}
          preferences={preferencesOf(c)}
        />,
        429,
      );
    }
    const outcome = await signIn(store, {
      login,
      password: field(form, 'password').slice(0, 128),
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
    await loginWasRight(c, login);
    setCookie(c, SESSION_COOKIE, outcome.token, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: https,
      path: '/',
      maxAge: SESSION_LIMIT / SECOND,
    });
    return c.redirect(localPath(field(form, 'next'), '/work'), 303);
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
  })
  .route('/', password)
  .route('/', contact);
