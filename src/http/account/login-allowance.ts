import type { Context } from 'hono';
import type { Env } from '../env.ts';
import { type Allowance, giveTryBack, networkOf, takeTry } from '../middleware/rate-limit.ts';

/** A whole office may sit behind one address and sign in at eight o'clock; a guesser needs thousands of tries. */
const byAddress: Allowance = { name: 'login-address', tries: 60, seconds: 600 };
/** Counted before the password is looked at, so that many at once gain nothing past the account's own lock. */
const byLogin: Allowance = { name: 'login-name', tries: 10, seconds: 600 };

/** Takes a try at signing in: 0 when it may be made, else the seconds until the next one. */
export const loginWait = async (c: Context<Env>, login: string): Promise<number> => {
  const { installation, address } = c.var;
  const network = networkOf(address);
  return Math.max(
    await takeTry(installation, byAddress, network),
    await takeTry(installation, byLogin, `${network} ${login}`),
  );
};

/** Gives the try back that turned out to be a right one: signing in often is no guessing. */
export const loginWasRight = async (c: Context<Env>, login: string): Promise<void> => {
  const { installation, address } = c.var;
  const network = networkOf(address);
  await giveTryBack(installation, byAddress, network);
  await giveTryBack(installation, byLogin, `${network} ${login}`);
};
