import type { Context } from 'hono';

/** Says whether a program asks, which wants JSON and no page. */
export const wantsJson = (c: Context): boolean => (c.req.header('accept') ?? '').includes('application/json');

/** Says whether htmx asks, which swaps the changed part of the page. */
export const wantsFragment = (c: Context): boolean => c.req.header('hx-request') === 'true';
