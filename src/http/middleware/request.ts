import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import type { Installation } from '../../commands/installation.ts';
import type { Assets } from '../assets.ts';
import type { Env } from '../env.ts';

/** The last entry is the one that our own proxy wrote; those before it are whatever the caller likes. */
const addressOf = (c: Context, trustProxy: boolean): string => {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded !== undefined && forwarded !== '') return forwarded;
  // app.request in tests has no socket behind it.
  return c.env && 'incoming' in c.env ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown';
};

/** Gives every request the installation, one reading of the clock, and the caller's address. */
export const request = (installation: Installation, assets: Assets): MiddlewareHandler<Env> =>
  async function request(c, next) {
    c.set('installation', installation);
    c.set('assets', assets);
    // A NUL means nothing in any address of ours, and PostgreSQL refuses it.
    if (/%00/u.test(c.req.url)) return c.notFound();
    c.set('now', installation.clock());
    c.set('address', addressOf(c, installation.trustProxy));
    return next();
  };
