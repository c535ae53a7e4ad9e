import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isCalledBack, whyNotCalled } from '../../../src/domain/evaluation/callback-share.ts';
import { answersByKey } from '../../../src/domain/evaluation/evaluation.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { decide } from '../../../src/domain/ticket/decide.ts';
import { evolve } from '../../../src/domain/ticket/evolve.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { chen, citizen, liu, zhou } from '../../support/people.ts';
import {
  attempt,
  callbackDue,
  registration,
  replied,
  type Step,
  satisfied,
  ticketAfter,
} from '../../support/tickets.ts';
import { shanghai, timekeeping } from '../../support/time.ts';

const answers = { ...satisfied, reasons: [] };
const nobodyDrawn = { ...timekeeping, policies: { ...timekeeping.policies, callbackShare: 0 } };

const approvedUnder = (ticket: Ticket): Ticket => {
  const context = { now: shanghai('2026-11-25 16:00'), actor: zhou, timekeeping: nobodyDrawn };
  const events = decide(ticket, { type: 'ApproveReply', note: '' }, context);
  if (isRefusal(events)) throw new Error(events.sentence);
  return events.reduce(evolve, ticket);
};

test('a negative rating by keypad opens a case, without a reason that nobody gave and without what was not asked', () => {
  const outcome = attempt(callbackDue, [
    '2026-11-26 10:00',
    citizen,
    { type: 'Evaluate', way: 'keypad', answers: answersByKey(5, null) },
  ]);
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  assert.equal(outcome.events, ['EvaluatedNegative']);
  const [rating] = outcome.ticket.evaluations;
  assert.equal(
    [rating?.by, rating?.satisfaction, rating?.reasons, rating?.words],
    ['keypad', 'very-dissatisfied', [], ''],
  );
  assert.equal([rating?.contacted, rating?.solution, rating?.caller], [null, 'unasked', null]);
});

test('the keys are the five levels in the order of the announcement, with the solution where it was asked', () => {
  assert.equal(
    ([1, 2, 3, 4, 5] as const).map((digit) => answersByKey(digit, digit < 3).satisfaction),
    ['very-satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied', 'very-dissatisfied'],
  );
  assert.equal([answersByKey(1, true).solution, answersByKey(4, false).solution], ['solved', 'unsolved']);
});

test('on the web and by telephone a negative rating owes a reason, and every question its answer', () => {
  for (const way of ['web', 'message'] as const) {
    const bare = attempt(callbackDue, [
      '2026-11-26 10:00',
      citizen,
      { type: 'Evaluate', way, answers: { ...answers, satisfaction: 'dissatisfied' } },
    ]);
    assert.equal(isRefusal(bare) && [bare.refused, bare.field], ['invalid', 'reasons']);
    const unasked = attempt(callbackDue, [
      '2026-11-26 10:00',
      citizen,
      { type: 'Evaluate', way, answers: { ...answers, contacted: null } },
    ]);
    assert.equal(isRefusal(unasked) && unasked.field, 'contacted');
  }
});

test('the citizen rates a round once, whichever way, and a rating stands beside that of the callback', () => {
  const called: Step[] = [
    ...callbackDue,
    ['2026-11-26 10:00', liu, { type: 'RecordCallback', reached: true, answers }],
  ];
  const byLink: Step = ['2026-11-26 12:00', citizen, { type: 'Evaluate', way: 'message', answers }];
  const twice = attempt(
    [...called, byLink],
    ['2026-11-26 13:00', citizen, { type: 'Evaluate', way: 'keypad', answers: answersByKey(1, true) }],
  );
  assert.equal(isRefusal(twice) && twice.refused, 'limit-reached');
  assert.equal(
    ticketAfter([...called, byLink]).evaluations.map(({ by }) => by),
    ['callback', 'message'],
  );
});

test('urgent, redone, supervised and repeated tickets are called back even where nobody is drawn', () => {
  const routine = ticketAfter(replied);
  const none = { callbackShare: 0 };
  assert.not(isCalledBack(routine, none));
  assert.ok(isCalledBack(routine, { callbackShare: 1 }));
  assert.ok(isCalledBack({ ...routine, urgency: 'urgent' }, none));
  assert.ok(isCalledBack({ ...routine, round: 2 }, none));
  assert.ok(isCalledBack({ ...routine, followers: ['20261123000002'] }, none));
});

test('of a thousand tickets about as many are called as the share says, and always the same ones', () => {
  const routine = ticketAfter(replied);
  const numbers = Array.from({ length: 1000 }, (_, index) => `202611230${String(index).padStart(5, '0')}`);
  const drawn = numbers.filter((number) => isCalledBack({ ...routine, number }, { callbackShare: 0.3 }));
  assert.ok(drawn.length > 250 && drawn.length < 350, String(drawn.length));
  assert.equal(
    numbers.filter((number) => isCalledBack({ ...routine, number }, { callbackShare: 0.3 })),
    drawn,
  );
});

test('a ticket outside the sample closes without a call, says so, and may still be rated by the citizen', () => {
  const closed = approvedUnder(ticketAfter(replied));
  assert.equal([closed.state, whyNotCalled(closed)], ['closed', 'sampled-out']);
  const rated = decide(
    closed,
    { type: 'Evaluate', way: 'message', answers },
    { now: shanghai('2026-11-26 09:00'), actor: citizen, timekeeping },
  );
  assert.not(isRefusal(rated));
});

test('a declined or redirected appeal is not surveyed: nobody may rate it, on no way', () => {
  const declined = ticketAfter([
    ['2026-11-23 10:00', zhou, { type: 'Decline', ground: 'litigation', text: '正在诉讼，请依法院程序办理。' }],
  ]);
  const redirected = ticketAfter([['2026-11-23 10:00', chen, { type: 'Redirect', to: '110', text: '已转 110。' }]]);
  assert.equal([whyNotCalled(declined), whyNotCalled(redirected)], ['declined', 'redirected']);
  for (const ticket of [
    declined,
    redirected,
    { ...declined, state: 'merged' as const },
    { ...declined, state: 'split' as const },
  ])
    for (const way of ['web', 'message', 'keypad'] as const) {
      const now = shanghai('2026-11-24 09:00');
      const refused = decide(ticket, { type: 'Evaluate', way, answers }, { now, actor: citizen, timekeeping });
      assert.equal(isRefusal(refused) && refused.refused, 'wrong-state');
    }
});

test('a ticket that is being called, was called or is still handled owes no explanation', () => {
  assert.is(whyNotCalled(ticketAfter([], registration)), null);
  assert.is(whyNotCalled(ticketAfter(callbackDue)), null);
});

test.run();
