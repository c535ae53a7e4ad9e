import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { answerItem, type TypedChoice } from '../../../src/domain/practice/decide.ts';
import { marksOf, pointsOf } from '../../../src/domain/practice/mark.ts';
import { isAllRight, type PracticeChoice, type PracticeExpectation } from '../../../src/domain/practice/practice.ts';
import { type CountedAnswer, sumAnswers, sumsByMatter, sumsByPerson } from '../../../src/domain/practice/results.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { shanghai } from '../../support/time.ts';

const stalls = { code: '020104', path: ['城市管理', '市容秩序', '占道经营'], clause: '2.1.4' } as const;
const shops = { code: '020101', path: ['城市管理', '市容秩序', '店外经营'], clause: '2.1.1' } as const;
const water = { code: '020201', path: ['城市管理', '供水', '停水'], clause: '2.2.1' } as const;
const bureau = { unit: '十堰市茅箭区城市管理执法局', code: 'urban-management@420302' };
const maojian = { code: '420302', name: '茅箭区' };
const leadOf = (matter: string): string => (matter === '020201' ? 'water-supply' : 'urban-management');

const expected: PracticeExpectation = {
  matter: { ...stalls, path: [...stalls.path] },
  body: bureau,
  division: maojian,
  function: 'urban-management',
  topic: { code: '020104', name: '占道经营' },
};
const choice = (change: Partial<PracticeChoice> = {}): PracticeChoice => ({
  matter: expected.matter,
  body: bureau,
  division: maojian,
  ...change,
});

test('each of the three is judged by itself', () => {
  assert.equal(marksOf(expected, choice(), leadOf), { matter: true, body: true, division: true });
  const other = choice({ matter: { ...water, path: [...water.path] } });
  assert.equal(marksOf(expected, other, leadOf), { matter: false, body: true, division: true });
  assert.equal(marksOf(expected, choice({ body: null, division: null }), leadOf), {
    matter: true,
    body: false,
    division: false,
  });
});

test('where no place is named, to ask for it is right and a guess is wrong', () => {
  const unplaced = { ...expected, body: null, division: null };
  assert.ok(isAllRight(marksOf(unplaced, choice({ body: null, division: null }), leadOf)));
  assert.equal(marksOf(unplaced, choice(), leadOf), { matter: true, body: false, division: false });
});

test('a counter-example names only who leads: each of its matters is right', () => {
  const counter = { ...expected, matter: null };
  assert.ok(marksOf(counter, choice({ matter: { ...shops, path: [...shops.path] } }), leadOf).matter);
  assert.not(marksOf(counter, choice({ matter: { ...water, path: [...water.path] } }), leadOf).matter);
  assert.not(marksOf(counter, choice({ matter: null }), leadOf).matter);
});

test('an answer is refused in words until all three are chosen, and given once', () => {
  const round = { account: 'chen', endedAt: null };
  const open = { expected, answeredAt: null };
  const whole: TypedChoice = {
    matter: expected.matter,
    body: { asked: true },
    division: { asked: false, division: maojian },
  };
  const fieldOf = (typed: TypedChoice): string | undefined => {
    const outcome = answerItem(round, open, typed, { id: 'chen' }, leadOf);
    return isRefusal(outcome) ? outcome.field : undefined;
  };
  assert.is(fieldOf({ ...whole, matter: null }), 'matter-query');
  assert.is(fieldOf({ ...whole, division: { asked: false, division: null } }), 'division');
  assert.is(fieldOf({ ...whole, body: { asked: false, body: null } }), 'body-query');
  assert.equal(answerItem(round, open, whole, { id: 'chen' }, leadOf), {
    chosen: choice({ body: null }),
    marks: { matter: true, body: false, division: true },
  });
  const refusals = [
    answerItem(round, { expected, answeredAt: 1 }, whole, { id: 'chen' }, leadOf),
    answerItem(round, open, whole, { id: 'sun' }, leadOf),
    answerItem({ ...round, endedAt: 1 }, open, whole, { id: 'chen' }, leadOf),
  ];
  assert.equal(
    refusals.map((outcome) => (isRefusal(outcome) ? outcome.refused : 'answered')),
    ['wrong-state', 'not-allowed', 'wrong-state'],
  );
});

const marks = fc.record({ matter: fc.boolean(), body: fc.boolean(), division: fc.boolean() });
const counted = fc.record({
  round: fc.constantFrom('r1', 'r2', 'r3'),
  account: fc.constantFrom('chen', 'sun'),
  name: fc.constantFrom('陈晓燕'),
  topic: fc.constantFrom({ code: '020104', name: '占道经营' }, { code: '020201', name: '停水' }),
  marks,
  milliseconds: fc.option(fc.nat(600_000)),
  answeredAt: fc.constant(shanghai('2026-11-23 09:00')),
}) as fc.Arbitrary<CountedAnswer>;

test('points lie between 0 and 3, and sums by person and by matter come to the same as all together', () => {
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 40 }), (answers) => {
      const all = sumAnswers(answers);
      assert.ok(answers.every((answer) => pointsOf(answer.marks) >= 0 && pointsOf(answer.marks) <= 3));
      assert.is(all.points, all.matter + all.body + all.division);
      assert.ok(all.allRight <= Math.min(all.matter, all.body, all.division));
      for (const groups of [sumsByPerson(answers), sumsByMatter(answers)]) {
        assert.is(
          groups.reduce((sum, { sums }) => sum + sums.answers, 0),
          all.answers,
        );
        assert.is(
          groups.reduce((sum, { sums }) => sum + sums.points, 0),
          all.points,
        );
      }
      const times = answers.flatMap(({ milliseconds }) => milliseconds ?? []);
      if (times.length === 0) assert.is(all.medianMilliseconds, null);
      else
        assert.ok(
          (all.medianMilliseconds ?? -1) >= Math.min(...times) && (all.medianMilliseconds ?? 1e9) <= Math.max(...times),
        );
    }),
  );
});

test.run();
