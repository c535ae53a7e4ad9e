import type { Actor } from '../access/actor.ts';
import { localDateOf, sayMoment } from '../deadline/local-time.ts';
import { closeOf, type Timekeeping, workingDayAfter } from '../deadline/working-time.ts';
import type { Instant } from '../instant.ts';
import { type FieldFault, faultsIn, isRefusal, type Refusal, refuse, refuseFaults } from '../refusal.ts';
import { type CallReview, type QualityForm, type QualityItem, type ScoreSheet, totalOf } from './call-quality.ts';
import { isGrader } from './form.ts';

/** What was typed for the items, by their ids. */
export type TypedSheet = Readonly<Record<string, { points: string; remark: string }>>;

const TEXT_LIMIT = 1_000;
const REMARK_LIMIT = 200;
const APPEAL_LEAST = 10;
const APPEAL_DAYS = 5;

const lengthOf = (text: string): number => [...text].length;

const readItem = (item: QualityItem, typed: TypedSheet): { points: number; remark: string } | Refusal => {
  const word = (typed[item.id]?.points ?? '').normalize('NFKC').trim();
  const remark = (typed[item.id]?.remark ?? '').trim();
  const points = /^\d{1,3}$/u.test(word) ? Number(word) : null;
  if (points === null || points > item.points)
    return refuse('invalid', `“${item.name}”请填 0 到 ${item.points} 的整数。`, `points-${item.id}`);
  if (lengthOf(remark) > REMARK_LIMIT)
    return refuse('invalid', `“${item.name}”的说明请控制在 ${REMARK_LIMIT} 字以内。`, `remark-${item.id}`);
  // Without a reason an agent can neither learn from a deduction nor appeal against it.
  return points < item.points && remark === ''
    ? refuse('invalid', `“${item.name}”扣了分，请写明原因。`, `remark-${item.id}`)
    : { points, remark };
};

/** Reads points and remarks of all items of a form. */
export const readSheet = ({ items }: QualityForm, typed: TypedSheet): ScoreSheet | Refusal => {
  const sheet: Record<string, { points: number; remark: string }> = {};
  const faults: FieldFault[] = [];
  for (const item of items) {
    const read = readItem(item, typed);
    if (isRefusal(read)) faults.push(...faultsIn(read, `points-${item.id}`));
    else sheet[item.id] = read;
  }
  return refuseFaults(faults) ?? sheet;
};

const checkText = (text: string, field: string, what: string): Refusal | null =>
  lengthOf(text) > TEXT_LIMIT
    ? refuse('invalid', `${what}请控制在 ${TEXT_LIMIT} 字以内，现有 ${lengthOf(text)} 字。`, field)
    : null;

/** Until when an agent may appeal: five working days after the score; null before it. */
export const appealUntil = (timekeeping: Timekeeping, { scoredAt }: Pick<CallReview, 'scoredAt'>): Instant | null =>
  scoredAt === null ? null : closeOf(timekeeping, workingDayAfter(timekeeping, localDateOf(scoredAt), APPEAL_DAYS));

/** Whether somebody may score a call: not the agent's own. */
export const maySettleOrScore = (review: Pick<CallReview, 'agent'>, actor: Actor): Refusal | null => {
  if (!isGrader(actor)) return refuse('not-allowed', '通话由班长或管理员评分。');
  return review.agent.id === actor.id
    ? refuse('not-allowed', '这是您自己的通话，不能自己评分，请由另一位班长或管理员评分。')
    : null;
};

/** 评分: all items by the form that the call was drawn with. */
export const scoreCall = (
  review: CallReview,
  form: QualityForm,
  typed: { sheet: TypedSheet; remarks: string },
  { actor, now }: { actor: Actor; now: Instant },
): CallReview | Refusal => {
  const fault = maySettleOrScore(review, actor);
  if (fault) return fault;
  if (review.state !== 'drawn') return refuse('wrong-state', '这通电话已经评过分。分数只在申诉复核时改动。');
  const sheet = readSheet(form, typed.sheet);
  if (isRefusal(sheet)) return sheet;
  const remarks = typed.remarks.trim();
  return (
    checkText(remarks, 'remarks', '总评') ?? {
      ...review,
      state: 'scored',
      scorer: { id: actor.id, name: actor.name },
      scoredAt: now,
      scores: { given: sheet, amended: null },
      score: totalOf(sheet),
      remarks,
    }
  );
};

/** 申诉: by the agent, once, within five working days. */
export const appealScore = (
  review: CallReview,
  words: string,
  { actor, now, timekeeping }: { actor: Actor; now: Instant; timekeeping: Timekeeping },
): CallReview | Refusal => {
  const said = words.trim();
  const until = appealUntil(timekeeping, review);
  if (review.agent.id !== actor.id) return refuse('not-allowed', '只有接这通电话的人可以申诉。');
  if (review.state !== 'scored' || until === null)
    return refuse('wrong-state', '这通电话没有可申诉的评分：还没有评分，或已经申诉过。');
  if (now > until)
    return refuse('too-late', `申诉期到 ${sayMoment(until, now)} 为止，已经过了。有疑问请当面告诉班长。`);
  if (lengthOf(said) < APPEAL_LEAST)
    return refuse('invalid', `请写明哪一项评得不对、为什么，至少 ${APPEAL_LEAST} 个字。`, 'words');
  return checkText(said, 'words', '申诉理由') ?? { ...review, state: 'appealed', appeal: { at: now, words: said } };
};

/** Whether the one who scored settles the appeal too: only where nobody else could. */
export const isOwnSettlement = ({ scorer, settlement }: Pick<CallReview, 'scorer' | 'settlement'>): boolean =>
  settlement !== null && scorer?.id === settlement.by;

/** Who may settle: a grader, neither the agent nor, where there is anybody else, the scorer. */
export const maySettle = (review: CallReview, actor: Actor, others: boolean): Refusal | null =>
  maySettleOrScore(review, actor) ??
  (review.scorer?.id === actor.id && others
    ? refuse('not-allowed', '这通电话是您评的分，申诉须由另一位班长或管理员复核。')
    : null);

/** 复核: the score is upheld or amended, with words. `others` tells whether another grader is there. */
export const settleAppeal = (
  review: CallReview,
  form: QualityForm,
  typed: { outcome: string; sheet: TypedSheet; words: string },
  { actor, now, others }: { actor: Actor; now: Instant; others: boolean },
): CallReview | Refusal => {
  const fault = maySettle(review, actor, others);
  if (fault) return fault;
  if (review.state !== 'appealed' || review.scores === null)
    return refuse('wrong-state', '这通电话没有待复核的申诉，可能已由别人复核。');
  const words = typed.words.trim();
  if (words === '') return refuse('invalid', '请写明复核意见，坐席会看到。', 'words');
  const long = checkText(words, 'words', '复核意见');
  if (long) return long;
  const settled = { ...review, state: 'settled' as const, settlement: { at: now, by: actor.id, words } };
  if (typed.outcome === 'upheld') return settled;
  if (typed.outcome !== 'amended') return refuse('invalid', '请选择维持原分还是改分。', 'outcome');
  const sheet = readSheet(form, typed.sheet);
  if (isRefusal(sheet)) return sheet;
  const { given } = review.scores;
  if (form.items.every(({ id }) => sheet[id]?.points === given[id]?.points))
    return refuse('invalid', '各项分数都与原来相同。不改分请选“维持原分”。', 'outcome');
  return { ...settled, scores: { given, amended: sheet }, score: totalOf(sheet) };
};

/** 人工选取 of a call from its page. */
export const chooseCall = (
  call: { account: string | null; answered: boolean; ended: boolean },
  actor: Actor,
): Refusal | null => {
  if (!isGrader(actor)) return refuse('not-allowed', '通话由班长或管理员选取质检。');
  if (call.account === null || !call.answered)
    return refuse('wrong-state', '这通电话没有接通，不能质检。请选一通接通过的电话。');
  if (!call.ended) return refuse('wrong-state', '这通电话还没有结束，请结束后再选取。');
  return call.account === actor.id ? refuse('not-allowed', '这是您自己的通话，须由另一位班长或管理员选取。') : null;
};
