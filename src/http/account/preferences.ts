import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Env } from '../env.ts';
import { localPath } from '../local-path.ts';
import { PREFERENCES_COOKIE, preferencesOf } from '../preferences.ts';

const YEAR_IN_SECONDS = 365 * 24 * 3_600;

/** 大字版 and 高对比度: kept in a cookie for a year, so that they work without script and without an account. */
export const preferences = new Hono<Env>().post('/preferences', async (c) => {
  const form = await c.req.parseBody();
  const present = preferencesOf(c);
  const type = form['type'] === 'large' || form['type'] === 'normal' ? form['type'] : present.type;
  const theme = form['theme'] === 'contrast' || form['theme'] === 'light' ? form['theme'] : present.theme;
  setCookie(c, PREFERENCES_COOKIE, `${type}.${theme}`, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.var.installation.https,
    path: '/',
    maxAge: YEAR_IN_SECONDS,
  });
  const back = typeof form['back'] === 'string' ? localPath(form['back'], '/') : '/';
  return c.redirect(back, 303);
});
