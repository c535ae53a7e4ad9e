import { countTokens, documentOf } from '../classify/document.ts';
import { type Answered, figuresOf, type ModelFigures } from '../classify/figures.ts';
import { type LearnedModel, learnModel } from '../classify/learn.ts';
import type { Instant } from '../instant.ts';
import { type History, historyOf } from '../routing/history.ts';
import { route } from '../routing/route.ts';
import type { Standard } from '../routing/standard.ts';
import type { Lesson } from './lesson.ts';

/** Fewer new lessons say nothing of a model: a single chance would decide. */
export const FEWEST = 20;
/** Every so many-th of the lessons is held out when no model is live. */
const EVERY = 5;

/** Lessons to learn from and lessons to be tried on, which neither the new model nor the live one has seen. */
export type Split = { seen: Lesson[]; held: Lesson[] };

/**
 * Where a model is live the lessons that came after it are held out, since it does not know them; else every fifth. The
 * held-out lessons are half of the new ones, so that the new model learns something of them too.
 */
export const splitLessons = (lessons: readonly Lesson[], liveMadeAt: Instant | null): Split => {
  const ordered = [...lessons].sort((a, b) => a.at - b.at || a.ticket.localeCompare(b.ticket));
  const fresh = ordered.filter(({ at }) => liveMadeAt === null || at > liveMadeAt);
  const step = liveMadeAt === null ? EVERY : 2;
  const held = new Set(fresh.filter((_, at) => at % step === step - 1));
  return { seen: ordered.filter((lesson) => !held.has(lesson)), held: [...held] };
};

/** Learns functions from lessons, in the words of a standard. */
export const learnLessons = (standard: Standard, lessons: readonly Lesson[], seed: number): LearnedModel =>
  learnModel(
    lessons.map(({ question, function: label, weight }) => ({
      label,
      weight,
      counts: countTokens(documentOf(question.title ?? '', question.text), standard.segment),
    })),
    seed,
  );

/** The history that a model of functions is for a standard; null when its labels mean nothing there. */
export const historyFrom = (standard: Standard, model: LearnedModel, rows: number): History | null =>
  historyOf(standard, model, { rows, segment: standard.segment, functionOf: () => null });

/** How the engine does on lessons: the candidates that it names, with what history tells it. */
export const trialOf = (standard: Standard, history: History | null, lessons: readonly Lesson[]) => {
  const told = { ...standard, history };
  return figuresOf(
    lessons.map(
      ({ question, function: truth }): Answered => ({
        truth,
        guesses: route(told, question).candidates.map(({ function: label, probability }) => ({ label, probability })),
      }),
    ),
  );
};

/** Whether a new model may go live: right at least as often, as first and among the first three, as the live one on the same rows. */
export const mayGoLive = ({ candidate, live }: ModelFigures): boolean =>
  live === null || (candidate.top1 >= live.top1 && candidate.top3 >= live.top3);
