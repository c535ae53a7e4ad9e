import type { Context } from 'hono';
import type { Call } from '../../domain/call/call.ts';
import { findCall } from '../../store/calls.ts';
import type { Env } from '../env.ts';

/** A call of the person's own; null where there is none, or where it is somebody else's. */
export const ownCall = async (c: Context<Env>, id: string): Promise<Call | null> => {
  if (id === '') return null;
  const call = await findCall(c.var.installation.store, id);
  return call?.account === c.var.person.account ? call : null;
};
