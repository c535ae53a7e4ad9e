import { Hono } from 'hono';
import { FrontPage } from '../../../views/citizen/front-page.tsx';
import type { Env } from '../env.ts';
import { appeals } from './appeals.tsx';
import { webCall } from './call.tsx';
import { evaluationByLink } from './evaluation-link.tsx';
import { citizenFrameOf } from './frame.ts';
import { knowledgeBase } from './knowledge-base.tsx';
import { lookUp } from './look-up.tsx';
import { progress } from './progress.tsx';
import { publicPages } from './public.tsx';

/** Everything that needs no account: front page, filing, progress, publication. */
export const citizen = new Hono<Env>()
  .get('/', (c) => c.html(<FrontPage {...citizenFrameOf(c, '/')} />))
  .route('/', appeals)
  .route('/', lookUp)
  .route('/', progress)
  .route('/', evaluationByLink)
  .route('/', webCall)
  .route('/', publicPages)
  .route('/', knowledgeBase);
