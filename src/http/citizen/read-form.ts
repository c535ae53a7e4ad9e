import type { Context } from 'hono';
import { type FormInput, formInput } from '../form.ts';

/** What a form brought, each text up to `limit` characters where another limit than the usual is told; null when the body is damaged or no form at all (a connection that broke off, a strange program). */
export const readForm = async (c: Context, limit?: number): Promise<FormInput | null> => {
  try {
    return formInput(await c.req.parseBody({ all: true }), limit);
  } catch (fault) {
    // Only the parser's complaint: a body over the limit must still reach the answer made for it.
    if (fault instanceof TypeError) return null;
    throw fault;
  }
};
