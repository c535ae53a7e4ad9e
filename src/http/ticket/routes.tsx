import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { actOnTicket } from './act-route.tsx';
import { ticketFile, ticketThumbnail } from './files-route.ts';
import { attachFollowers } from './followers-route.ts';
import { ticketInScope } from './in-scope.ts';
import { ticketPage } from './page-route.tsx';
import { beatOnTicket } from './presence-route.ts';
import { revealCitizen } from './reveal-route.tsx';
import { unitRows } from './units-route.tsx';

/** The ticket page of every role, its files, and one noun for each act. */
export const ticket = new Hono<Env>()
  .use('/tickets/:number/*', signedIn, ticketInScope)
  .get('/tickets/:number', ticketPage)
  .get('/tickets/:number/units', unitRows)
  .get('/tickets/:number/files/:id', ticketFile)
  .get('/tickets/:number/files/:id/thumbnail', ticketThumbnail)
  .post('/tickets/:number/reveal', revealCitizen)
  .post('/tickets/:number/presence', beatOnTicket)
  .post('/tickets/:number/followers', attachFollowers)
  .post('/tickets/:number/:noun', actOnTicket);
