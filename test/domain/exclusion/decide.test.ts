import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal, type Refusal } from '../../../src/domain/refusal.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { he, li, liu, wang } from '../../support/people.ts';
import { attempt, negative, type Step, ticketAfter } from '../../support/tickets.ts';

const photo = { id: 'f1', name: '现场.jpg', mediaType: 'image/jpeg', bytes: 9, sha256: 'c'.repeat(64) };

const contest: Command = {
  type: 'ContestRating',
  evaluation: 0,
  reason: 'out-of-authority',
  ground: '摊点在人民小学校园内，不属于市容管理范围。',
  evidence: [photo],
};
const propose = (changes: Partial<Extract<Command, { type: 'ProposeExclusion' }>> = {}): Command => ({
  type: 'ProposeExclusion',
  evaluation: 0,
  contest: null,
  reason: 'out-of-authority',
  ground: '经查摊点在校园内，超出单位职权。',
  ...changes,
});
const id = '20261123000001-T1';

const contested: readonly Step[] = [...negative, ['2026-11-27 09:00', li, contest]];
const taken: readonly Step[] = [...contested, ['2026-11-27 10:00', liu, propose({ contest: id })]];

const refusalOf = (outcome: ReturnType<typeof attempt>): Refusal => {
  if (!isRefusal(outcome)) throw new Error(`accepted: ${outcome.events}`);
  return outcome;
};

test('a contest is taken up by one supervisor and confirmed by another: the rating leaves the figures, with both names', () => {
  const [exclusion] = ticketAfter([
    ...taken,
    ['2026-11-27 11:00', he, { type: 'ConfirmExclusion', exclusion: id, note: '同意，校园内由学校管理。' }],
  ]).exclusions;
  assert.equal(
    [exclusion?.id, exclusion?.state, exclusion?.contested, exclusion?.evidence.length],
    [id, 'excluded', true, 1],
  );
  assert.equal(
    [exclusion?.askedBy.name, exclusion?.proposedBy?.name, exclusion?.decidedBy?.name, exclusion?.note],
    ['李国强', '刘建平', '何丽', '同意，校园内由学校管理。'],
  );
});

test('who contested a rating for the unit takes no part in the exclusion in another role', () => {
  const same = { ...he, id: li.id };
  const confirm: Command = { type: 'ConfirmExclusion', exclusion: id, note: '同意剔除这条评价。' };
  for (const outcome of [
    attempt(contested, ['2026-11-27 10:00', same, propose({ contest: id })]),
    attempt(taken, ['2026-11-27 11:00', same, confirm]),
  ])
    assert.match(refusalOf(outcome).sentence, '您经办过这件工单');
});

test('who proposed an exclusion does not decide about it, neither way', () => {
  for (const type of ['ConfirmExclusion', 'RefuseExclusion'] as const) {
    const refusal = refusalOf(attempt(taken, ['2026-11-27 11:00', liu, { type, exclusion: id, note: '没有问题。' }]));
    assert.equal([refusal.refused, refusal.sentence], ['not-allowed', '剔除是您提出的，须由另一位督办员复核。']);
  }
});

test('a rating is contested once: also a rejected contest is not raised again', () => {
  const rejected: readonly Step[] = [
    ...contested,
    ['2026-11-27 10:00', liu, { type: 'RejectContest', exclusion: id, note: '现场照片显示摊点在人行道上。' }],
  ];
  const [exclusion] = ticketAfter(rejected).exclusions;
  assert.equal([exclusion?.state, exclusion?.decidedBy?.name], ['refused', '刘建平']);
  assert.is(refusalOf(attempt(rejected, ['2026-11-27 12:00', li, contest])).refused, 'limit-reached');
  // The supervisors are not bound by the unit's single chance.
  assert.not(isRefusal(attempt(rejected, ['2026-11-27 12:00', he, propose()])));
});

test('a unit contests within five working days of the rating, with evidence, and ratings of its own work only', () => {
  // Rated on Thursday 26 November, so the window ends on Thursday 3 December at the close of business.
  assert.not(isRefusal(attempt(negative, ['2026-12-03 17:59', li, contest])));
  const late = refusalOf(attempt(negative, ['2026-12-03 18:01', li, contest]));
  assert.equal([late.refused, late.sentence], ['too-late', '评价申诉应在 12月3日 18:00 前提出，现已过期。']);
  const bare = refusalOf(attempt(negative, ['2026-11-27 09:00', li, { ...contest, evidence: [] } as Command]));
  assert.equal([bare.refused, bare.field], ['invalid', 'files']);
  assert.is(refusalOf(attempt(negative, ['2026-11-27 09:00', wang, contest])).refused, 'wrong-state');
});

test('a contest, a proposal and an exclusion stand in each other’s way', () => {
  assert.is(refusalOf(attempt(contested, ['2026-11-27 10:00', liu, propose()])).refused, 'limit-reached');
  const proposed: readonly Step[] = [...negative, ['2026-11-27 10:00', liu, propose()]];
  assert.is(refusalOf(attempt(proposed, ['2026-11-27 10:10', li, contest])).refused, 'limit-reached');
  assert.is(refusalOf(attempt(proposed, ['2026-11-27 10:10', he, propose()])).refused, 'wrong-state');
  assert.is(refusalOf(attempt(negative, ['2026-11-27 10:00', liu, propose({ evaluation: 7 })])).field, 'subject');
});

test('a ticket whose rating is in question is not archived', () => {
  const closed: readonly Step[] = [
    ...contested,
    ['2026-11-27 10:00', li, { type: 'Verify', finding: 'mistaken', ground: '诉求人说的是另一所学校。' }],
  ];
  const settled = ticketAfter([
    ...closed,
    ['2026-11-27 11:00', liu, { type: 'ConfirmFinding', note: '录音核实，确为误评。' }],
  ]);
  // The confirmed finding settles the contest with it; no second exclusion of the same rating appears.
  assert.equal(
    settled.exclusions.map(({ id: one, state, reason, proposedBy, decidedBy }) => [
      one,
      state,
      reason,
      proposedBy?.name,
      decidedBy?.name,
    ]),
    [[id, 'excluded', 'mistaken', '李国强', '刘建平']],
  );
});

test('a finding of a mistaken review takes its rating out of the figures by itself', () => {
  const { exclusions } = ticketAfter([
    ...negative,
    ['2026-11-27 10:00', li, { type: 'Verify', finding: 'malicious', ground: '诉求人当日并不在十堰，有铁路记录。' }],
    ['2026-11-27 11:00', he, { type: 'ConfirmFinding', note: '证据充分。' }],
  ]);
  assert.equal(
    exclusions.map(({ evaluation, state, reason, contested: asked, proposedBy, decidedBy }) => [
      evaluation,
      state,
      reason,
      asked,
      proposedBy?.name,
      decidedBy?.name,
    ]),
    [[0, 'excluded', 'malicious', false, '李国强', '何丽']],
  );
});

test.run();
