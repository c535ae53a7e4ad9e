import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Actor } from '../../../src/domain/access/actor.ts';
import type { CallReview } from '../../../src/domain/call-quality/call-quality.ts';
import {
  appealScore,
  appealUntil,
  chooseCall,
  isOwnSettlement,
  scoreCall,
  settleAppeal,
  type TypedSheet,
} from '../../../src/domain/call-quality/decide.ts';
import { figuresByAgent, figuresOf } from '../../../src/domain/call-quality/figures.ts';
import { checkForm, starterForm } from '../../../src/domain/call-quality/form.ts';
import { reviewNotice } from '../../../src/domain/call-quality/notices.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { chen, zhao } from '../../support/people.ts';
import { shanghai, timekeeping } from '../../support/time.ts';

const ma: Actor = { role: 'shift-lead', id: 'ma', name: '马文静', unit: null };
const now = shanghai('2026-11-23 15:00');

const drawn: CallReview = {
  id: 'S-1',
  call: 'call-1',
  month: '2026-11',
  city: '420300',
  way: 'sampled',
  agent: { id: chen.id, name: chen.name },
  form: 0,
  state: 'drawn',
  drawnAt: shanghai('2026-11-23 01:10'),
  scorer: null,
  scoredAt: null,
  scores: null,
  score: null,
  remarks: '',
  appeal: null,
  settlement: null,
  version: 1,
};
const full: TypedSheet = Object.fromEntries(
  starterForm.items.map(({ id, points }) => [id, { points: String(points), remark: '' }]),
);
const without = (id: string, points: string, remark: string): TypedSheet => ({ ...full, [id]: { points, remark } });

const whole = <Value>(outcome: Value): Exclude<Value, { refused: unknown }> => {
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  return outcome as Exclude<Value, { refused: unknown }>;
};
const refusedOf = (outcome: unknown): string =>
  isRefusal(outcome) ? `${outcome.refused} ${outcome.field ?? ''}`.trim() : '';

const scored = whole(
  scoreCall(
    drawn,
    starterForm,
    { sheet: without('restating', '5', '没有复述地点'), remarks: '总体不错。' },
    { actor: ma, now },
  ),
);
const appealed = whole(
  appealScore(scored, '通话 3 分 10 秒处复述过地点，请再听一次。', { actor: chen, now, timekeeping }),
);

test('马文静 scores a call of 陈晓燕; a deduction without a reason is refused', () => {
  assert.is(scored.score, 90);
  assert.equal(scored.scorer, { id: 'ma', name: '马文静' });
  const score = (sheet: TypedSheet, actor: Actor = ma) =>
    refusedOf(scoreCall(drawn, starterForm, { sheet, remarks: '' }, { actor, now }));
  assert.is(score(without('restating', '5', ' ')), 'invalid remark-restating');
  assert.is(score(without('restating', '16', '')), 'invalid points-restating');
  assert.is(score(without('restating', '-1', 'x')), 'invalid points-restating');
  assert.is(score({}), 'invalid points-greeting');
  assert.is(score(full, chen), 'not-allowed');
  assert.is(score(full, { ...chen, role: 'shift-lead' }), 'not-allowed');
  assert.is(refusedOf(scoreCall(scored, starterForm, { sheet: full, remarks: '' }, { actor: ma, now })), 'wrong-state');
});

test('all that a score lacks is said at once, not one item after the other', () => {
  const sheet = { ...without('restating', '5', ''), greeting: { points: '11', remark: '' } };
  const outcome = scoreCall(drawn, starterForm, { sheet, remarks: '' }, { actor: ma, now });
  assert.equal(outcome, {
    refused: 'invalid',
    sentence: '“问候”请填 0 到 10 的整数。',
    field: 'points-greeting',
    others: [{ field: 'remark-restating', sentence: '“复述”扣了分，请写明原因。' }],
  });
});

test('every whole sheet gives between 0 and 100, the sum of its items', () => {
  const points = fc.tuple(...starterForm.items.map((item) => fc.integer({ min: 0, max: item.points })));
  fc.assert(
    fc.property(points, (given) => {
      const sheet = Object.fromEntries(
        starterForm.items.map(({ id }, at) => [id, { points: String(given[at]), remark: '说明' }]),
      );
      const { score } = whole(scoreCall(drawn, starterForm, { sheet, remarks: '' }, { actor: ma, now }));
      assert.is(
        score,
        given.reduce((sum, one) => sum + one, 0),
      );
      assert.ok(score !== null && score >= 0 && score <= 100);
    }),
  );
});

test('陈晓燕 may appeal until the close of the fifth working day, once, with words', () => {
  assert.is(appealUntil(timekeeping, scored), shanghai('2026-11-30 18:00'));
  const appeal = (review: CallReview, words: string, at: number, actor: Actor = chen) =>
    refusedOf(appealScore(review, words, { actor, now: at, timekeeping }));
  const words = '复述过地点，请再听一次录音。';
  assert.is(appeal(scored, words, shanghai('2026-11-30 18:01')), 'too-late');
  assert.is(appeal(scored, words, shanghai('2026-11-30 18:00')), '');
  assert.is(appeal(scored, '不对', now), 'invalid words');
  assert.is(appeal(scored, words, now, ma), 'not-allowed');
  assert.is(appeal(drawn, words, now), 'wrong-state');
  assert.is(appeal(appealed, words, now), 'wrong-state');
});

test('another person settles: the administrator here; the scorer only where there is nobody else, which shows', () => {
  const settle = (
    actor: Actor,
    others: boolean,
    change: Partial<{ outcome: string; sheet: TypedSheet; words: string }> = {},
  ) =>
    settleAppeal(
      appealed,
      starterForm,
      { outcome: 'upheld', sheet: full, words: '已再听，维持。', ...change },
      { actor, now, others },
    );
  assert.is(refusedOf(settle(ma, true)), 'not-allowed');
  assert.is(refusedOf(settle(chen, true)), 'not-allowed');
  assert.is(refusedOf(settle(zhao, true, { words: ' ' })), 'invalid words');
  assert.is(refusedOf(settle(zhao, true, { outcome: '' })), 'invalid outcome');
  const same = without('restating', '5', '没有复述地点');
  assert.is(refusedOf(settle(zhao, true, { outcome: 'amended', sheet: same })), 'invalid outcome');

  const upheld = whole(settle(zhao, true));
  assert.equal([upheld.state, upheld.score, isOwnSettlement(upheld)], ['settled', 90, false]);
  const amended = whole(settle(zhao, true, { outcome: 'amended' }));
  assert.equal([amended.score, amended.scores?.given['restating']?.points], [100, 5]);
  assert.is(isOwnSettlement(whole(settle(ma, false))), true);
  assert.is(
    refusedOf(
      settleAppeal(
        upheld,
        starterForm,
        { outcome: 'upheld', sheet: full, words: '再次' },
        { actor: zhao, now, others: true },
      ),
    ),
    'wrong-state',
  );
});

test('whom it concerns is told, without a word of the citizen', () => {
  const startedAt = shanghai('2026-11-20 10:05');
  const until = appealUntil(timekeeping, scored);
  assert.equal(reviewNotice(scored, { startedAt, until, now }), {
    audience: { kind: 'person', role: 'seat-agent', account: 'chen' },
    topic: 'CallScored',
    text: '您 11月20日 10:05 的通话已评分：90 分。不同意可在 11月30日 18:00 前申诉。',
  });
  assert.equal(reviewNotice(appealed, { startedAt, until, now })?.audience, { kind: 'city', role: 'shift-lead' });
  assert.is(reviewNotice(drawn, { startedAt, until: null, now }), null);
});

test('a call is chosen by hand only answered, ended, and not one’s own', () => {
  const call = { account: 'chen', answered: true, ended: true };
  assert.is(chooseCall(call, ma), null);
  assert.is(refusedOf(chooseCall({ ...call, answered: false }, ma)), 'wrong-state');
  assert.is(refusedOf(chooseCall({ ...call, ended: false }, ma)), 'wrong-state');
  assert.is(refusedOf(chooseCall({ ...call, account: 'ma' }, ma)), 'not-allowed');
  assert.is(refusedOf(chooseCall(call, chen)), 'not-allowed');
});

test('a form needs named items that sum to 100; items keep their ids', () => {
  const items = starterForm.items.map((item) => ({ ...item, points: String(item.points) }));
  const check = (change: (typeof items)[number][], perAgent = '4', actor: Actor = ma) =>
    checkForm({ items: change, perAgent }, actor, (at) => `new-${at}`);
  assert.equal(whole(check(items)).items, starterForm.items);
  assert.is(refusedOf(check(items.slice(1))), 'invalid points-0');
  assert.is(refusedOf(check(items.map((item) => ({ ...item, name: '问候' })))), 'invalid name-0');
  assert.is(refusedOf(check([])), 'invalid name-0');
  assert.is(refusedOf(check(items, '51')), 'invalid per-agent');
  assert.is(refusedOf(check(items, '4', chen)), 'not-allowed');
  const [first] = items;
  const added = [...items.slice(1), { id: '', name: '问候和结束语', points: first?.points ?? '', hint: '' }];
  assert.equal(whole(check(added)).items.at(-1), { id: 'new-5', name: '问候和结束语', points: 10, hint: '' });
});

test('the points of any accepted form sum to 100', () => {
  const line = fc.record({
    id: fc.constant(''),
    name: fc.stringMatching(/^[一-十]{0,3}$/u),
    points: fc.integer({ min: 0, max: 110 }).map(String),
    hint: fc.constant(''),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (items) => {
      const outcome = checkForm({ items, perAgent: '4' }, ma, (at) => `new-${at}`);
      if (isRefusal(outcome)) return;
      assert.is(
        outcome.items.reduce((sum, { points }) => sum + points, 0),
        100,
      );
    }),
  );
});

test('figures count calls drawn by chance; hand-picked ones stand apart', () => {
  const forms = new Map([[0, starterForm]]);
  const reviews: CallReview[] = [scored, { ...drawn, id: 'S-2' }, { ...scored, id: 'H-1', way: 'chosen', score: 10 }];
  const [line] = figuresByAgent(reviews, forms);
  assert.equal([line?.figures.calls, line?.figures.mean, line?.waiting, line?.chosen], [1, 90, 1, 1]);
  assert.equal(line?.figures.items.get('restating'), { share: 5 / 15, calls: 1 });
  assert.equal(figuresOf([], forms).mean, null);
});

test.run();
