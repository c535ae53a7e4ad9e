import { type Context, Hono } from 'hono';
import {
  CallReviewPage,
  type CallReviewPageProps,
  type TriedReview,
} from '../../../views/call-reviews/review-page.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { appealReview, hasOtherGraders, scoreReview, settleReview } from '../../commands/call-reviews/review.ts';
import type { CallReview, QualityForm } from '../../domain/call-quality/call-quality.ts';
import { appealUntil, maySettle, maySettleOrScore, type TypedSheet } from '../../domain/call-quality/decide.ts';
import { faultsIn, type Refusal } from '../../domain/refusal.ts';
import { findAccount } from '../../store/accounts.ts';
import { formOfVersion } from '../../store/quality-forms.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { playerFor } from '../recordings/players.tsx';
import { statusOf } from '../ticket/status.ts';
import { callFacts } from './call-facts.ts';
import { grades, reviewFor } from './readers.ts';

const doneSentences: Partial<Record<string, string>> = {
  chosen: '已选取这通电话质检，请评分。',
  score: '评分已保存，坐席会收到提醒，可在五个工作日内申诉。',
  appeal: '申诉已提出，班长会收到提醒，由评分人以外的人复核。',
  settlement: '复核已完成，坐席会收到提醒。',
};

const sheetOf = ({ items }: QualityForm, form: FormInput): TypedSheet =>
  Object.fromEntries(
    items.map(({ id }) => [id, { points: form.text(`points-${id}`), remark: form.text(`remark-${id}`) }]),
  );

const offersOf = async (c: Context<Env>, review: CallReview): Promise<CallReviewPageProps['offers']> => {
  const { installation, actor, now } = c.var;
  const until = appealUntil(installation.timekeeping, review);
  const own = review.agent.id === actor.id;
  const sentence = (refusal: Refusal | null): true | string => refusal?.sentence ?? true;
  return {
    score: grades(c) && review.state === 'drawn' ? sentence(maySettleOrScore(review, actor)) : null,
    appeal: own && review.state === 'scored' && until !== null && now <= until ? { until } : null,
    settle:
      grades(c) && review.state === 'appealed'
        ? sentence(maySettle(review, actor, await hasOtherGraders(installation, review)))
        : null,
  };
};

const page = async (c: Context<Env>, review: CallReview, tried?: { typed: TriedReview; refusal: Refusal }) => {
  const { installation, now } = c.var;
  const call = await callFacts(c, review);
  if (!call) return c.notFound();
  const settler = review.settlement && (await findAccount(installation.store, review.settlement.by));
  return c.html(
    <WorkFrame {...(await frameOf(c, `/call-reviews/${review.id}`))} title={`通话质检 ${review.agent.name}`}>
      <CallReviewPage
        review={review}
        form={await formOfVersion(installation.store, review.form)}
        call={call}
        player={await playerFor(c, review.call, grades(c) ? `通话质检 ${review.id}` : undefined)}
        offers={await offersOf(c, review)}
        settledBy={settler?.name ?? ''}
        tried={tried?.typed ?? null}
        done={doneSentences[c.req.query('done') ?? ''] ?? null}
        now={now}
      />
    </WorkFrame>,
    tried ? statusOf(tried.refusal.refused) : 200,
  );
};

type Act = (
  c: Context<Env>,
  review: CallReview,
  typed: { sheet: TypedSheet; words: string; outcome: string },
) => Promise<Refusal | null>;

const acts: Record<'score' | 'appeal' | 'settlement', Act> = {
  score: (c, review, { sheet, words }) =>
    scoreReview(c.var.installation, review, { sheet, remarks: words }, c.var.actor),
  appeal: (c, review, { words }) => appealReview(c.var.installation, review, words, c.var.actor),
  settlement: (c, review, typed) => settleReview(c.var.installation, review, typed, c.var.actor),
};

/** Carries an act out on the version that was on the screen, or draws the page again with what was typed. */
const acting =
  (noun: keyof typeof acts) =>
  async (c: Context<Env, '/call-reviews/:id'>): Promise<Response> => {
    const { installation } = c.var;
    const review = await reviewFor(c, c.req.param('id'));
    if (!review) return c.notFound();
    const form = (await readForm(c)) ?? formInput({});
    const quality = await formOfVersion(installation.store, review.form);
    const words = form.text(noun === 'score' ? 'remarks' : 'words');
    const typed = { sheet: sheetOf(quality, form), words, outcome: form.text('outcome') };
    const refusal = await acts[noun](c, review, typed);
    if (refusal === null) return c.redirect(`/call-reviews/${review.id}?done=${noun}`, 303);
    const errors = faultsIn(refusal, 'main');
    return page(c, (await reviewFor(c, review.id)) ?? review, { typed: { ...typed, errors }, refusal });
  };

/** One call under review and what is done with it. */
export const oneReview = new Hono<Env>()
  .get('/call-reviews/:id', async (c) => {
    const review = await reviewFor(c, c.req.param('id'));
    return review ? page(c, review) : c.notFound();
  })
  .post('/call-reviews/:id/score', acting('score'))
  .post('/call-reviews/:id/appeal', acting('appeal'))
  .post('/call-reviews/:id/settlement', acting('settlement'));
