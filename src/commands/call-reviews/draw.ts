import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/access/actor.ts';
import type { CallReview, DrawWay, QualityForm } from '../../domain/call-quality/call-quality.ts';
import { reviewStates } from '../../domain/call-quality/call-quality.ts';
import { chooseCall } from '../../domain/call-quality/decide.ts';
import { type CallCandidate, drawCalls, drawnDay, dueBy, monthOfCall } from '../../domain/call-quality/draw.ts';
import type { Instant } from '../../domain/instant.ts';
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
import type { Store } from '../../store/database.ts';
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

type Night = ReturnType<typeof drawnDay> & { form: QualityForm; ways: ReadonlyMap<string, DrawWay>; now: Instant };

/** What a night draws of the calls of one agent. */
const drawnOf = async (store: Store, { id, name }: CallReview['agent'], night: Night): Promise<CallReview[]> => {
  const { month, day, days, form, ways, now } = night;
  const calls = await answeredCalls(store, { account: id, ...periodOf(month) });
  const candidates = calls.flatMap(({ id: call, answeredAt, endedAt }): CallCandidate[] => {
    if (answeredAt === null || endedAt === null) return [];
    const milliseconds = endedAt.getTime() - answeredAt.getTime();
    return [{ call, agent: id, milliseconds, drawn: ways.get(call) ?? null }];
  });
  const byId = new Map(calls.map((call) => [call.id, call]));
  return drawCalls(candidates, { perAgent: form.perAgent, day, days }).flatMap(({ call }) => {
    const row = byId.get(call);
    if (!row) return [];
    const startedAt = row.startedAt.getTime();
    const agent = { id, name };
    return [drawnReview('sampled', { call, city: row.city, startedAt, agent, form: form.version, drawnAt: now })];
  });
};

/**
 * 每晚抽取: draws of the month of the day before what is due by now; gives how many. One agent after the other, and
 * only those with something due: a month of all calls is too much to hold at once.
 */
export const drawNightly = async ({ store, clock }: Parts): Promise<number> => {
  const now = clock();
  const drawn = drawnDay(now);
  const { month } = drawn;
  const form = await presentForm(store);
  const known = await reviewsOf(store, { city: null, agent: null, from: month, to: month, states: reviewStates });
  const ways = new Map(known.map(({ call, way }) => [call, way]));
  const due = dueBy({ perAgent: form.perAgent, ...drawn });
  const sampledOf = (account: string): number =>
    known.filter(({ agent, way }) => agent.id === account && way === 'sampled').length;
  const reviews: CallReview[] = [];
  for (const { id, name } of await listAccounts(store))
    if (sampledOf(id) < due) reviews.push(...(await drawnOf(store, { id, name }, { ...drawn, form, ways, now })));
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
