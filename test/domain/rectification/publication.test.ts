import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal } from '../../../src/domain/refusal.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { he, liu } from '../../support/people.ts';
import { attempt, negative, rectified, registration, type Step, ticketAfter } from '../../support/tickets.ts';

const CASE = `${registration.number}-1`;

const publish = (problem = '学校门口放学时段摊贩占道。', result = '增派人员值守，占道已清理。'): Command => ({
  type: 'PublishCase',
  case: CASE,
  problem,
  result,
});

const refusalOf = (steps: readonly Step[], step: Step) => {
  const outcome = attempt(steps, step);
  if (!isRefusal(outcome)) throw new Error(`accepted: ${outcome.events.join(', ')}`);
  return outcome;
};

test('a closed case is published in the words that a supervisor has redacted, and the ticket stays closed', () => {
  const ticket = ticketAfter([...rectified, ['2026-11-28 09:00', liu, publish()]]);
  assert.is(ticket.state, 'closed');
  const { at, ...publication } = ticket.cases[0]?.publication ?? { at: null };
  assert.equal(publication, {
    state: 'published',
    problem: '学校门口放学时段摊贩占道。',
    result: '增派人员值守，占道已清理。',
    by: '刘建平',
    reason: '',
  });
  assert.is(typeof at, 'number');
});

test('the citizen’s name or telephone number in either text is stopped, with the field named', () => {
  const named = refusalOf(rectified, ['2026-11-28 09:00', liu, publish('孙桂兰反映摊贩占道。')]);
  assert.equal([named.refused, named.field], ['invalid', 'problem']);
  const called = refusalOf(rectified, ['2026-11-28 09:00', liu, publish(undefined, '已电话 13872671234 告知。')]);
  assert.equal([called.refused, called.field], ['invalid', 'result']);
});

test('what is public is not published twice; withdrawn with a reason it may be published again', () => {
  const published: readonly Step[] = [...rectified, ['2026-11-28 09:00', liu, publish()]];
  assert.is(refusalOf(published, ['2026-11-28 10:00', he, publish()]).refused, 'wrong-state');
  const withdraw: Command = { type: 'WithdrawPublication', case: CASE, reason: '措辞可能让人认出诉求人' };
  const withdrawn: readonly Step[] = [...published, ['2026-11-28 11:00', he, withdraw]];
  assert.equal(
    [ticketAfter(withdrawn).cases[0]?.publication.state, ticketAfter(withdrawn).cases[0]?.publication.reason],
    ['withdrawn', '措辞可能让人认出诉求人'],
  );
  assert.is(refusalOf(withdrawn, ['2026-11-28 12:00', he, withdraw]).refused, 'wrong-state');
  assert.is(ticketAfter([...withdrawn, ['2026-11-28 13:00', liu, publish()]]).cases[0]?.publication.state, 'published');
});

test('an open case, and a mistaken review, are not published', () => {
  assert.is(refusalOf(negative, ['2026-11-26 12:00', liu, publish()]).refused, 'wrong-state');
  const mistaken: readonly Step[] = [
    ...negative,
    ['2026-11-26 14:00', liu, { type: 'Verify', finding: 'mistaken', ground: '诉求人称按错了键' }],
    ['2026-11-26 15:00', he, { type: 'ConfirmFinding', note: '录音已复核' }],
  ];
  assert.match(refusalOf(mistaken, ['2026-11-27 09:00', liu, publish()]).sentence, '只计入统计');
});

test.run();
