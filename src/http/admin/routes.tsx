import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { accounts } from './accounts.tsx';
import { deliveries } from './deliveries.tsx';
import { retiming } from './retiming.tsx';
import { reveals } from './reveals.tsx';
import { sessions } from './sessions.tsx';
import { unitDirectory } from './units/routes.ts';

/** The administrator's pages: accounts, their sessions, who looked at personal data, what is sent out, and the unit directory. */
export const admin = new Hono<Env>()
  .use('/admin/*', signedIn, only('administrator'))
  .get('/admin', (c) => c.redirect('/admin/accounts', 303))
  .route('/', accounts)
  .route('/', sessions)
  .route('/', reveals)
  .route('/', deliveries)
  .route('/', retiming)
  .route('/', unitDirectory);
