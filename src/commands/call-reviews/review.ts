import type { Actor } from '../../domain/access/actor.ts';
import type { CallReview } from '../../domain/call-quality/call-quality.ts';
import {
  appealScore,
  appealUntil,
  scoreCall,
  settleAppeal,
  type TypedSheet,
} from '../../domain/call-quality/decide.ts';
import { reviewNotice } from '../../domain/call-quality/notices.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { listAccounts } from '../../store/accounts.ts';
import { reviewedCall, writeReview } from '../../store/call-reviews.ts';
import { Conflict } from '../../store/database.ts';
import { noticeStatements } from '../../store/notices.ts';
import { formOfVersion } from '../../store/quality-forms.ts';
import type { Installation } from '../installation.ts';

type Parts = Pick<Installation, 'store' | 'clock' | 'timekeeping' | 'tidings'>;

const FASTER = '这通电话的质检刚刚被别人处理过。您填写的内容还在，请对照最新情况。';

/** Writes a review with the notice of it, in one transaction: a notice of an act that failed would mislead. */
const keep = async (parts: Parts, review: CallReview): Promise<Refusal | null> => {
  const { store, clock, timekeeping, tidings } = parts;
  const now = clock();
  const call = await reviewedCall(store, review.call);
  const notice = reviewNotice(review, {
    startedAt: call?.startedAt.getTime() ?? review.drawnAt,
    until: review.state === 'scored' ? appealUntil(timekeeping, review) : null,
    now,
  });
  const rows =
    notice === null
      ? []
      : [
          {
            at: new Date(now),
            role: notice.audience.role,
            unit: null,
            city: review.city,
            account: notice.audience.kind === 'person' ? notice.audience.account : null,
            ticket: null,
            topic: notice.topic,
            text: notice.text,
            address: `/call-reviews/${review.id}`,
            urgent: false,
          },
        ];
  try {
    await writeReview(store, review, noticeStatements(store, rows));
  } catch (fault) {
    if (!(fault instanceof Conflict)) throw fault;
    return refuse('stale', FASTER);
  }
  tidings.announce('');
  return null;
};

const kept = async (parts: Parts, outcome: CallReview | Refusal): Promise<Refusal | null> =>
  isRefusal(outcome) ? outcome : keep(parts, outcome);

/** 评分. */
export const scoreReview = async (
  parts: Parts,
  review: CallReview,
  typed: { sheet: TypedSheet; remarks: string },
  actor: Actor,
): Promise<Refusal | null> =>
  kept(parts, scoreCall(review, await formOfVersion(parts.store, review.form), typed, { actor, now: parts.clock() }));

/** 申诉. */
export const appealReview = (parts: Parts, review: CallReview, words: string, actor: Actor): Promise<Refusal | null> =>
  kept(parts, appealScore(review, words, { actor, now: parts.clock(), timekeeping: parts.timekeeping }));

/** Whether somebody else than the scorer could settle an appeal: another shift lead of the city, or an administrator. */
export const hasOtherGraders = async (
  { store }: Pick<Installation, 'store'>,
  { agent, scorer, city }: CallReview,
): Promise<boolean> =>
  (await listAccounts(store)).some(
    (account) =>
      account.active &&
      account.id !== agent.id &&
      account.id !== scorer?.id &&
      (account.city === null || account.city === city) &&
      account.roles.some((role) => role === 'shift-lead' || role === 'administrator'),
  );

/** 申诉复核. */
export const settleReview = async (
  parts: Parts,
  review: CallReview,
  typed: { outcome: string; sheet: TypedSheet; words: string },
  actor: Actor,
): Promise<Refusal | null> => {
  const form = await formOfVersion(parts.store, review.form);
  const others = await hasOtherGraders(parts, review);
  return kept(parts, settleAppeal(review, form, typed, { actor, now: parts.clock(), others }));
};
