import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal } from '../../../src/domain/refusal.ts';
import type { BodyReference, RoutingAnswer } from '../../../src/domain/routing/answer.ts';
import { decide } from '../../../src/domain/ticket/decide.ts';
import { standingReply } from '../../../src/domain/ticket/state.ts';
import { chen, citizen, he, li, liu, wang, zhou } from '../../support/people.ts';
import {
  attempt,
  callbackDue,
  dispatched,
  negative,
  order,
  registration,
  replied,
  type Step,
  satisfied,
  signed,
  ticketAfter,
} from '../../support/tickets.ts';
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

const refuseCorrection = (routing: RoutingAnswer, lead: BodyReference) => {
  const ticket = { ...ticketAfter([]), routing };
  const wish = { type: 'Dispatch' as const, order: { ...order, lead } };
  const outcome = decide(ticket, wish, { now: shanghai('2026-11-23 09:10'), actor: zhou, timekeeping });
  if (!isRefusal(outcome)) throw new Error('accepted');
  return outcome;
};

test('a dispatched complaint is to be signed by the next working day and answered within ten', () => {
  const { events, ticket } = outcomeOf([], ['2026-11-23 09:10', zhou, { type: 'Dispatch', order }]);
  assert.equal(events, ['Dispatched']);
  assert.is(ticket.state, 'dispatched');
  assert.is(ticket.lead?.unit, '十堰市茅箭区城市管理执法局');
  assert.is(ticket.clocks.sign?.dueAt, shanghai('2026-11-24 18:00'));
  assert.is(ticket.clocks.reply?.dueAt, shanghai('2026-12-07 18:00'));
});

test('the time before signing counts: the reply is due as from the dispatch, however late the unit signs', () => {
  const ticket = ticketAfter([...dispatched, ['2026-11-27 17:00', li, { type: 'SignFor' }]]);
  assert.is(ticket.clocks.reply?.startedAt, shanghai('2026-11-23 09:10'));
  assert.is(ticket.clocks.sign?.stoppedAt, shanghai('2026-11-27 17:00'));
  assert.equal(ticket.handler, { id: 'li', name: '李国强' });
});

test('only people of the lead unit sign and reply; an assisting unit is told who leads', () => {
  const refusal = refusalOf(dispatched, ['2026-11-23 10:00', wang, { type: 'SignFor' }]);
  assert.is(refusal.refused, 'not-allowed');
  assert.match(refusal.sentence, '十堰市茅箭区城市管理执法局主办');
});

test('who chooses another body than the first suggestion says why', () => {
  const lead = { unit: '茅箭区五堰街道办事处', code: 'street@420302002', function: 'street' };
  const first = {
    function: 'urban-management',
    unit: order.lead.unit,
    code: order.lead.code,
    probability: 0.9,
    matter: null,
    because: [],
  };
  const registered = ticketAfter([]);
  const routing = {
    kind: 'complaint' as const,
    urgency: 'routine' as const,
    decision: 'dispatch' as const,
    redirectTo: null,
    matter: null,
    division: null,
    lead: order.lead,
    assist: [],
    candidates: [first],
    because: [],
    whyNotSecond: '',
    edition: '示范版',
  };
  assert.is(registered.routing, null);
  const withRouting = attempt([], ['2026-11-23 09:10', zhou, { type: 'Dispatch', order: { ...order, lead } }]);
  assert.not(isRefusal(withRouting), 'without a suggestion nothing has to be explained');
  const refusal = refuseCorrection(routing, lead);
  assert.is(refusal.field, 'correction');
});

test('a unit returns with reason and clause, the dispatcher agrees, and the appeal waits for another body', () => {
  const returned: Step = [
    '2026-11-24 09:00',
    li,
    { type: 'RequestReturn', reason: 'wrong-place', clause: '2.1.4', explanation: '该校位于张湾区辖区，不在茅箭区' },
  ];
  const { ticket } = outcomeOf(
    [...dispatched, returned],
    ['2026-11-24 10:00', zhou, { type: 'ApproveReturn', note: '' }],
  );
  assert.is(ticket.state, 'registered');
  assert.is(ticket.lead, null);
  assert.equal(
    ticket.returns.map(({ outcome, unitName }) => ({ outcome, unitName })),
    [{ outcome: 'approved', unitName: '十堰市茅箭区城市管理执法局' }],
  );
  assert.ok(ticket.clocks.reply?.stoppedAt);
});

test('a refused return counts as signed: the unit handles, and knows why', () => {
  const returned: Step = [
    '2026-11-24 09:00',
    li,
    { type: 'RequestReturn', reason: 'not-our-duty', clause: '2.1.4', explanation: '属于交管部门的职责' },
  ];
  const { ticket } = outcomeOf(
    [...dispatched, returned],
    ['2026-11-24 10:00', zhou, { type: 'RefuseReturn', note: '人行道上摆摊按条款由城管主办' }],
  );
  assert.is(ticket.state, 'handling');
  assert.is(ticket.returns[0]?.decisionNote, '人行道上摆摊按条款由城管主办');
});

test('a return after two working days comes too late', () => {
  const late: Step = [
    '2026-11-26 09:00',
    li,
    { type: 'RequestReturn', reason: 'not-our-duty', clause: '2.1.4', explanation: '属于交管部门的职责' },
  ];
  const refusal = refusalOf(signed, late);
  assert.is(refusal.refused, 'too-late');
  assert.match(refusal.sentence, '11月25日 18:00 前提出');
});

test('one extension, asked before expiry and no longer than the first limit', () => {
  const asked: Step = [
    '2026-12-01 09:00',
    li,
    { type: 'RequestExtension', workingDays: 5, reason: '需要与学校协商设置护栏' },
  ];
  const { ticket } = outcomeOf([...signed, asked], ['2026-12-01 10:00', zhou, { type: 'GrantExtension', note: '' }]);
  assert.is(ticket.clocks.reply?.dueAt, shanghai('2026-12-14 18:00'));
  const again = refusalOf(
    [...signed, asked, ['2026-12-01 10:00', zhou, { type: 'GrantExtension', note: '' }]],
    ['2026-12-02 09:00', li, { type: 'RequestExtension', workingDays: 1, reason: '还需要一些时间' }],
  );
  assert.is(again.refused, 'limit-reached');
  const tooLong = refusalOf(signed, [
    '2026-12-01 09:00',
    li,
    { type: 'RequestExtension', workingDays: 11, reason: '需要较长时间施工' },
  ]);
  assert.is(tooLong.field, 'workingDays');
  const expired = refusalOf(signed, [
    '2026-12-08 09:00',
    li,
    { type: 'RequestExtension', workingDays: 2, reason: '忘记申请延期了' },
  ]);
  assert.is(expired.refused, 'too-late');
});

test('a rejected reply goes back to the unit and its clock runs on', () => {
  const { ticket } = outcomeOf(replied, [
    '2026-11-25 16:00',
    zhou,
    { type: 'RejectReply', note: '没有说明值守到什么时候' },
  ]);
  assert.is(ticket.state, 'handling');
  assert.is(ticket.clocks.reply?.stoppedAt, null);
  assert.is(ticket.clocks.reply?.dueAt, shanghai('2026-12-07 18:00'));
});

test('who approved the reply does not call the citizen back', () => {
  const approved: readonly Step[] = [...replied, ['2026-11-25 16:00', liu, { type: 'ApproveReply', note: '' }]];
  const call: Step[2] = { type: 'RecordCallback', reached: true, answers: { ...satisfied, reasons: [] } };
  const own = attempt(approved, ['2026-11-26 10:00', liu, call]);
  assert.match(isRefusal(own) ? own.sentence : '', '回访须由其他人登记');
  assert.not.ok(isRefusal(attempt(approved, ['2026-11-26 10:00', he, call])));
});

test('a satisfied citizen closes the ticket, bound to matter, unit and handler', () => {
  const answers = { ...satisfied, reasons: [] };
  const { events, ticket } = outcomeOf(callbackDue, [
    '2026-11-26 10:00',
    liu,
    { type: 'RecordCallback', reached: true, answers },
  ]);
  assert.equal(events, ['Evaluated']);
  assert.is(ticket.state, 'closed');
  assert.is(ticket.closedAt, shanghai('2026-11-26 10:00'));
  assert.equal(ticket.evaluations, [
    {
      ...answers,
      at: shanghai('2026-11-26 10:00'),
      by: 'callback',
      round: 1,
      matter: '020104',
      unit: 'urban-management@420302',
      handler: '李国强',
      caller: { id: 'liu', name: '刘建平' },
    },
  ]);
  assert.ok(
    Object.values(ticket.clocks).every((clock) => clock.stoppedAt !== null),
    'no clock runs on a closed ticket',
  );
});

test('a very dissatisfied citizen opens a rectification case by itself, to be verified within one working day', () => {
  const ticket = ticketAfter(negative);
  assert.is(ticket.state, 'rectifying');
  assert.is(ticket.cases.length, 1);
  assert.is(ticket.cases[0]?.state, 'verifying');
  assert.is(ticket.cases[0]?.verifyClock.dueAt, shanghai('2026-11-27 18:00'));
  assert.is(ticket.cases[0]?.review.handler, '李国强');
});

test('a negative review without a reason is asked for one', () => {
  const answers = {
    contacted: true,
    solution: 'unsolved' as const,
    satisfaction: 'dissatisfied' as const,
    reasons: [],
    words: '',
  };
  assert.is(
    refusalOf(callbackDue, ['2026-11-26 10:00', liu, { type: 'RecordCallback', reached: true, answers }]).field,
    'reasons',
  );
});

test('three attempts in different slots on two days close as not reached; three on one day do not', () => {
  const miss = (at: string): Step => [at, liu, { type: 'RecordCallback', reached: false, note: '无人接听' }];
  const sameDay = ticketAfter([
    ...callbackDue,
    miss('2026-11-26 09:00'),
    miss('2026-11-26 14:00'),
    miss('2026-11-26 19:00'),
  ]);
  assert.is(sameDay.state, 'callback-due');
  const twoDays = ticketAfter([
    ...callbackDue,
    miss('2026-11-26 09:00'),
    miss('2026-11-26 14:00'),
    miss('2026-11-27 09:00'),
  ]);
  assert.is(twoDays.state, 'closed');
  assert.equal(twoDays.evaluations, []);
});

test('who answered an appeal never records its callback', () => {
  const handlerCalls: Step = [
    '2026-11-26 10:00',
    { ...liu, id: li.id },
    { type: 'RecordCallback', reached: false, note: '无人接听' },
  ];
  assert.match(refusalOf(callbackDue, handlerCalls).sentence, '回访须由其他人登记');
});

test('a citizen urges once a day and three times at most; the unit sees each', () => {
  const urge = (at: string): Step => [at, citizen, { type: 'Urge', words: '还没人来' }];
  assert.is(refusalOf([...signed, urge('2026-11-24 08:00')], urge('2026-11-24 20:00')).refused, 'limit-reached');
  const often: Step[] = [...signed, urge('2026-11-24 08:00'), urge('2026-11-25 09:00'), urge('2026-11-26 10:00')];
  assert.is(ticketAfter(often).urges.length, 3);
  assert.match(refusalOf(often, urge('2026-11-28 10:00')).sentence, '已催办 3 次');
});

test('a redo starts a new round with new clocks; after two it is for supervision', () => {
  const redo = (at: string): Step => [at, liu, { type: 'Redo', reason: '回访反映未解决' }];
  const road = (day: string): Step[] => [
    [`${day} 10:00`, li, { type: 'SignFor' }],
    [
      `${day} 11:00`,
      li,
      {
        type: 'Reply',
        text: '已再次清理并加派人员值守到放学以后。',
        contact: '电话告知',
        attachments: [],
        withoutAssist: '协办单位已当面会商。',
      },
    ],
    [`${day} 12:00`, zhou, { type: 'ApproveReply', note: '' }],
  ];
  const second = ticketAfter([...callbackDue, redo('2026-11-26 10:00')]);
  assert.is(second.round, 2);
  assert.is(second.handler, null);
  assert.is(standingReply(second), null, 'the first round’s reply does not stand for the second');
  const twice: Step[] = [
    ...callbackDue,
    redo('2026-11-26 09:00'),
    ...road('2026-11-26'),
    redo('2026-11-27 09:00'),
    ...road('2026-11-27'),
  ];
  assert.match(refusalOf(twice, redo('2026-11-30 09:00')).sentence, '请转督办');
});

test('a wish that the present state does not know is refused with the state’s name', () => {
  const refusal = refusalOf(callbackDue, ['2026-11-26 10:00', li, { type: 'SignFor' }]);
  assert.is(refusal.refused, 'wrong-state');
  assert.match(refusal.sentence, '“待回访”');
});

test('a seat answers on the spot and redirects, but does not dispatch', () => {
  assert.is(
    outcomeOf(
      [],
      ['2026-11-23 09:05', chen, { type: 'AnswerOnTheSpot', text: '身份证到期可在任一派出所换领。', answeredBy: null }],
    ).ticket.state,
    'answered',
  );
  assert.is(refusalOf([], ['2026-11-23 09:05', chen, { type: 'Dispatch', order }]).refused, 'not-allowed');
});

test('the citizen reviews on the progress page once a round, within fifteen days of closing', () => {
  const closed: Step[] = [
    ...callbackDue,
    ['2026-11-26 10:00', he, { type: 'RecordCallback', reached: true, answers: { ...satisfied, reasons: [] } }],
  ];
  const review = (at: string): Step => [at, citizen, { type: 'Evaluate', answers: { ...satisfied, reasons: [] } }];
  assert.is(
    outcomeOf(closed, review('2026-11-30 20:00')).ticket.evaluations.length,
    2,
    'beside the first, never over it',
  );
  assert.is(refusalOf([...closed, review('2026-11-30 20:00')], review('2026-12-01 20:00')).refused, 'limit-reached');
  assert.is(refusalOf(closed, review('2026-12-20 20:00')).refused, 'too-late');
});

test('an appeal may not lie about: it waits for its body one working day, a critical one a quarter of an hour', () => {
  assert.is(ticketAfter([]).clocks.dispatch?.dueAt, shanghai('2026-11-24 18:00'));
  const critical = ticketAfter([], { ...registration, urgency: 'critical' });
  assert.is(critical.clocks.dispatch?.dueAt, shanghai('2026-11-23 09:15'));
  const sent = ticketAfter(dispatched);
  assert.is(sent.clocks.dispatch?.stoppedAt, shanghai('2026-11-23 09:10'));
});

test('an extension that nobody decided falls away with a return, and the next unit may ask for its own', () => {
  const asked: Step = [
    '2026-11-24 09:00',
    li,
    { type: 'RequestExtension', workingDays: 5, reason: '需要与学校协商设置护栏' },
  ];
  const returned: Step = [
    '2026-11-24 10:00',
    li,
    { type: 'RequestReturn', reason: 'wrong-place', clause: '2.1.4', explanation: '该校位于张湾区辖区，不在茅箭区' },
  ];
  const lead = { unit: '十堰市公安局交通管理局茅箭区大队', code: 'traffic-police@420302', function: 'traffic-police' };
  const again: Step[] = [
    ...signed,
    asked,
    returned,
    ['2026-11-24 11:00', zhou, { type: 'ApproveReturn', note: '' }],
    [
      '2026-11-24 12:00',
      zhou,
      { type: 'Dispatch', order: { ...order, lead, assist: [], correction: '地点在其他辖区' } },
    ],
    ['2026-11-24 14:00', wang, { type: 'SignFor' }],
  ];
  assert.is(refusalOf(again, ['2026-11-24 15:00', zhou, { type: 'GrantExtension', note: '' }]).refused, 'wrong-state');
  const own: Step = [
    '2026-11-25 09:00',
    wang,
    { type: 'RequestExtension', workingDays: 3, reason: '需要现场勘查路口标线' },
  ];
  assert.equal(
    outcomeOf(again, own).ticket.extensions.map(({ outcome }) => outcome),
    ['withdrawn', 'pending'],
  );
});

test('no text is endless, also the ones that may be empty', () => {
  const endless = '催'.repeat(5_001);
  assert.is(refusalOf(signed, ['2026-11-24 08:00', citizen, { type: 'Urge', words: endless }]).field, 'words');
});

test('who handled a ticket does not review the reply in another role', () => {
  const inAnotherRole = { ...zhou, id: li.id };
  assert.match(
    refusalOf(replied, ['2026-11-25 16:00', inAnotherRole, { type: 'ApproveReply', note: '' }]).sentence,
    '审核须由另一人进行',
  );
  const asked: Step[] = [
    ...dispatched,
    [
      '2026-11-24 09:00',
      li,
      { type: 'RequestReturn', reason: 'wrong-place', clause: '2.1.4', explanation: '该校位于张湾区辖区，不在茅箭区' },
    ],
  ];
  assert.is(
    refusalOf(asked, ['2026-11-24 10:00', inAnotherRole, { type: 'ApproveReturn', note: '' }]).refused,
    'not-allowed',
  );
});

test('a satisfied citizen gives no reasons of dissatisfaction, whatever was ticked', () => {
  const answers = { ...satisfied, reasons: ['attitude' as const] };
  const { ticket } = outcomeOf(callbackDue, [
    '2026-11-26 10:00',
    liu,
    { type: 'RecordCallback', reached: true, answers },
  ]);
  assert.equal(ticket.evaluations[0]?.reasons, []);
});

test.run();
