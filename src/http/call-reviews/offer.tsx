import type { Context } from 'hono';
import { ChooseForReview } from '../../../views/call-reviews/choose-for-review.tsx';
import { chooseCall } from '../../domain/call-quality/decide.ts';
import { reviewOfCall } from '../../store/call-reviews.ts';
import type { CallRow } from '../../store/schema.ts';
import type { Env } from '../env.ts';
import { grades } from './readers.ts';

/** What a call's page offers a grader: the review that it is under, else to choose it; nothing to others or where it can't be reviewed. */
export const reviewOffer = async (
  c: Context<Env>,
  { id, account, answeredAt, endedAt }: Pick<CallRow, 'id' | 'account' | 'answeredAt' | 'endedAt'>,
) => {
  if (!grades(c)) return null;
  const { installation, actor } = c.var;
  const review = await reviewOfCall(installation.store, id);
  const fault = chooseCall({ account, answered: answeredAt !== null, ended: endedAt !== null }, actor);
  return review === null && fault !== null ? null : <ChooseForReview call={id} review={review?.id ?? null} />;
};
