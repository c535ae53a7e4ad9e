import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Actor } from '../../../src/domain/access/actor.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { runningClock } from '../../../src/domain/ticket/running-clock.ts';
import { li, wang, wu, zhou } from '../../support/people.ts';
import { playing, withPolicies } from '../../support/play.ts';
import { dispatched, order, type Step, signed } from '../../support/tickets.ts';
import { shanghai } from '../../support/time.ts';

const { after, refusal } = playing();
const approving = playing(withPolicies({ unitLeadApproves: true }));

/** A brigade below the district's bureau, with its people, and a second person of the bureau. */
const brigade = { code: 'urban-management-brigade@420302001', unit: '茅箭区城管执法局五堰中队' };
const sun: Actor = { role: 'handler', id: 'sun', name: '孙立', unit: brigade.code };
const ma: Actor = { role: 'unit-lead', id: 'ma', name: '马军', unit: brigade.code };
const tian: Actor = { role: 'handler', id: 'tian', name: '田甜', unit: order.lead.code };

const toBrigade: Command = { type: 'Forward', unit: brigade, person: null, note: '请到现场' };
const toTian: Command = { type: 'Forward', unit: null, person: { id: 'tian', name: '田甜' }, note: '' };
const reply: Command = {
  type: 'Reply',
  text: '已安排执法人员在校门口值守，摊贩已劝离到疏导点。',
  contact: '电话告知诉求人',
  attachments: [],
  withoutAssist: '交警大队已当面会商。',
};

test('forwarded to a unit below, its people sign and reply as the lead’s own do, and no clock is touched', () => {
  assert.is(refusal(dispatched, ['2026-11-23 10:00', sun, { type: 'SignFor' }]).refused, 'not-allowed');
  const ticket = after([
    ...dispatched,
    ['2026-11-23 09:30', li, toBrigade],
    ['2026-11-23 10:00', sun, { type: 'SignFor' }],
  ]);
  assert.equal(ticket.handler, { id: 'sun', name: '孙立' });
  assert.is(ticket.lead?.code, order.lead.code, 'the bureau still leads');
  assert.equal(ticket.clocks.reply, after(dispatched).clocks.reply);
  const replied = after([
    ...dispatched,
    ['2026-11-23 09:30', li, toBrigade],
    ['2026-11-23 10:00', sun, { type: 'SignFor' }],
    ['2026-11-25 10:00', sun, reply],
  ]);
  assert.is(replied.replies[0]?.unitName, order.lead.unit);
});

test('forwarded to a colleague, another of the unit may still take over', () => {
  const forwarded: Step[] = [...signed, ['2026-11-23 11:00', li, toTian]];
  assert.is(after(forwarded).forwarded?.person?.name, '田甜');
  assert.is(after(forwarded).handler?.name, '李国强', 'until somebody takes over');
  const taken = after([...forwarded, ['2026-11-23 11:10', tian, { type: 'TakeOver' }]]);
  assert.equal([taken.handler?.name, taken.forwarded], ['田甜', null]);
  const back = after([
    ...forwarded,
    ['2026-11-23 11:10', tian, { type: 'TakeOver' }],
    ['2026-11-24 09:00', wu, { type: 'TakeOver' }],
  ]);
  assert.is(back.handler?.name, '吴志强');
  assert.equal(back.takenPart, ['li', 'tian', 'wu'], 'none of them may call the citizen back');
});

test('a unit below that takes over keeps the ticket in sight; the bureau that fetches it back ends the forwarding', () => {
  const below: Step[] = [
    ...signed,
    ['2026-11-23 11:00', li, toBrigade],
    ['2026-11-23 12:00', sun, { type: 'TakeOver' }],
  ];
  assert.is(after(below).forwarded?.unit?.code, brigade.code);
  assert.is(after([...below, ['2026-11-24 09:00', li, { type: 'TakeOver' }]]).forwarded, null);
});

test('nobody forwards to nobody, to himself or twice to the same; others of other units not at all', () => {
  const at = '2026-11-23 11:00';
  const nobody: Command = { type: 'Forward', unit: null, person: null, note: '' };
  assert.is(refusal(signed, [at, li, nobody]).field, 'to');
  assert.match(
    refusal(signed, [at, li, { ...nobody, person: { id: 'li', name: '李国强' } }]).sentence,
    '不能转交给自己',
  );
  assert.match(
    refusal(signed, [at, li, { ...nobody, unit: { code: order.lead.code, unit: order.lead.unit } }]).sentence,
    '已在本单位',
  );
  assert.match(refusal([...signed, [at, li, toTian]], [at, li, toTian]).sentence, '已转交给田甜');
  assert.is(refusal(signed, [at, wang, toTian]).refused, 'not-allowed');
  assert.is(refusal(signed, [at, li, { type: 'TakeOver' }]).refused, 'wrong-state');
});

const urgent: Step[] = [
  ['2026-11-23 09:10', zhou, { type: 'Dispatch', order: { ...order, urgency: 'urgent' } }],
  ['2026-11-23 09:20', li, { type: 'SignFor' }],
];

test('an urgent appeal’s citizen is spoken to within two hours: not reached, the clock goes on; reached, it stands', () => {
  const contact = (way: 'phone' | 'not-reached', words: string): Command => ({ type: 'RecordContact', way, words });
  assert.is(runningClock(after(urgent))?.purpose, 'first-contact');
  assert.is(after(urgent).clocks['first-contact']?.dueAt, shanghai('2026-11-23 11:10'));
  const missed: Step[] = [...urgent, ['2026-11-23 10:00', li, contact('not-reached', '两次无人接听')]];
  assert.is(after(missed).clocks['first-contact']?.stoppedAt, null);
  const reached: Step[] = [...missed, ['2026-11-23 10:40', li, contact('phone', '已告知正在赶往现场')]];
  const ticket = after(reached);
  assert.is(ticket.clocks['first-contact']?.stoppedAt, shanghai('2026-11-23 10:40'));
  assert.is(runningClock(ticket)?.purpose, 'reply');
  assert.equal(
    ticket.firstContacts.map(({ way, by }) => [way, by]),
    [
      ['not-reached', '李国强'],
      ['phone', '李国强'],
    ],
  );
  assert.is(refusal(reached, ['2026-11-23 11:00', li, contact('phone', '又打了一次')]).refused, 'wrong-state');
  assert.is(refusal(urgent, ['2026-11-23 10:00', li, contact('phone', ' ')]).field, 'words');
  assert.is(refusal(urgent, ['2026-11-23 10:00', wang, contact('phone', '我来联系')]).refused, 'not-allowed');
});

test('a routine appeal has no clock for it, but a first contact may be written down', () => {
  const ticket = after([
    ...signed,
    ['2026-11-23 11:00', li, { type: 'RecordContact', way: 'visit', words: '当面说明' }],
  ]);
  assert.is(ticket.clocks['first-contact'], undefined);
  assert.is(ticket.firstContacts.length, 1);
});

test('where the unit’s leader approves, the reply clock runs on until he endorses', () => {
  const submitted = approving.after([...signed, ['2026-11-25 10:00', li, reply]]);
  assert.is(submitted.state, 'unit-review');
  assert.is(submitted.clocks.reply?.stoppedAt, null);
  assert.is(runningClock(submitted)?.purpose, 'reply');
  const endorsed = approving.after([
    ...signed,
    ['2026-11-25 10:00', li, reply],
    ['2026-11-26 09:00', wu, { type: 'EndorseReply', note: '' }],
  ]);
  assert.is(endorsed.state, 'replied');
  assert.is(endorsed.clocks.reply?.stoppedAt, shanghai('2026-11-26 09:00'));
  assert.is(endorsed.replies[0]?.endorsedBy, '吴志强');
  assert.ok(endorsed.assisting.every(({ clock }) => clock?.stoppedAt === shanghai('2026-11-26 09:00')));
});

test('the leader sends it back with a reason, and it is written anew', () => {
  const submitted: Step[] = [...signed, ['2026-11-25 10:00', li, reply]];
  assert.is(approving.refusal(submitted, ['2026-11-25 11:00', wu, { type: 'SendBackReply', note: '' }]).field, 'note');
  const back = approving.after([
    ...submitted,
    ['2026-11-25 11:00', wu, { type: 'SendBackReply', note: '写明值守到几点' }],
  ]);
  assert.equal([back.state, back.sentBack, back.clocks.reply?.stoppedAt], ['handling', true, null]);
  const again = approving.after([
    ...submitted,
    ['2026-11-25 11:00', wu, { type: 'SendBackReply', note: '写明值守到几点' }],
    ['2026-11-25 14:00', li, reply],
    ['2026-11-25 15:00', wu, { type: 'EndorseReply', note: '可以' }],
  ]);
  assert.equal(
    again.replies.map(({ endorsedBy }) => endorsedBy),
    [null, '吴志强'],
  );
});

test('the leader’s own reply needs no approval; what he wrote as a handler he does not endorse himself', () => {
  assert.is(approving.after([...signed, ['2026-11-25 10:00', wu, reply]]).state, 'replied');
  const liAsLeader: Actor = { ...li, role: 'unit-lead' };
  const { refused, sentence } = approving.refusal(
    [...signed, ['2026-11-25 10:00', li, reply]],
    ['2026-11-25 11:00', liAsLeader, { type: 'EndorseReply', note: '' }],
  );
  assert.is(refused, 'not-allowed');
  assert.match(sentence, '审签须由另一位负责人进行');
});

test('what a unit below wrote, also its leader, is endorsed by the leader of the bureau that answers for it', () => {
  const below: Step[] = [
    ...dispatched,
    ['2026-11-23 09:30', li, toBrigade],
    ['2026-11-23 10:00', sun, { type: 'SignFor' }],
    ['2026-11-25 10:00', ma, reply],
  ];
  assert.is(approving.after(below).state, 'unit-review');
  assert.is(
    approving.refusal(below, ['2026-11-25 11:00', { ...ma, id: 'other' }, { type: 'EndorseReply', note: '' }]).refused,
    'not-allowed',
  );
  assert.is(approving.after([...below, ['2026-11-25 11:00', wu, { type: 'EndorseReply', note: '' }]]).state, 'replied');
});

test('who endorsed a reply neither reviews it for the hotline nor calls the citizen back', () => {
  const endorsed: Step[] = [
    ...signed,
    ['2026-11-25 10:00', li, reply],
    ['2026-11-25 11:00', wu, { type: 'EndorseReply', note: '' }],
  ];
  const wuAtHotline: Actor = { ...wu, role: 'dispatcher', unit: null };
  assert.is(
    approving.refusal(endorsed, ['2026-11-25 12:00', wuAtHotline, { type: 'ApproveReply', note: '' }]).refused,
    'not-allowed',
  );
});

test.run();
