import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import {
  type DissatisfactionReason,
  isNegative,
  type Satisfaction,
  type Solution,
  satisfactions,
} from './satisfaction.ts';

/** What the citizen answers, asked on the telephone or on the progress page. */
export type EvaluationAnswers = {
  /** Did the unit contact you? Null where that was not asked (keypad). */
  contacted: boolean | null;
  solution: Solution;
  satisfaction: Satisfaction;
  reasons: DissatisfactionReason[];
  /** The citizen's own words. */
  words: string;
};

/** 评价渠道: asked on the telephone, given on the progress page, by the link of a message or by keypad, asked again after a rectification. */
export const evaluationWays = ['callback', 'web', 'message', 'keypad', 'second-callback'] as const;
export type EvaluationWay = (typeof evaluationWays)[number];
export const evaluationWayNames: Record<EvaluationWay, string> = {
  callback: '电话回访',
  web: '网页评价',
  message: '短信链接评价',
  keypad: '按键评价',
  'second-callback': '二次回访',
};

/** 评价, bound to citizen (the ticket), matter and handler (三对应). Never overwritten; a later one stands beside it. */
export type Evaluation = EvaluationAnswers & {
  at: Instant;
  by: EvaluationWay;
  /** Round of handling that it judges, from 1. */
  round: number;
  matter: string | null;
  unit: UnitCode | null;
  handler: string | null;
  /** Who asked the citizen; null where the citizen answered alone, and before it was kept. */
  caller?: { id: string; name: string } | null;
};

export const WORDS_LIMIT = 2_000;

/**
 * Refuses answers that don't hold together: a negative review names a reason, and `other` says it in words. Keys can't
 * say why: a negative review by keypad has none, rather than one that the citizen never gave.
 */
export const checkAnswers = (answers: EvaluationAnswers, way: EvaluationWay = 'callback'): Refusal | null => {
  if (answers.words.length > WORDS_LIMIT) return refuse('invalid', `原话请控制在 ${WORDS_LIMIT} 字以内。`, 'words');
  if (way === 'keypad') return null;
  if (answers.contacted === null || answers.solution === 'unasked')
    return refuse('invalid', '请回答所有问题。', answers.contacted === null ? 'contacted' : 'solution');
  if (!isNegative(answers.satisfaction)) return null;
  if (answers.reasons.length === 0) return refuse('invalid', '评价为不满意时，请至少选一个原因。', 'reasons');
  if (answers.reasons.includes('other') && answers.words.trim() === '')
    return refuse('invalid', '选了“其他原因”，请写下具体原因。', 'words');
  return null;
};

/** Ways in which the citizen answers alone, without anybody who asks. */
export const ownWays: readonly EvaluationWay[] = ['web', 'message', 'keypad'];

/** 1 … 5 on the telephone's keys, as the announcement offers them: 非常满意 first. */
export const answersByKey = (digit: 1 | 2 | 3 | 4 | 5, solved: boolean | null): EvaluationAnswers => ({
  contacted: null,
  solution: solved === null ? 'unasked' : solved ? 'solved' : 'unsolved',
  satisfaction: satisfactions[digit - 1] ?? 'fairly-satisfied',
  reasons: [],
  words: '',
});

/** The answers without what contradicts them: reasons of dissatisfaction belong to a negative review only. */
export const tidied = (answers: EvaluationAnswers): EvaluationAnswers =>
  isNegative(answers.satisfaction) ? answers : { ...answers, reasons: [] };
