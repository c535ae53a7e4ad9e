import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { eventsWithoutAnswers, isBlindTo, withoutAnswers } from '../../../src/domain/callback-audit/blind.ts';
import { isRefusal, type Refusal } from '../../../src/domain/refusal.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { citizen, he, liu, system, xu } from '../../support/people.ts';
import {
  attempt,
  callbackDue,
  type Step,
  satisfied,
  story,
  ticketAfter,
  veryDissatisfied,
} from '../../support/tickets.ts';

const answers = { ...satisfied, reasons: [] };
const called: readonly Step[] = [
  ...callbackDue,
  ['2026-11-26 10:00', liu, { type: 'RecordCallback', reached: true, answers }],
];
const drawn: readonly Step[] = [...called, ['2026-11-27 02:30', system, { type: 'DrawAudit' }]];
const unsolved: Command = {
  type: 'RecordAudit',
  reached: true,
  answers: {
    contacted: true,
    solution: 'unsolved',
    satisfaction: 'dissatisfied',
    reasons: ['not-solved'],
    words: '摊子又回来了。',
  },
};

const refusalOf = (outcome: ReturnType<typeof attempt>): Refusal => {
  if (!isRefusal(outcome)) throw new Error(`accepted: ${outcome.events}`);
  return outcome;
};

test('a drawn callback is called again within five working days by somebody else, and what he hears is compared', () => {
  const [audit] = ticketAfter([...drawn, ['2026-11-27 15:00', xu, unsolved]]).audits;
  assert.equal(
    [audit?.id, audit?.state, audit?.caller.name, audit?.auditor?.name, audit?.evaluation],
    ['20261123000001-S1', 'audited', '刘建平', '许静', 0],
  );
  assert.equal(audit?.agreement, { contacted: true, solution: false, satisfaction: false, level: false });
});

test('another level of the same kind agrees, though it is not the very same', () => {
  const [audit] = ticketAfter([
    ...drawn,
    [
      '2026-11-27 15:00',
      xu,
      { type: 'RecordAudit', reached: true, answers: { ...answers, satisfaction: 'very-satisfied' } },
    ],
  ]).audits;
  assert.equal(audit?.agreement, { contacted: true, solution: true, satisfaction: true, level: false });
});

test('the first caller does not audit the own call', () => {
  const refusal = refusalOf(attempt(drawn, ['2026-11-27 15:00', liu, unsolved]));
  assert.equal([refusal.refused, refusal.sentence], ['not-allowed', '这次回访是您登记的，复核须由另一人进行。']);
  assert.not(isRefusal(attempt(drawn, ['2026-11-27 15:00', he, unsolved])));
});

test('what was drawn is not drawn again, and what nobody called cannot be drawn', () => {
  assert.is(refusalOf(attempt(drawn, ['2026-11-27 15:00', he, { type: 'DrawAudit' }])).refused, 'wrong-state');
  const audited: readonly Step[] = [...drawn, ['2026-11-27 15:00', xu, unsolved]];
  assert.is(refusalOf(attempt(audited, ['2026-11-28 15:00', he, { type: 'DrawAudit' }])).refused, 'wrong-state');
});

test('three missed attempts in different slots on two days end an audit without an answer', () => {
  const missed = (at: string): Step => [at, xu, { type: 'RecordAudit', reached: false, note: '无人接听。' }];
  const twice = [...drawn, missed('2026-11-27 10:00'), missed('2026-11-27 15:00')];
  assert.equal(ticketAfter(twice).audits[0]?.state, 'drawn');
  const [audit] = ticketAfter([...twice, missed('2026-11-30 10:00')]).audits;
  assert.equal([audit?.state, audit?.misses.length, audit?.agreement], ['unreached', 3, null]);
});

test('a ticket is not archived while its second call is owed', () => {
  assert.is(refusalOf(attempt(drawn, ['2026-12-30 02:00', system, { type: 'Archive' }])).refused, 'wrong-state');
});

test('whoever may still make the second call sees nothing of the first answers; who made the first call does', () => {
  const ticket = ticketAfter(drawn);
  assert.equal(
    [xu, he, liu].map((person) => isBlindTo(person, ticket)),
    [true, true, false],
  );
  assert.not(isBlindTo(xu, ticketAfter(called)));
  assert.not(isBlindTo(xu, ticketAfter([...drawn, ['2026-11-27 15:00', xu, unsolved]])));
  const seen = withoutAnswers(ticket);
  assert.equal([seen.evaluations, seen.cases, seen.exclusions], [[], [], []]);
  assert.not(JSON.stringify([seen, eventsWithoutAnswers(story(drawn))]).includes(satisfied.words));
  assert.equal(
    eventsWithoutAnswers(story(drawn)).map(({ type }) => type),
    ['Registered', 'Dispatched', 'SignedFor', 'Replied', 'ReplyApproved', 'AuditDrawn'],
  );
});

test('a ticket that is handled again is audited no more, so that whoever works on it may see what was answered', () => {
  const reopened: readonly Step[] = [
    ...drawn,
    [
      '2026-11-27 09:00',
      citizen,
      { type: 'Evaluate', answers: { ...veryDissatisfied, reasons: [...veryDissatisfied.reasons] } },
    ],
  ];
  const redone: readonly Step[] = [...drawn, ['2026-11-27 09:00', he, { type: 'Redo', reason: '复查发现问题仍在' }]];
  for (const steps of [reopened, redone]) {
    const ticket = ticketAfter(steps);
    assert.equal([ticket.audits[0]?.state, isBlindTo(he, ticket)], ['lapsed', false]);
  }
});

test.run();
