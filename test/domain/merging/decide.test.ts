import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pairObjection } from '../../../src/domain/merging/pair.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { weightOf } from '../../../src/domain/ticket/state.ts';
import { offeredActs } from '../../../views/ticket/offered-acts.ts';
import { chen, citizen, li, zhou } from '../../support/people.ts';
import {
  attempt,
  callbackDue,
  dispatched,
  negative,
  received,
  replied,
  type Step,
  signed,
  ticketAfter,
} from '../../support/tickets.ts';
import { timekeeping } from '../../support/time.ts';

const LEADER = '20261123000002';
const reason = '反映同一件事，合并办理。';
const merge = { type: 'Merge', into: LEADER, reason } as const;
const merged: Step[] = [...signed, ['2026-11-23 11:00', zhou, merge]];
const sentence = (outcome: unknown): string => (isRefusal(outcome) ? outcome.sentence : 'not refused');

test('a merged ticket ends without an answer of its own: its clocks stand and its requests fall away', () => {
  const ticket = ticketAfter([
    ...signed,
    ['2026-11-23 10:30', li, { type: 'RequestExtension', workingDays: 3, reason: '需要会同学校' }],
    ['2026-11-23 11:00', zhou, merge],
  ]);
  assert.is(ticket.state, 'merged');
  assert.is(ticket.mergedInto, LEADER);
  assert.is(ticket.extensions.at(-1)?.outcome, 'withdrawn');
  assert.ok(Object.values(ticket.clocks).every((clock) => clock.stoppedAt !== null));
  assert.is(ticket.closedAt, Date.parse('2026-11-23T11:00:00+08:00'));
});

test('taken off again it waits for its own dispatch with a new clock, without a body', () => {
  const outcome = attempt(merged, ['2026-11-24 09:00', zhou, { type: 'Detach', reason: '不是同一处' }]);
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  const { ticket } = outcome;
  assert.equal(outcome.events, ['Detached']);
  assert.is(ticket.state, 'registered');
  assert.is(ticket.mergedInto, null);
  assert.is(ticket.lead, null);
  assert.is(ticket.clocks.dispatch?.startedAt, Date.parse('2026-11-24T09:00:00+08:00'));
  assert.is(ticket.clocks.dispatch?.stoppedAt, null);
});

test('a ticket in rectification, a reply under review and a called-back ticket are not merged any more', () => {
  for (const steps of [replied, callbackDue, negative])
    assert.match(sentence(attempt(steps, ['2026-11-26 12:00', zhou, merge])), '不能并入其他工单');
});

test('seat agents merge what waits, dispatchers also what a unit has; the unit itself merges nothing', () => {
  assert.not(isRefusal(attempt([], ['2026-11-23 09:05', chen, merge])));
  assert.match(sentence(attempt(signed, ['2026-11-23 11:00', chen, merge])), '您的岗位不能');
  assert.match(sentence(attempt(signed, ['2026-11-23 11:00', li, merge])), '您的岗位不能');
});

test('nobody evaluates a merged ticket, and no button offers it', () => {
  assert.match(
    sentence(
      attempt(merged, [
        '2026-11-24 09:00',
        citizen,
        {
          type: 'Evaluate',
          answers: { contacted: true, solution: 'solved', satisfaction: 'satisfied', reasons: [], words: '' },
        },
      ]),
    ),
    '不能评价',
  );
  const { acts } = offeredActs({ ticket: ticketAfter(merged), now: received, timekeeping, viewer: zhou });
  assert.equal(acts, ['Detach']);
});

test('followers, repeated contacts and urging all add to the weight', () => {
  const ticket = ticketAfter([
    ...dispatched,
    ['2026-11-23 09:30', zhou, { type: 'AttachFollower', follower: '20261123000007' }],
    ['2026-11-23 09:31', chen, { type: 'AttachFollower', follower: '20261123000008' }],
    ['2026-11-23 10:00', chen, { type: 'AddContact', channel: 'phone', words: '今天摊子又多了三个。' }],
    ['2026-11-23 10:30', chen, { type: 'Urge', words: '' }],
    ['2026-11-23 11:00', zhou, { type: 'ReleaseFollower', follower: '20261123000007' }],
  ]);
  assert.equal(ticket.followers, ['20261123000008']);
  assert.equal(ticket.contacts, [
    { at: Date.parse('2026-11-23T10:00:00+08:00'), by: '陈晓燕', channel: 'phone', words: '今天摊子又多了三个。' },
  ]);
  assert.is(weightOf(ticket), 4);
});

test('a follower is attached once and released only where it follows; nothing follows itself', () => {
  const attached: Step[] = [...dispatched, ['2026-11-23 09:30', zhou, { type: 'AttachFollower', follower: LEADER }]];
  assert.match(
    sentence(attempt(attached, ['2026-11-23 09:40', zhou, { type: 'AttachFollower', follower: LEADER }])),
    '已在本单之下',
  );
  assert.match(
    sentence(attempt(dispatched, ['2026-11-23 09:40', zhou, { type: 'ReleaseFollower', follower: LEADER }])),
    '不在这件工单之下',
  );
  assert.match(sentence(attempt([], ['2026-11-23 09:05', zhou, { ...merge, into: '20261123000001' }])), '不能并入自己');
});

test('a leader is open, of the same city and follows nobody', () => {
  const follower = ticketAfter([]);
  const leader = { ...ticketAfter(dispatched), number: LEADER };
  assert.is(pairObjection(follower, leader), null);
  assert.match(sentence(pairObjection(follower, follower)), '不能并入自己');
  assert.match(
    sentence(pairObjection(follower, { ...leader, appeal: { ...leader.appeal, city: '420100' } })),
    '其他市州',
  );
  assert.match(
    sentence(pairObjection(follower, { ...leader, state: 'merged', mergedInto: '20261123000003' })),
    '请直接并入 20261123000003',
  );
  assert.match(sentence(pairObjection(follower, { ...leader, state: 'closed' })), '已是“已办结”');
});

const parts = [
  { title: '', text: '校门口的炸串摊占着人行道。' },
  { title: '路灯不亮', text: '校门口的路灯坏了半个月。' },
];
const split = { type: 'Split', parts, into: ['20261123000005', '20261123000006'], reason: '两件事，两个单位' } as const;

test('an appeal is split into at least two parts that each say something', () => {
  const outcome = attempt([], ['2026-11-23 09:05', zhou, { ...split, parts: [...parts], into: [...split.into] }]);
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  assert.equal(outcome.events, ['SplitUp']);
  assert.is(outcome.ticket.state, 'split');
  assert.equal(outcome.ticket.splitInto, ['20261123000005', '20261123000006']);
  const one = { ...split, parts: parts.slice(0, 1), into: [] };
  assert.match(sentence(attempt([], ['2026-11-23 09:05', zhou, one])), '至少 2 件');
  const empty = { ...split, parts: [...parts, { title: '空的', text: '' }], into: [] };
  const refused = attempt([], ['2026-11-23 09:05', zhou, empty]);
  assert.is(isRefusal(refused) && refused.field, 'text-3');
});

test('a ticket that others follow is not split up under them', () => {
  const led: Step[] = [['2026-11-23 09:02', zhou, { type: 'AttachFollower', follower: LEADER }]];
  assert.match(
    sentence(attempt(led, ['2026-11-23 09:05', zhou, { ...split, parts: [...parts], into: [] }])),
    '逐件撤销并单',
  );
});

test.run();
