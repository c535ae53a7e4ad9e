import type { Context } from 'hono';
import type { CallReview } from '../../domain/call-quality/call-quality.ts';
import { isGrader } from '../../domain/call-quality/form.ts';
import { findReview } from '../../store/call-reviews.ts';
import type { Env } from '../env.ts';

/** Whether the person keeps and scores reviews in the role acted in; agents only see their own. */
export const grades = (c: Context<Env>): boolean => isGrader(c.var.person);

/** A review that the person may see: graders those of their city, an agent the own ones once they are scored. Null: as if there were none. */
export const reviewFor = async (c: Context<Env>, id: string): Promise<CallReview | null> => {
  const { installation, person } = c.var;
  const review = /^[SH]-[\da-f-]{36}$/u.test(id) ? await findReview(installation.store, id) : null;
  if (review === null) return null;
  if (grades(c)) return person.city === null || person.city === review.city ? review : null;
  return review.agent.id === person.account && review.state !== 'drawn' ? review : null;
};
