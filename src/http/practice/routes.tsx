import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { found } from './found.tsx';
import { results } from './results.tsx';
import { rounds } from './rounds.tsx';
import { startPage } from './start.tsx';

/** The administrator only looks at results. */
const practising = only('seat-agent', 'dispatcher', 'shift-lead', 'administrator');

/** 归口练习: appeals to classify, scored against the standard. */
export const practice = new Hono<Env>()
  .use('/practice', signedIn, practising)
  .use('/practice/*', signedIn, practising)
  .get('/practice', (c) => startPage(c))
  .route('/', results)
  .route('/', found)
  .route('/', rounds);
