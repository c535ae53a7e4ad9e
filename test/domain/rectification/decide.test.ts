import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Actor } from '../../../src/domain/access/actor.ts';
import type { Attachment } from '../../../src/domain/appeal/appeal.ts';
import type { EvaluationAnswers } from '../../../src/domain/evaluation/evaluation.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { runningClock } from '../../../src/domain/ticket/running-clock.ts';
import { he, li, liu, wang } from '../../support/people.ts';
import { attempt, negative, type Step, satisfied, ticketAfter, veryDissatisfied } from '../../support/tickets.ts';
import { shanghai } from '../../support/time.ts';

const photo: Attachment = {
  id: 'p1',
  name: '整改后.jpg',
  mediaType: 'image/jpeg',
  bytes: 120_000,
  sha256: 'ab'.repeat(32),
};
const upheld: Step = ['2026-11-26 14:00', li, { type: 'Verify', finding: 'upheld', ground: '现场复查，摊贩确有回流' }];
const measures: Step = [
  '2026-11-26 15:00',
  li,
  { type: 'ProposeMeasures', way: 'by-date', text: '十日内安装隔离护栏，固定岗值守到 19:00', responsible: '李国强' },
];
const feedback: Step = [
  '2026-12-02 10:00',
  li,
  { type: 'GiveFeedback', text: '护栏已安装完毕，附照片。', evidence: [photo] },
];
const toSecondCallback: readonly Step[] = [...negative, upheld, measures, feedback];
const goodAnswers = { ...satisfied, reasons: [] };
const badAnswers = { ...veryDissatisfied, reasons: [...veryDissatisfied.reasons] };

const secondCall = (
  at: string,
  by: Actor,
  answers: EvaluationAnswers = goodAnswers,
  conclusion = '已安装护栏并固定值守，回访满意。',
): Step => [at, by, { type: 'RecordSecondCallback', reached: true, answers, conclusion }];

const refusalOf = (steps: readonly Step[], step: Step) => {
  const outcome = attempt(steps, step);
  if (!isRefusal(outcome)) throw new Error(`accepted: ${outcome.events.join(', ')}`);
  return outcome;
};

test('an upheld review is rectified with evidence, called back a second time, and closes case and ticket together', () => {
  const ticket = ticketAfter([...toSecondCallback, secondCall('2026-12-03 10:00', liu)]);
  assert.is(ticket.state, 'closed');
  assert.is(ticket.closedAt, shanghai('2026-12-03 10:00'));
  const [rectification] = ticket.cases;
  assert.is(rectification?.state, 'closed');
  assert.is(rectification?.result, 'rectified');
  assert.is(rectification?.conclusion, '已安装护栏并固定值守，回访满意。');
  assert.equal(rectification?.feedback[0]?.evidence, [photo]);
  assert.equal(
    ticket.evaluations.map((evaluation) => evaluation.satisfaction),
    ['very-dissatisfied', 'satisfied'],
    'the first review stays beside the second',
  );
});

test('measures by a date have twelve days, at once five working days', () => {
  assert.is(ticketAfter([...negative, upheld, measures]).cases[0]?.rectifyClock?.dueAt, shanghai('2026-12-08 18:00'));
  const atOnce: Step = [
    '2026-11-26 15:00',
    li,
    { type: 'ProposeMeasures', way: 'at-once', text: '立即恢复固定岗值守', responsible: '李国强' },
  ];
  assert.is(ticketAfter([...negative, upheld, atOnce]).cases[0]?.rectifyClock?.dueAt, shanghai('2026-12-03 18:00'));
});

test('a mistaken or malicious review needs a second person to agree, and then closes without rectification', () => {
  const proposed: Step = [
    '2026-11-26 14:00',
    liu,
    { type: 'Verify', finding: 'mistaken', ground: '诉求人称按错了键，本意为满意' },
  ];
  const own = refusalOf([...negative, proposed], ['2026-11-26 15:00', liu, { type: 'ConfirmFinding', note: '' }]);
  assert.match(own.sentence, '另一人复核');
  const ticket = ticketAfter([
    ...negative,
    proposed,
    ['2026-11-26 15:00', he, { type: 'ConfirmFinding', note: '录音已复核' }],
  ]);
  assert.is(ticket.state, 'closed');
  assert.is(ticket.cases[0]?.result, 'mistaken');
});

test('when the second person disagrees the review stands and the unit has to rectify', () => {
  const proposed: Step = [
    '2026-11-26 14:00',
    li,
    { type: 'Verify', finding: 'malicious', ground: '诉求人多次重复投诉' },
  ];
  const ticket = ticketAfter([
    ...negative,
    proposed,
    ['2026-11-27 09:00', he, { type: 'RejectFinding', note: '重复投诉是因为问题没有解决' }],
  ]);
  assert.is(ticket.cases[0]?.state, 'upheld');
  assert.is(ticket.cases[0]?.rectifyClock?.dueAt, shanghai('2026-12-04 18:00'));
});

test('feedback without evidence is refused, unless it only explains', () => {
  const bare: Step = ['2026-12-02 10:00', li, { type: 'GiveFeedback', text: '已经整改到位了。', evidence: [] }];
  assert.is(refusalOf([...negative, upheld, measures], bare).field, 'files');
  const explains: Step = [
    '2026-11-26 15:00',
    li,
    { type: 'ProposeMeasures', way: 'explanation', text: '该路段为划定的夜市疏导区', responsible: '李国强' },
  ];
  assert.is(ticketAfter([...negative, upheld, explains, bare]).cases[0]?.state, 'second-callback');
});

test('still dissatisfied: once more, twice at most, then it is for supervision, which concludes', () => {
  const again = (day: string): Step[] => [
    [`${day} 10:00`, li, { type: 'ProposeMeasures', way: 'at-once', text: '增派人员继续值守', responsible: '李国强' }],
    [`${day} 11:00`, li, { type: 'GiveFeedback', text: '已增派人员，附照片。', evidence: [photo] }],
  ];
  const once: Step[] = [...toSecondCallback, secondCall('2026-12-03 10:00', liu, badAnswers)];
  assert.is(ticketAfter(once).cases[0]?.state, 'upheld');
  assert.is(ticketAfter(once).cases[0]?.repeats, 1);
  const twice: Step[] = [...once, ...again('2026-12-04'), secondCall('2026-12-07 10:00', liu, badAnswers)];
  const thrice: Step[] = [...twice, ...again('2026-12-08'), secondCall('2026-12-09 10:00', liu, badAnswers)];
  assert.is(ticketAfter(thrice).cases[0]?.state, 'escalated');
  const concluded = ticketAfter([
    ...thrice,
    ['2026-12-10 10:00', he, { type: 'ConcludeCase', conclusion: '经督办，已由街道与城管共同设点疏导。' }],
  ]);
  assert.is(concluded.state, 'closed');
  assert.is(concluded.cases[0]?.result, 'concluded');
});

test('what is published names neither the citizen nor a telephone number', () => {
  const named = secondCall('2026-12-03 10:00', liu, goodAnswers, '已电话告知孙桂兰，表示满意。');
  assert.match(refusalOf(toSecondCallback, named).sentence, '删去诉求人姓名');
  const numbered = secondCall('2026-12-03 10:00', liu, goodAnswers, '已回拨 13872671234，表示满意。');
  assert.match(refusalOf(toSecondCallback, numbered).sentence, '删去电话号码');
});

test('another unit’s people, and the case’s handler as caller, are refused', () => {
  assert.is(
    refusalOf(negative, ['2026-11-26 14:00', wang, { type: 'Verify', finding: 'upheld', ground: '核实情况属实' }])
      .refused,
    'not-allowed',
  );
  assert.match(
    refusalOf(toSecondCallback, secondCall('2026-12-03 10:00', { ...liu, id: li.id })).sentence,
    '由其他人登记',
  );
});

test('not reached the second time: noted, and after three attempts on two days closed as it was fed back', () => {
  const miss = (at: string): Step => [at, liu, { type: 'RecordSecondCallback', reached: false, note: '无人接听' }];
  const tried: Step[] = [...toSecondCallback, miss('2026-12-03 09:00'), miss('2026-12-03 15:00')];
  assert.is(ticketAfter(tried).cases[0]?.misses.length, 2);
  const ticket = ticketAfter([...tried, miss('2026-12-04 09:00')]);
  assert.is(ticket.state, 'closed');
  assert.is(ticket.cases[0]?.result, 'unreached');
});

test('a refused wish names where the case stands, not the ticket', () => {
  const tooEarly: Step = [
    '2026-11-26 14:00',
    li,
    { type: 'GiveFeedback', text: '已经整改到位了。', evidence: [photo] },
  ];
  assert.match(refusalOf(negative, tooEarly).sentence, '整改单现在是“待核实”');
});

test('a case is timed as long as it is open: verifying, finding, measures, second callback, supervision', () => {
  const dueOf = (steps: readonly Step[]) => runningClock(ticketAfter(steps))?.dueAt;
  const proposed: Step = [
    '2026-11-26 14:00',
    liu,
    { type: 'Verify', finding: 'mistaken', ground: '诉求人称按错了键，本意为满意' },
  ];
  assert.is(dueOf(negative), shanghai('2026-11-27 18:00'));
  assert.is(dueOf([...negative, proposed]), shanghai('2026-11-27 18:00'), 'the second person has the same limit');
  assert.is(dueOf([...negative, upheld, measures]), shanghai('2026-12-08 18:00'));
  assert.is(dueOf(toSecondCallback), shanghai('2026-12-07 18:00'));
});

test('when the second person disagrees, the reason given is the case’s ground', () => {
  const proposed: Step = [
    '2026-11-26 14:00',
    liu,
    { type: 'Verify', finding: 'mistaken', ground: '诉求人称按错了键，本意为满意' },
  ];
  const ticket = ticketAfter([
    ...negative,
    proposed,
    ['2026-11-27 09:00', he, { type: 'RejectFinding', note: '录音中明确表示不满意' }],
  ]);
  assert.is(ticket.cases[0]?.findingGround, '复核不同意：录音中明确表示不满意');
});

test.run();
