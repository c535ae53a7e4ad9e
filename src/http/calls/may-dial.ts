import type { Context } from 'hono';
import { seatIn } from '../../store/seat-list.ts';
import type { Env } from '../env.ts';

/** Says whether the person has a seat in use, from which citizens can be called. */
export const mayDial = async (c: Context<Env>): Promise<boolean> => {
  const { installation, person, scope } = c.var;
  return (await seatIn(installation.store, scope, person.account))?.enabled ?? false;
};
