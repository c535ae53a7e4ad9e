import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { HOUR, SECOND } from '../../domain/instant.ts';
import type { Env } from '../env.ts';
import { seal, unseal } from '../seal.ts';

const PASS_COOKIE = 'guikou_progress';
/** Long enough to read and write a review, short enough for a shared computer. */
export const PASS_TIME = 2 * HOUR;

const pass = z.object({ number: z.string(), until: z.number() });

/** Lets this browser read one ticket for two hours: given after number and code were right, and to whom has just filed it. */
export const grantPass = (c: Context<Env>, number: string): void => {
  const { secret, https } = c.var.installation;
  setCookie(c, PASS_COOKIE, seal(secret, 'progress', { number, until: c.var.now + PASS_TIME }), {
    httpOnly: true,
    sameSite: 'Lax',
    secure: https,
    path: '/',
    maxAge: PASS_TIME / SECOND,
  });
};

/** Says whether this browser may read the ticket of this number now. */
export const hasPass = (c: Context<Env>, number: string): boolean => {
  const found = unseal(c.var.installation.secret, 'progress', getCookie(c, PASS_COOKIE) ?? '', pass);
  return found !== null && found.number === number && found.until > c.var.now;
};
