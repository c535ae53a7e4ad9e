import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { HOUR } from '../../../src/domain/instant.ts';
import { lessonOf } from '../../../src/domain/learning/lesson.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { decide } from '../../../src/domain/ticket/decide.ts';
import { evolve } from '../../../src/domain/ticket/evolve.ts';
import { unitRowsOf } from '../../../src/store/projections.ts';
import { pastStepsOf } from '../../../views/citizen/past-steps.ts';
import { toldEvents } from '../../../views/ticket/told-events.ts';
import {
  asSupervisor,
  contested,
  heard,
  opening,
  police,
  refusedReturn,
  ruledTo,
  ruledToStay,
  rulingFor,
  wish,
} from '../../support/disputes.ts';
import { he, li, liu, wang, zhou } from '../../support/people.ts';
import { stallRouting } from '../../support/proposals.ts';
import { attempt, order, registration, type Step, signed, story, ticketAfter } from '../../support/tickets.ts';
import { shanghai, timekeeping } from '../../support/time.ts';

const outcomeOf = (steps: readonly Step[], step: Step) => {
  const outcome = attempt(steps, step);
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  return outcome;
};
const refusalOf = (steps: readonly Step[], step: Step) => {
  const outcome = attempt(steps, step);
  if (!isRefusal(outcome)) throw new Error(`accepted: ${outcome.events.join(', ')}`);
  return outcome;
};

test('a unit contests a refused return: both bodies see it, and the supervisor has two working days', () => {
  const { events, ticket } = outcomeOf(refusedReturn, ['2026-11-23 15:00', li, opening]);
  assert.equal(events, ['DisputeOpened']);
  assert.is(ticket.state, 'in-dispute');
  const [dispute] = ticket.disputes;
  assert.equal([dispute?.holder, dispute?.named], [order.lead, police]);
  assert.is(dispute?.clock.dueAt, shanghai('2026-11-25 18:00'));
  assert.equal(dispute?.statements, [
    {
      at: shanghai('2026-11-23 15:00'),
      unit: 'urban-management@420302',
      unitName: order.lead.unit,
      by: '李国强',
      clause: '1.3.1',
      text: '摊点在机动车道内，应由交警处理。',
      evidence: [],
    },
  ]);
  assert.is(ticket.clocks.reply?.stoppedAt, null, 'the citizen waits on');
  // The traffic police assist already here; with another body the part is 'disputed'.
  const named = { unit: '十堰市茅箭区五堰街道办事处', code: 'street@420302001', function: 'street' };
  const other = outcomeOf(refusedReturn, ['2026-11-23 15:00', li, { ...opening, named } as Command]).ticket;
  assert.equal(
    unitRowsOf(other).map(({ unit, part }) => [unit, part]),
    [
      ['urban-management@420302', 'lead'],
      ['traffic-police@420302', 'assist'],
      ['street@420302001', 'disputed'],
    ],
  );
});

test('without a refused return nobody contests; the number of returns counts over all units', () => {
  assert.is(refusalOf(signed, ['2026-11-23 11:00', li, opening]).refused, 'wrong-state');
  const again = (steps: readonly Step[], at: string, lead = order.lead, by: Actor = li): Step[] => [
    ...steps,
    [`${at} 09:00`, zhou, { type: 'Dispatch', order: { ...order, lead, assist: [], correction: '改派' } }],
    [`${at} 09:30`, by, { type: 'SignFor' }],
  ];
  const returned = (steps: readonly Step[], at: string, by: Actor): Step[] => [
    ...steps,
    [`${at} 10:00`, by, wish],
    [`${at} 11:00`, zhou, { type: 'ApproveReturn', note: '' }],
  ];
  const first = returned(signed, '2026-11-23', li);
  const second = returned(again(first, '2026-11-24', police, wang), '2026-11-24', wang);
  const third = again(second, '2026-11-25');
  const refusal = refusalOf(third, ['2026-11-25 10:00', li, wish]);
  assert.is(refusal.refused, 'limit-reached');
  assert.match(refusal.sentence, '提请裁定');
  assert.is(outcomeOf(third, ['2026-11-25 10:00', li, opening]).ticket.state, 'in-dispute');
});

test('a refusal of an earlier return to another unit is nothing that this unit could contest', () => {
  const toPolice: Step[] = [
    ...refusedReturn,
    ['2026-11-24 09:00', li, wish],
    ['2026-11-24 10:00', zhou, { type: 'ApproveReturn', note: '' }],
    ['2026-11-24 11:00', zhou, { type: 'Dispatch', order: { ...order, lead: police, assist: [] } }],
    ['2026-11-24 12:00', wang, { type: 'SignFor' }],
  ];
  // Two returns are used up here, so the number lets it through; with a higher number it would not.
  const ticket = ticketAfter(toPolice);
  const lenient = { ...timekeeping, policies: { ...timekeeping.policies, maximumReturns: 3 } };
  const now = shanghai('2026-11-24 13:00');
  const command = { ...opening, named: order.lead } as Command;
  const outcome = decide(ticket, command, { now, actor: wang, timekeeping: lenient });
  assert.ok(isRefusal(outcome) && outcome.refused === 'wrong-state');
});

test('a unit names another body than itself, a dispatcher may leave it open and turns the return into a dispute', () => {
  const nobody = refusalOf(refusedReturn, ['2026-11-23 15:00', li, { ...opening, named: null } as Command]);
  assert.equal([nobody.refused, nobody.field], ['invalid', 'lead']);
  const itself = refusalOf(refusedReturn, ['2026-11-23 15:00', li, { ...opening, named: order.lead } as Command]);
  assert.equal([itself.refused, itself.field], ['invalid', 'lead']);
  const stranger = refusalOf(refusedReturn, ['2026-11-23 15:00', wang, opening]);
  assert.match(stranger.sentence, '由十堰市茅箭区城市管理执法局主办');
  const asked: Step[] = [...signed, ['2026-11-23 11:00', li, wish]];
  const command: Command = { type: 'OpenDispute', named: null, text: '两家各执一词，请督办裁定。', evidence: [] };
  const { ticket } = outcomeOf(asked, ['2026-11-23 14:00', zhou, command]);
  assert.is(ticket.state, 'in-dispute');
  assert.equal([ticket.returns[0]?.outcome, ticket.returns[0]?.decidedAt], ['disputed', shanghai('2026-11-23 14:00')]);
  assert.equal([ticket.disputes[0]?.named, ticket.disputes[0]?.statements[0]?.unit], [null, null]);
});

test('both bodies are heard, and nobody else', () => {
  const statement: Command = { type: 'GiveStatement', text: '请看现场照片，摊点全在人行道。', evidence: [] };
  assert.is(outcomeOf(contested, ['2026-11-24 09:00', wang, statement]).ticket.disputes[0]?.statements.length, 2);
  assert.is(outcomeOf(contested, ['2026-11-24 09:00', li, statement]).ticket.disputes[0]?.statements.length, 2);
  const outside: Actor = { role: 'handler', id: 'sun', name: '孙强', unit: 'housing@420302' };
  assert.is(refusalOf(contested, ['2026-11-24 09:00', outside, statement]).sentence, '只有争议双方单位可以提交陈述。');
});

test('a ruling for the other body begins all clocks anew: it inherits no limit that others have spent', () => {
  const { ticket } = outcomeOf(heard, ['2026-12-04 10:00', liu, rulingFor(police, [order.lead, police])]);
  assert.is(ticket.state, 'dispatched');
  assert.equal([ticket.lead, ticket.assist], [police, [order.lead]]);
  assert.is(ticket.clocks.sign?.dueAt, shanghai('2026-12-07 18:00'));
  assert.is(ticket.clocks.reply?.dueAt, shanghai('2026-12-18 18:00'));
  assert.is(ticket.assisting[0]?.clock?.dueAt, shanghai('2026-12-09 18:00'));
  assert.equal([ticket.handler, ticket.bound], [null, true]);
  assert.is(ticket.disputes[0]?.clock.stoppedAt, shanghai('2026-12-04 10:00'));
});

test('a ruling that the body keeps it leaves the reply clock as it ran, and gives new helpers their own', () => {
  const before = ticketAfter(heard);
  const { events, ticket } = outcomeOf(heard, ['2026-11-25 10:00', liu, rulingFor(order.lead, [police])]);
  assert.equal(events, ['RuledToStay']);
  assert.is(ticket.state, 'handling');
  assert.equal(ticket.clocks.reply, before.clocks.reply);
  assert.equal(ticket.assisting, before.assisting, 'who assisted before goes on with the clock that runs');
  const street = { unit: '茅箭区五堰街道办事处', code: 'street@420302001', function: 'street' };
  const helped = outcomeOf(heard, ['2026-11-25 10:00', liu, rulingFor(order.lead, [street])]).ticket;
  assert.is(helped.assisting[0]?.clock?.dueAt, shanghai('2026-11-30 18:00'));
});

test('a ruling binds: neither body can return or dispute any more, and is told which ruling', () => {
  const stays = refusalOf(ruledToStay, ['2026-11-25 11:00', li, wish]);
  const told =
    '今天 10:00 已裁定由十堰市茅箭区城市管理执法局主办（裁定 20261123000001-C1），裁定后不能再退单或提请裁定。请办理。';
  assert.is(stays.sentence.replace(/^11月25日/u, '今天'), told);
  assert.is(refusalOf(ruledToStay, ['2026-11-25 11:00', li, opening]).refused, 'limit-reached');
  assert.match(refusalOf(ruledTo, ['2026-11-25 11:00', wang, wish]).sentence, '裁定 20261123000001-C1');
  const redone: Step[] = [...ruledTo, ['2026-11-25 11:00', wang, { type: 'SignFor' }]];
  assert.match(refusalOf(redone, ['2026-11-25 12:00', wang, opening]).sentence, '裁定 20261123000001-C1');
});

test('who handled the ticket or opened the dispute does not rule on it, in whatever post', () => {
  for (const person of [li, wang]) {
    const refusal = refusalOf(heard, ['2026-11-25 10:00', asSupervisor(person), rulingFor(police)]);
    assert.equal([refusal.refused, refusal.sentence.includes('没有参与的人')], ['not-allowed', true]);
  }
  assert.is(refusalOf(heard, ['2026-11-25 10:00', zhou, rulingFor(police)]).refused, 'not-allowed');
  assert.is(outcomeOf(heard, ['2026-11-25 10:00', he, rulingFor(police)]).ticket.state, 'dispatched');
});

test('a ruling says on which clause and why', () => {
  const silent = rulingFor(police);
  if (silent.type !== 'Rule') throw new Error('no ruling');
  const without = (part: 'clause' | 'grounds'): Command => ({ ...silent, ruling: { ...silent.ruling, [part]: '' } });
  assert.is(refusalOf(heard, ['2026-11-25 10:00', liu, without('clause')]).field, 'clause');
  assert.is(refusalOf(heard, ['2026-11-25 10:00', liu, without('grounds')]).field, 'grounds');
});

test('a precedent is withdrawn once, with a reason, by a supervisor; its own ticket stays bound', () => {
  const command: Command = {
    type: 'WithdrawPrecedent',
    precedent: '20261123000001-C1',
    reason: '职责清单已于本月调整。',
  };
  const { ticket } = outcomeOf(ruledTo, ['2026-11-26 10:00', he, command]);
  assert.equal(ticket.disputes[0]?.ruling?.withdrawn, {
    at: shanghai('2026-11-26 10:00'),
    by: '何丽',
    reason: '职责清单已于本月调整。',
  });
  assert.equal([ticket.state, ticket.bound], ['dispatched', true]);
  const twice: Step[] = [...ruledTo, ['2026-11-26 10:00', he, command]];
  assert.is(refusalOf(twice, ['2026-11-26 11:00', he, command]).refused, 'wrong-state');
  assert.is(refusalOf(ruledTo, ['2026-11-26 10:00', he, { ...command, reason: '' }]).field, 'reason');
  assert.is(
    refusalOf(ruledTo, ['2026-11-26 10:00', he, { ...command, precedent: '20261123000001-C2' }]).refused,
    'not-found',
  );
  assert.is(refusalOf(ruledTo, ['2026-11-26 10:00', zhou, command]).refused, 'not-allowed');
});

test('a ruling teaches at once and double, also where it confirms the first proposal', () => {
  const routed = { ...registration, routing: stallRouting() };
  assert.is(lessonOf(ticketAfter(heard, routed)), null);
  const stayed = lessonOf(ticketAfter(ruledToStay, routed));
  assert.equal([stayed?.function, stayed?.weight], ['urban-management', 2]);
  const moved = lessonOf(ticketAfter(ruledTo, routed));
  assert.equal([moved?.function, moved?.weight], ['traffic-police', 2]);
});

test('timeline and citizen read what was disputed and ruled; the citizen no names of staff', () => {
  const told = toldEvents(story(ruledTo), timekeeping).slice(-3);
  assert.equal(
    told.map(({ who, what }) => `${who} ${what}`),
    [
      '十堰市茅箭区城市管理执法局（李国强） 提请裁定，认为应由十堰市公安局交通管理局茅箭区大队办理，依据条款 1.3.1；督办员须在 11月25日 18:00 前裁定',
      '十堰市公安局交通管理局茅箭区大队（王海涛） 提交陈述',
      '督办员 刘建平 裁定由十堰市公安局交通管理局茅箭区大队主办，距时限 8 小时；时限重新计算，须在 11月26日 18:00 前签收，不能再退单',
    ],
  );
  const steps = pastStepsOf(story(ruledTo), shanghai('2026-11-26 09:00')).slice(-2);
  assert.equal(
    steps.map(({ title, words }) => `${title}：${words}`),
    [
      '正在裁定由谁办理：几个单位对由谁办理有不同意见，热线正在裁定，最迟 11月25日 18:00 前确定。',
      '已裁定由十堰市公安局交通管理局茅箭区大队办理：须在 今天 18:00 前签收，12月9日 18:00 前答复您。单位不能再推给别人。',
    ],
  );
});

test('however late it is ruled, the new body has just the time of a ticket dispatched at that moment', () => {
  const before = ticketAfter(heard);
  const fresh = ticketAfter([]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), (hours) => {
      const now = shanghai('2026-11-24 10:00') + hours * HOUR;
      const ruled = decide(before, rulingFor(police), { now, actor: liu, timekeeping });
      const sent = decide(
        fresh,
        { type: 'Dispatch', order: { ...order, lead: police, assist: [] } },
        { now, actor: zhou, timekeeping },
      );
      if (isRefusal(ruled) || isRefusal(sent)) throw new Error('refused');
      const [one, other] = [ruled.reduce(evolve, before), sent.reduce(evolve, fresh)];
      assert.equal([one.clocks.sign, one.clocks.reply], [other.clocks.sign, other.clocks.reply]);
    }),
    { numRuns: 200 },
  );
});

test.run();
