import type { Month } from '../quality/month.ts';
import { type CallReview, type QualityForm, standingScores } from './call-quality.ts';

/** Below so many calls a mean says little about an agent. */
export const FEW_CALLS = 5;

/** Scores of a number of calls: the mean, and how far they lie apart. */
export type ScoreFigures = {
  calls: number;
  mean: number | null;
  lowest: number | null;
  highest: number | null;
  /** Share of the possible points by item, 0 to 1, and on how many calls it rests; forms differ in their items. */
  items: ReadonlyMap<string, { share: number; calls: number }>;
};

export type ScoredReview = CallReview & { score: number };

/** Calls that count for figures: scored, and drawn by chance. */
export const countedReviews = (reviews: readonly CallReview[]): ScoredReview[] =>
  reviews.flatMap((review) =>
    review.way === 'sampled' && review.score !== null ? [{ ...review, score: review.score }] : [],
  );

type Forms = ReadonlyMap<number, QualityForm>;

const itemShares = (reviews: readonly ScoredReview[], forms: Forms): ScoreFigures['items'] => {
  const sums = new Map<string, { given: number; possible: number; calls: number }>();
  for (const review of reviews) {
    const sheet = standingScores(review);
    for (const { id, points } of forms.get(review.form)?.items ?? []) {
      const given = sheet?.[id]?.points;
      if (given === undefined) continue;
      const sum = sums.get(id) ?? { given: 0, possible: 0, calls: 0 };
      sums.set(id, { given: sum.given + given, possible: sum.possible + points, calls: sum.calls + 1 });
    }
  }
  return new Map([...sums].map(([id, { given, possible, calls }]) => [id, { share: given / possible, calls }]));
};

/** The figures of calls that count. */
export const figuresOf = (reviews: readonly ScoredReview[], forms: Forms): ScoreFigures => {
  const scores = reviews.map(({ score }) => score);
  const calls = scores.length;
  return {
    calls,
    mean: calls === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / calls,
    lowest: calls === 0 ? null : Math.min(...scores),
    highest: calls === 0 ? null : Math.max(...scores),
    items: itemShares(reviews, forms),
  };
};

/** By agent, in the order of names: few calls are no ground for a ranking. `waiting` calls are drawn and not scored, `chosen` were taken by hand. */
export type AgentFigures = {
  agent: { id: string; name: string };
  figures: ScoreFigures;
  waiting: number;
  chosen: number;
  appealed: number;
  amended: number;
};

export const figuresByAgent = (reviews: readonly CallReview[], forms: Forms): AgentFigures[] =>
  [...new Set(reviews.map(({ agent }) => agent.id))]
    .map((id): AgentFigures => {
      const own = reviews.filter(({ agent }) => agent.id === id);
      const count = (holds: (review: CallReview) => boolean): number => own.filter(holds).length;
      return {
        agent: own.at(-1)?.agent ?? { id, name: id },
        figures: figuresOf(countedReviews(own), forms),
        waiting: count(({ state }) => state === 'drawn'),
        chosen: count(({ way }) => way === 'chosen'),
        appealed: count(({ appeal }) => appeal !== null),
        amended: count(({ scores }) => scores?.amended != null),
      };
    })
    .sort(
      (one, other) =>
        one.agent.name.localeCompare(other.agent.name, 'zh') || one.agent.id.localeCompare(other.agent.id),
    );

/** By month, also those without a call. */
export const figuresByMonth = (
  reviews: readonly CallReview[],
  months: readonly Month[],
  forms: Forms,
): { month: Month; figures: ScoreFigures }[] => {
  const counted = countedReviews(reviews);
  return months.map((month) => ({
    month,
    figures: figuresOf(
      counted.filter((one) => one.month === month),
      forms,
    ),
  }));
};
