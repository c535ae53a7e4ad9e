import type { Context } from 'hono';
import { type AccountAct, logAccountChange } from '../../store/account-changes.ts';
import type { Env } from '../env.ts';

/** Writes down that the person signed in did something to an account. */
export const logAccountAct = (c: Context<Env>, act: AccountAct, account: { id: string }): Promise<void> => {
  const { installation, person, now } = c.var;
  const by = { by: person.account, byName: person.name };
  return logAccountChange(installation.store, { at: new Date(now), account: account.id, act, ...by });
};
