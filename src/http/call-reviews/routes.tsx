import { Hono } from 'hono';
import { chooseForReview } from '../../commands/call-reviews/draw.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { statusOf } from '../ticket/status.ts';
import { figures } from './figures.tsx';
import { qualityForm } from './form.tsx';
import { reviewList } from './list.tsx';
import { oneReview } from './one.tsx';
import { refusedPage } from './refused.tsx';

const readers = only('seat-agent', 'shift-lead', 'administrator');

/** 通话质检: sampled calls, their scores and appeals. */
export const callReviews = new Hono<Env>()
  .use('/call-reviews', signedIn, readers)
  .use('/call-reviews/*', signedIn, readers)
  .get('/call-reviews', reviewList)
  .post('/call-reviews', async (c) => {
    const { installation, actor, person } = c.var;
    const call = (await readForm(c))?.text('call') ?? '';
    const chosen = await chooseForReview(installation, call, actor, person.city);
    if (!isRefusal(chosen)) return c.redirect(`/call-reviews/${chosen.id}?done=chosen`, 303);
    return c.html(await refusedPage(c, chosen), statusOf(chosen.refused));
  })
  .route('/', figures)
  .route('/', qualityForm)
  .route('/', oneReview);
