import type { QualityItem, QualityScores } from '../domain/call-quality/call-quality.ts';
import type { PracticeChoice, PracticeExpectation, PracticeMarks } from '../domain/practice/practice.ts';
import type { Kit } from './kit.ts';

/** Practice of agents, and the quality of their calls. */
export const defineTrainingTables = (k: Kit) => {
  /** 练习: one sitting of an agent. */
  const practiceRound = k.table(
    'practice_round',
    {
      id: k.text('id').primaryKey(),
      account: k.text('account').notNull(),
      name: k.text('name').notNull(),
      city: k.text('city'),
      edition: k.text('edition').notNull(),
      size: k.int('size').notNull(),
      startedAt: k.instant('started_at').notNull(),
      endedAt: k.instant('ended_at'),
    },
    (t) => [
      k.index('practice_round_account').on(t.account, t.startedAt),
      k.index('practice_round_started').on(t.startedAt, t.id),
    ],
  );

  /** One appeal of a sitting; unanswered while `chosen` is null. */
  const practiceAnswer = k.table(
    'practice_answer',
    {
      round: k
        .text('round')
        .notNull()
        .references(() => practiceRound.id),
      sequence: k.int('sequence').notNull(),
      /** Where the appeal comes from, such as `example:rule` or `ticket:number`. */
      source: k.text('source').notNull(),
      text: k.text('text').notNull(),
      expected: k.json<PracticeExpectation>('expected').notNull(),
      chosen: k.json<PracticeChoice>('chosen'),
      marks: k.json<PracticeMarks>('marks'),
      shownAt: k.instant('shown_at'),
      answeredAt: k.instant('answered_at'),
    },
    (t) => [k.primaryKey({ columns: [t.round, t.sequence] })],
  );

  /** 质检评分表, by version: what was scored by an old one stays as it was. */
  const qualityForm = k.table(
    'quality_form',
    {
      version: k.int('version').primaryKey(),
      items: k.json<QualityItem[]>('items').notNull(),
      /** How many of an agent's calls are drawn a month. */
      perAgent: k.int('per_agent').notNull(),
      at: k.instant('at').notNull(),
      account: k.text('account').notNull(),
      name: k.text('name').notNull(),
    },
    () => [],
  );

  /** 通话质检: a sampled call, its points, and what the agent says to them. */
  const callReview = k.table(
    'call_review',
    {
      id: k.text('id').primaryKey(),
      call: k.text('call').notNull(),
      /** 2026-11 */
      month: k.text('month').notNull(),
      city: k.text('city').notNull(),
      agent: k.text('agent').notNull(),
      agentName: k.text('agent_name').notNull(),
      form: k.int('form').notNull(),
      state: k.text('state').notNull(),
      drawnAt: k.instant('drawn_at').notNull(),
      scorer: k.text('scorer'),
      scorerName: k.text('scorer_name').notNull(),
      scoredAt: k.instant('scored_at'),
      points: k.json<QualityScores>('points'),
      /** Of 100. */
      score: k.real('score'),
      remarks: k.text('remarks').notNull(),
      appealedAt: k.instant('appealed_at'),
      appealWords: k.text('appeal_words').notNull(),
      settledAt: k.instant('settled_at'),
      settledBy: k.text('settled_by'),
      settledWords: k.text('settled_words').notNull(),
      version: k.int('version').notNull(),
    },
    (t) => [
      k.uniqueIndex('call_review_call').on(t.call),
      k.index('call_review_month').on(t.month, t.agent),
      k.index('call_review_state').on(t.state, t.drawnAt, t.id),
    ],
  );

  return { practiceRound, practiceAnswer, qualityForm, callReview };
};
