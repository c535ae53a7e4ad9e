import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { kinds } from '../../../src/domain/appeal/kind.ts';
import { urgencies } from '../../../src/domain/appeal/urgency.ts';
import { startClock, traceOf } from '../../../src/domain/deadline/clock.ts';
import {
  type DeadlineRow,
  findLimit,
  type LimitQuestion,
  limitFor,
  PolicyGap,
  sayLimit,
} from '../../../src/domain/deadline/policy.ts';
import { moment, timekeeping } from './timekeeping.ts';

const { policies } = timekeeping;
const at = moment('2026-11-23 10:00');
const ask = (question: Partial<LimitQuestion>): string =>
  sayLimit(limitFor(policies, { purpose: 'reply', kind: 'complaint', urgency: 'routine', at, ...question }));

test('routine replies take three to ten working days by kind', () => {
  assert.equal(
    kinds.map((kind) => [kind, ask({ kind })]),
    [
      ['consultation', '3 个工作日'],
      ['help', '5 个工作日'],
      ['complaint', '10 个工作日'],
      ['report', '10 个工作日'],
      ['suggestion', '7 个工作日'],
      ['praise', '5 个工作日'],
    ],
  );
});

test('urgent and critical appeals have hours whatever their kind', () => {
  assert.equal(
    kinds.map((kind) => [ask({ kind, urgency: 'urgent' }), ask({ kind, urgency: 'critical' })]),
    kinds.map(() => ['24 小时', '2 小时']),
  );
});

test('what a crew settles on the spot takes three working days, what needs a survey fifteen; advice never waits longer', () => {
  assert.equal(
    [
      ask({ deadlineClass: 'express' }),
      ask({ deadlineClass: 'complex' }),
      ask({ deadlineClass: 'complex', kind: 'consultation' }),
      ask({ deadlineClass: 'express', urgency: 'urgent' }),
      ask({ deadlineClass: 'ordinary' }),
    ],
    ['3 个工作日', '15 个工作日', '3 个工作日', '24 小时', '10 个工作日'],
  );
});

test('signing is quicker the more urgent the appeal is', () => {
  assert.equal(
    urgencies.map((urgency) => ask({ purpose: 'sign', urgency })),
    ['1 个工作日', '4 小时', '30 分钟'],
  );
});

test('return, callback, verification and rectification have their own limits', () => {
  assert.equal(
    [
      ask({ purpose: 'return' }),
      ask({ purpose: 'callback' }),
      ask({ purpose: 'verify' }),
      ask({ purpose: 'rectify', complexity: 'simple' }),
      ask({ purpose: 'rectify', complexity: 'complex' }),
    ],
    ['2 个工作日', '3 个工作日', '1 个工作日', '5 个工作日', '12 个自然日'],
  );
});

test('every kind and urgency has a limit for every purpose that all tickets pass through', () => {
  for (const purpose of ['sign', 'reply', 'return', 'callback', 'verify'] as const) {
    for (const kind of kinds)
      for (const urgency of urgencies) assert.ok(findLimit(policies, { purpose, kind, urgency, at }));
  }
});

test('first contact is laid down for critical appeals only', () => {
  assert.is(findLimit(policies, { purpose: 'first-contact', kind: 'help', urgency: 'routine', at }), null);
  assert.is(ask({ purpose: 'first-contact', urgency: 'critical' }), '30 分钟');
});

test('a case without a limit is an error that says which', () => {
  const question = { purpose: 'rectify', kind: 'help', urgency: 'routine', at } as const;
  assert.throws(
    () => limitFor(policies, question),
    (error: unknown) => error instanceof PolicyGap && /2026-11-23.*整改、求助、一般/.test(error.message),
  );
});

const row = (amount: number, conditions: Partial<DeadlineRow>): DeadlineRow => ({
  purpose: 'reply',
  amount,
  unit: 'working-days',
  clause: `第${amount}条`,
  effectiveFrom: '2024-01-01',
  ...conditions,
});

test("a city's own limit goes before the province's, but never before an urgent one", () => {
  const rows = [row(10, {}), row(8, { kind: 'complaint' }), row(6, { city: '420100' }), row(1, { urgency: 'urgent' })];
  const amount = (question: Partial<LimitQuestion>) =>
    limitFor({ ...policies, rows }, { purpose: 'reply', kind: 'complaint', urgency: 'routine', at, ...question })
      .amount;
  assert.equal(
    [
      amount({ kind: 'help' }),
      amount({}),
      amount({ city: '420100' }),
      amount({ city: '420500' }),
      amount({ city: '420100', urgency: 'urgent' }),
    ],
    [10, 8, 6, 8, 1],
  );
});

test('the limit in force when the clock starts counts, to the last day of the old rule', () => {
  const rows = [row(10, { effectiveTo: '2026-06-30' }), row(7, { effectiveFrom: '2026-07-01' })];
  const amount = (written: string) =>
    findLimit({ ...policies, rows }, { purpose: 'reply', kind: 'help', urgency: 'routine', at: moment(written) })
      ?.amount ?? null;
  assert.equal([amount('2023-12-31 23:59'), amount('2026-06-30 23:59'), amount('2026-07-01 00:00')], [null, 10, 7]);
});

test('of two equally specific rows the later one counts, whatever their order in the file', () => {
  const rows = [row(7, { effectiveFrom: '2026-07-01' }), row(10, {})];
  const question = { purpose: 'reply', kind: 'help', urgency: 'routine', at } as const;
  assert.is(limitFor({ ...policies, rows }, question).amount, 7);
  assert.is(limitFor({ ...policies, rows: [...rows].reverse() }, question).amount, 7);
});

const rowFor = (conditions: Partial<DeadlineRow>, amount: number): DeadlineRow => ({
  purpose: 'reply',
  amount,
  unit: 'working-days',
  clause: `第 ${amount} 条`,
  effectiveFrom: '2024-01-01',
  ...conditions,
});

test('a matter has its own limit, a part of the catalogue too, and the narrower counts by what stands before it', () => {
  const rows = [
    rowFor({}, 10),
    rowFor({ kind: 'complaint' }, 9),
    rowFor({ deadlineClass: 'complex' }, 15),
    rowFor({ matter: '0201' }, 4),
    rowFor({ city: '420300' }, 7),
    rowFor({ city: '420300', matter: '0201' }, 6),
    rowFor({ urgency: 'urgent' }, 1),
  ];
  const asked = (further: Partial<LimitQuestion>): number =>
    limitFor(
      { ...timekeeping.policies, rows },
      { purpose: 'reply', kind: 'complaint', urgency: 'routine', at: moment('2026-11-23 09:00'), ...further },
    ).amount;
  assert.is(asked({}), 9);
  assert.is(asked({ deadlineClass: 'complex' }), 15);
  assert.is(asked({ deadlineClass: 'complex', matter: '020104' }), 4);
  assert.is(asked({ matter: '020204' }), 9);
  assert.is(asked({ city: '420300', matter: '010301' }), 7);
  assert.is(asked({ city: '420300', matter: '020104', deadlineClass: 'complex' }), 6);
  assert.is(asked({ city: '420100', matter: '020104' }), 4);
  // A city's or matter's routine limit never lengthens an urgent one.
  assert.is(asked({ city: '420300', matter: '020104', urgency: 'urgent' }), 1);
});

test('each level of supervision has its own time to answer', () => {
  const answers = (['daily', 'listed', 'interview'] as const).map(
    (level) =>
      limitFor(timekeeping.policies, {
        purpose: 'supervise',
        kind: 'complaint',
        urgency: 'routine',
        at: moment('2026-11-23 09:00'),
        level,
      }).amount,
  );
  assert.equal(answers, [2, 3, 5]);
});

test('a due time by a row for one city and matter says so', () => {
  const rows = [rowFor({}, 10), rowFor({ city: '420300', matter: '0201' }, 6)];
  const at = moment('2026-11-23 09:00');
  const limit = limitFor(
    { ...timekeeping.policies, rows },
    { purpose: 'reply', kind: 'complaint', urgency: 'routine', at, city: '420300', matter: '020104' },
  );
  const [first] = traceOf(timekeeping, startClock(timekeeping, 'reply', limit, at));
  assert.match(first?.sentence ?? '', /第 6 条，420300 市州的专门规定，事项 0201 的专门规定/);
});

test.run();
