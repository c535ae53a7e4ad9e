import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Env } from '../env.ts';

/** One line a request: method, path without the query (it may hold names and numbers), status, milliseconds. */
export const requestLog = (logger: Logger): MiddlewareHandler<Env> =>
  async function requestLog(c, next) {
    const started = performance.now();
    await next();
    const line = { method: c.req.method, path: c.req.path, status: c.res.status };
    logger.info(
      { ...line, milliseconds: Math.round(performance.now() - started), request: c.var.requestId },
      'request',
    );
  };
