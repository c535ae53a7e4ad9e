import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import type { Feedback, Measures, RectificationCase } from '../../src/domain/rectification/case.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';

/** One time that a case was put right; each part comes when the one before is done. */
export type CaseRound = {
  /** From 1. */
  number: number;
  measures: Measures | null;
  feedback: Feedback | null;
  /** What the citizen said of it in the second callback. */
  review: Evaluation | null;
};

/** The second callbacks of a case: a ticket has one open case at a time, so those before the next one opened. */
const reviewsOf = ({ evaluations, cases }: Ticket, current: RectificationCase): Evaluation[] => {
  const next = cases[cases.findIndex(({ id }) => id === current.id) + 1];
  return evaluations.filter(
    ({ by, at }) => by === 'second-callback' && at >= current.openedAt && (next === undefined || at < next.openedAt),
  );
};

/** 第 1 次整改, 第 2 次整改…: the rounds of a case that have begun, none before measures are proposed. */
export const roundsOf = (ticket: Ticket, current: RectificationCase): CaseRound[] => {
  const reviews = reviewsOf(ticket, current);
  return current.measures.map((measures, index) => ({
    number: index + 1,
    measures,
    feedback: current.feedback[index] ?? null,
    review: reviews[index] ?? null,
  }));
};

/** Which second callback a review came from, such as 第 2 次整改后二次回访; with the case where there are several. */
export const secondCallbackName = (ticket: Ticket, review: Evaluation): string => {
  for (const current of ticket.cases) {
    const place = reviewsOf(ticket, current).indexOf(review);
    if (place >= 0) return `${ticket.cases.length > 1 ? `整改单 ${current.id} ` : ''}第 ${place + 1} 次整改后二次回访`;
  }
  return '二次回访';
};
