import type { Actor } from '../access/actor.ts';
import type { Instant } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { marksOf } from './mark.ts';
import {
  type PracticeChoice,
  type PracticeExpectation,
  type PracticeItem,
  type PracticeMarks,
  type RoundSize,
  roundSizes,
} from './practice.ts';

/** Reads the number of appeals of a form; null for one that is not offered. */
export const readSize = (word: string): RoundSize | null => roundSizes.find((size) => String(size) === word) ?? null;

/** A sitting as far as the next answer is concerned. */
export type RoundState = { account: string; endedAt: Instant | null };

/** A sitting begins only with something to practise. */
export const checkStart = (items: readonly PracticeItem[]): Refusal | null =>
  items.length === 0
    ? refuse('not-found', '现行归口规范里没有可以练习的例句，也没有可用的往期工单。请告诉管理员检查归口规范。')
    : null;

const mayGoOn = (round: RoundState, actor: Pick<Actor, 'id'>): Refusal | null => {
  if (round.account !== actor.id) return refuse('not-allowed', '这是别人的练习，不能代答。您可以另开一次自己的练习。');
  return round.endedAt === null ? null : refuse('wrong-state', '这次练习已经结束，答案不再改动。可以另开一次练习。');
};

/** What was typed for an appeal; a word that names nothing is null with `asked` false. */
export type TypedChoice = {
  matter: PracticeChoice['matter'];
  body: { asked: true } | { asked: false; body: PracticeChoice['body'] };
  division: { asked: true } | { asked: false; division: PracticeChoice['division'] };
};

/** Scores an answer, or says what is still to be chosen. An answer is given once. */
export const answerItem = (
  round: RoundState,
  item: { expected: PracticeExpectation; answeredAt: Instant | null },
  typed: TypedChoice,
  actor: Pick<Actor, 'id'>,
  leadOf: (matter: string) => string | null,
): { chosen: PracticeChoice; marks: PracticeMarks } | Refusal => {
  const fault = mayGoOn(round, actor);
  if (fault) return fault;
  if (item.answeredAt !== null) return refuse('wrong-state', '这一件已经答过，答案不再改动。请继续下一件。');
  if (typed.matter === null)
    return refuse('invalid', '请选择归口事项：输入代码或名称中的几个字，再从结果里选一个。', 'matter-query');
  if (!typed.division.asked && typed.division.division === null)
    return refuse('invalid', '请选择发生地；诉求里没有说明的，选“没有说明，需问清”。', 'division');
  if (!typed.body.asked && typed.body.body === null)
    return refuse('invalid', '请选择承办单位；地点不清、还不能派的，选“需问清地点”。', 'body-query');
  const chosen: PracticeChoice = {
    matter: typed.matter,
    body: typed.body.asked ? null : typed.body.body,
    division: typed.division.asked ? null : typed.division.division,
  };
  return { chosen, marks: marksOf(item.expected, chosen, leadOf) };
};

/** Ends a sitting early: what was not answered does not count. */
export const endRound = (round: RoundState, actor: Pick<Actor, 'id'>): Refusal | null => mayGoOn(round, actor);
