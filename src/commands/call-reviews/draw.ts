import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/access/actor.ts';
import type { CallReview, DrawWay } from '../../domain/call-quality/call-quality.ts';
import { reviewStates } from '../../domain/call-quality/call-quality.ts';
import { chooseCall } from '../../domain/call-quality/decide.ts';
import { type CallCandidate, drawCalls, drawnDay, monthOfCall } from '../../domain/call-quality/draw.ts';
import { periodOf } from '../../domain/quality/month.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { findAccount, listAccounts } from '../../store/accounts.ts';
import {
  addReviews,
  answeredCalls,
  reviewedCall,
  reviewId,
  reviewOfCall,
  reviewsOf,
} from '../../store/call-reviews.ts';
import { presentForm } from '../../store/quality-forms.ts';
import type { Installation } from '../installation.ts';

type Parts = Pick<Installation, 'store' | 'clock'>;
type Drawn = {
  call: string;
  city: string;
  startedAt: number;
  agent: CallReview['agent'];
  form: number;
  drawnAt: number;
};

const drawnReview = (way: DrawWay, { call, city, startedAt, agent, form, drawnAt }: Drawn): CallReview => ({
  id: reviewId(way, randomUUID()),
  call,
  month: monthOfCall(startedAt),
  city,
  way,
  agent,
  form,
  state: 'drawn',
  drawnAt,
  scorer: null,
  scoredAt: null,
  scores: null,
  score: null,
  remarks: '',
  appeal: null,
  settlement: null,
  version: 1,
});

/** 每晚抽取: draws of the month of the day before what is due by now; gives how many. */
export const drawNightly = async ({ store, clock }: Parts): Promise<number> => {
  const now = clock();
  const { month, day, days } = drawnDay(now);
  const form = await presentForm(store);
  const calls = await answeredCalls(store, periodOf(month));
  const known = await reviewsOf(store, { city: null, agent: null, from: month, to: month, states: reviewStates });
  const ways = new Map(known.map(({ call, way }) => [call, way]));
  const candidates = calls.flatMap(({ id, account, answeredAt, endedAt }): CallCandidate[] =>
    account === null || answeredAt === null || endedAt === null
      ? []
      : [
          {
            call: id,
            agent: account,
            milliseconds: endedAt.getTime() - answeredAt.getTime(),
            drawn: ways.get(id) ?? null,
          },
        ],
  );
  const names = new Map((await listAccounts(store)).map(({ id, name }) => [id, name]));
  const byId = new Map(calls.map((call) => [call.id, call]));
  const reviews = drawCalls(candidates, { perAgent: form.perAgent, day, days }).flatMap(({ call, agent }) => {
    const row = byId.get(call);
    if (!row) return [];
    return [
      drawnReview('sampled', {
        call,
        city: row.city,
        startedAt: row.startedAt.getTime(),
        agent: { id: agent, name: names.get(agent) ?? agent },
        form: form.version,
        drawnAt: now,
      }),
    ];
  });
  await addReviews(store, reviews);
  return reviews.length;
};

/** 人工选取: puts a call under review; one that is already gives its review. */
export const chooseForReview = async (
  { store, clock }: Parts,
  call: string,
  actor: Actor,
  city: string | null,
): Promise<CallReview | Refusal> => {
  const row = await reviewedCall(store, call);
  if (!row || (city !== null && row.city !== city)) return refuse('not-found', '没有这通电话，或不在您的热线。');
  const fault = chooseCall(
    { account: row.account, answered: row.answeredAt !== null, ended: row.endedAt !== null },
    actor,
  );
  if (fault) return fault;
  const earlier = await reviewOfCall(store, call);
  if (earlier) return earlier;
  const account = row.account === null ? null : await findAccount(store, row.account);
  const form = await presentForm(store);
  const review = drawnReview('chosen', {
    call,
    city: row.city,
    startedAt: row.startedAt.getTime(),
    agent: { id: row.account ?? '', name: account?.name ?? row.account ?? '' },
    form: form.version,
    drawnAt: clock(),
  });
  await addReviews(store, [review]);
  return (await reviewOfCall(store, call)) ?? review;
};
