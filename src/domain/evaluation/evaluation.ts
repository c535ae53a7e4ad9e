import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type DissatisfactionReason, isNegative, type Satisfaction, type Solution } from './satisfaction.ts';

/** What the citizen answers, asked on the telephone or on the progress page. */
export type EvaluationAnswers = {
  /** Did the unit contact you? */
  contacted: boolean;
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

/** Refuses answers that don't hold together: a negative review names a reason, and `other` says it in words. */
export const checkAnswers = (answers: EvaluationAnswers): Refusal | null => {
  if (answers.words.length > WORDS_LIMIT) return refuse('invalid', `原话请控制在 ${WORDS_LIMIT} 字以内。`, 'words');
  if (!isNegative(answers.satisfaction)) return null;
  if (answers.reasons.length === 0) return refuse('invalid', '评价为不满意时，请至少选一个原因。', 'reasons');
  if (answers.reasons.includes('other') && answers.words.trim() === '')
    return refuse('invalid', '选了“其他原因”，请写下具体原因。', 'words');
  return null;
};

/** The answers without what contradicts them: reasons of dissatisfaction belong to a negative review only. */
export const tidied = (answers: EvaluationAnswers): EvaluationAnswers =>
  isNegative(answers.satisfaction) ? answers : { ...answers, reasons: [] };
