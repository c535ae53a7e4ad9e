import type { Context } from 'hono';

/** Whether a part of the page is wanted, to be swapped in place; htmx asks for whole pages too (going back, for one). */
export const wantsPart = (c: Context): boolean =>
  c.req.header('hx-request') === 'true' && c.req.header('hx-request-type') !== 'full';
