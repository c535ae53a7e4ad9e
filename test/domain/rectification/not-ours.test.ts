import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { he, li, liu, wang } from '../../support/people.ts';
import { attempt, negative, type Step, ticketAfter } from '../../support/tickets.ts';
import { shanghai } from '../../support/time.ts';

const trafficPolice = {
  unit: '十堰市公安局交通管理局茅箭区大队',
  code: 'traffic-police@420302',
  function: 'traffic-police',
} as const;

const notOurs: Step = [
  '2026-11-26 14:00',
  li,
  { type: 'Verify', finding: 'not-ours', ground: '诉求人不满意的是违停处罚', body: trafficPolice },
];
const agreed: Step = ['2026-11-26 15:00', he, { type: 'ConfirmFinding', note: '属实' }];

const refusalOf = (steps: readonly Step[], step: Step) => {
  const outcome = attempt(steps, step);
  if (!isRefusal(outcome)) throw new Error(`accepted: ${outcome.events.join(', ')}`);
  return outcome;
};

test('a review of another unit’s work goes on at that unit, verified there within its own working day', () => {
  const ticket = ticketAfter([...negative, notOurs, agreed]);
  const [current] = ticket.cases;
  assert.is(ticket.state, 'rectifying');
  assert.equal(
    [current?.state, current?.unit, current?.unitName, current?.finding],
    ['verifying', trafficPolice.code, trafficPolice.unit, null],
  );
  assert.equal(current?.passedOnFrom, [
    { unit: 'urban-management@420302', unitName: '十堰市茅箭区城市管理执法局', at: shanghai('2026-11-26 15:00') },
  ]);
  assert.is(current?.verifyClock.dueAt, shanghai('2026-11-27 18:00'));
});

test('the unit below to which the ticket was forwarded puts it right too, until the case goes to another unit', () => {
  const squad = { ...li, id: 'zhang', name: '张勇', unit: 'urban-management-squad@420302' };
  const steps: Step[] = negative.map((step): Step => step);
  const forwarded: Step = [
    '2026-11-23 11:00',
    li,
    { type: 'Forward', unit: { code: squad.unit, unit: '五堰中队' }, person: null, note: '' },
  ];
  const given = [...steps.slice(0, 2), forwarded, ...steps.slice(2)];
  const upheld: Step = ['2026-11-26 16:00', squad, { type: 'Verify', finding: 'upheld', ground: '现场复查，摊点仍在' }];
  assert.is(ticketAfter([...given, upheld]).cases[0]?.state, 'upheld');
  assert.match(refusalOf([...given, notOurs, agreed], upheld).sentence, '由十堰市公安局交通管理局茅箭区大队办理');
});

test('after that only the people of the other unit verify and put right, and they can’t pass it on once more', () => {
  const passedOn = [...negative, notOurs, agreed];
  const former = refusalOf(passedOn, [
    '2026-11-26 16:00',
    li,
    { type: 'Verify', finding: 'upheld', ground: '现场复查' },
  ]);
  assert.match(former.sentence, '由十堰市公安局交通管理局茅箭区大队办理');
  const again = refusalOf(passedOn, [
    '2026-11-26 16:00',
    wang,
    {
      type: 'Verify',
      finding: 'not-ours',
      ground: '应由城管处理',
      body: { unit: '十堰市茅箭区城市管理执法局', code: 'urban-management@420302', function: 'urban-management' },
    },
  ]);
  assert.is(again.refused, 'limit-reached');
  const upheld = ticketAfter([
    ...passedOn,
    ['2026-11-26 16:00', wang, { type: 'Verify', finding: 'upheld', ground: '违停确未处罚' }],
  ]);
  assert.is(upheld.cases[0]?.state, 'upheld');
});

test('who names no other unit, or the same one, is told so', () => {
  const without = refusalOf(negative, [
    '2026-11-26 14:00',
    li,
    { type: 'Verify', finding: 'not-ours', ground: '不是我们的事', body: null },
  ]);
  assert.equal([without.refused, without.field], ['invalid', 'body']);
});

test('who found it can’t agree to it, and a supervisor who disagrees leaves it with the unit', () => {
  const bySupervisor: Step = ['2026-11-26 14:00', liu, notOurs[2]];
  assert.match(refusalOf([...negative, bySupervisor], ['2026-11-26 15:00', liu, agreed[2]]).sentence, '另一人复核');
  const refused = ticketAfter([
    ...negative,
    notOurs,
    ['2026-11-26 15:00', he, { type: 'RejectFinding', note: '占道也在反映之列' }],
  ]);
  assert.equal([refused.cases[0]?.state, refused.cases[0]?.unit], ['upheld', 'urban-management@420302']);
});

test.run();
