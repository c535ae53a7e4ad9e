import type { MiddlewareHandler } from 'hono';
import type { Env } from '../env.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The host of an Origin header; null when it is missing or no address (`null` from a sandboxed frame). */
const hostOf = (origin: string | undefined): string | null => {
  if (origin === undefined || !URL.canParse(origin)) return null;
  return new URL(origin).host;
};

/**
 * Refuses unsafe methods that do not come from our own pages, whatever their content type (the built-in csrf of hono
 * passes JSON). A browser says where it comes from by Sec-Fetch-Site, an older one by Origin; who says neither is refused.
 */
export const originCheck: MiddlewareHandler<Env> = async function originCheck(c, next) {
  if (SAFE.has(c.req.method)) return next();
  const site = c.req.header('sec-fetch-site');
  const own = hostOf(c.req.header('origin')) === (c.req.header('host') ?? new URL(c.req.url).host);
  if (site === undefined ? own : site === 'same-origin') return next();
  return c.text('请求来源不明，已拒绝。请回到本站页面，刷新后重新提交。', 403);
};
