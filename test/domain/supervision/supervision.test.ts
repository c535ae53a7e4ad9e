import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { nextDuty } from '../../../src/domain/supervision/duty.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { decide } from '../../../src/domain/ticket/decide.ts';
import { evolve } from '../../../src/domain/ticket/evolve.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { chen, citizen, he, li, liu, system, wang, zhou } from '../../support/people.ts';
import {
  attempt,
  callbackDue,
  dispatched,
  negative,
  type Step,
  signed,
  straightRoad,
  ticketAfter,
  veryDissatisfied,
} from '../../support/tickets.ts';
import { shanghai, timekeeping } from '../../support/time.ts';
import { wall } from '../deadline/timekeeping.ts';

const open: Command = {
  type: 'OpenSupervision',
  level: 'daily',
  cause: 'overdue',
  demand: '请说明原因，并在两个工作日内报告进展。',
};
const opened: readonly Step[] = [...signed, ['2026-11-24 10:00', liu, open]];
const orderId = '20261123000001-D1';
const answer: Command = {
  type: 'AnswerSupervision',
  order: orderId,
  text: '已安排专人值守，周五前办结。',
  attachments: [],
};

const sentence = (steps: readonly Step[], step: Step): string => {
  const outcome = attempt(steps, step);
  return isRefusal(outcome) ? outcome.sentence : outcome.events.join();
};

/** What the program does by itself until a moment, each with its time: as the job does it, but without a store. */
const played = (start: Ticket, until: string): { ticket: Ticket; done: string[] } => {
  let ticket = start;
  const done: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    const duty = nextDuty(timekeeping, ticket);
    if (duty === null || duty.at > shanghai(until)) return { ticket, done };
    const events = decide(ticket, duty.command, { now: duty.at, actor: system, timekeeping });
    if (isRefusal(events)) throw new Error(`${duty.command.type}: ${events.sentence}`);
    const fact = events[0];
    const detail =
      fact?.type === 'Warned'
        ? `${fact.purpose} ${fact.light}`
        : fact?.type === 'SupervisionOpened'
          ? `${fact.level} ${fact.cause}`
          : fact?.type === 'SupervisionEscalated'
            ? `${fact.to} ${fact.note}`
            : '';
    done.push(`${wall(duty.at).slice(5, 16)} ${fact?.type} ${detail}`.trim());
    ticket = events.reduce(evolve, ticket);
  }
  throw new Error('duties without end');
};

test('an order is opened, answered in time and closed; its number is the ticket’s with a serial', () => {
  const ticket = ticketAfter([
    ...opened,
    ['2026-11-25 10:00', li, answer],
    ['2026-11-25 11:00', liu, { type: 'CloseSupervision', order: orderId, note: '回复属实，措施到位' }],
  ]);
  const [order] = ticket.supervisions;
  assert.is(order?.id, orderId);
  assert.is(order?.state, 'closed');
  assert.is(order?.unitName, '十堰市茅箭区城市管理执法局');
  // Two working days to answer at the daily level.
  assert.is(order?.clock.dueAt, shanghai('2026-11-26 18:00'));
  assert.is(order?.clock.stoppedAt, shanghai('2026-11-25 10:00'));
  assert.equal(
    order?.answers.map(({ by, text }) => [by, text]),
    [['李国强', '已安排专人值守，周五前办结。']],
  );
});

test('one order at a time, answered by its own unit, closed and escalated by a supervisor, up to the interview', () => {
  assert.match(sentence(opened, ['2026-11-24 11:00', he, open]), /已有督办单 20261123000001-D1/);
  assert.match(sentence(opened, ['2026-11-24 11:00', wang, answer]), /督办单发给十堰市茅箭区城市管理执法局/);
  const up: Command = { type: 'EscalateSupervision', order: orderId, note: '没有实质进展' };
  assert.match(sentence(opened, ['2026-11-24 11:00', zhou, up]), /您的岗位不能升级督办/);
  const top: readonly Step[] = [...opened, ['2026-11-25 10:00', liu, up], ['2026-11-26 10:00', liu, up]];
  const [order] = ticketAfter(top).supervisions;
  assert.equal(
    order?.climbs.map(({ to }) => to),
    ['listed', 'interview'],
  );
  assert.is(order?.clock.dueAt, shanghai('2026-12-03 18:00'));
  assert.match(sentence(top, ['2026-11-26 11:00', liu, up]), /最高一级/);
  assert.match(
    sentence(opened, ['2026-11-24 11:00', liu, { type: 'CloseSupervision', order: `${orderId}0`, note: '看错了单号' }]),
    /已经了结/,
  );
});

test('an order lapses with its ticket, and its clock stands', () => {
  const ended = ticketAfter([
    ...callbackDue.slice(0, 2),
    ['2026-11-24 10:00', liu, open],
    ...straightRoad.slice(2, 4),
    ['2026-11-26 10:00', he, { type: 'RecordCallback', reached: false, note: '无人接听' }],
    ['2026-11-26 15:00', he, { type: 'RecordCallback', reached: false, note: '无人接听' }],
    ['2026-11-27 10:00', he, { type: 'RecordCallback', reached: false, note: '无人接听' }],
  ]);
  assert.is(ended.state, 'closed');
  assert.equal(
    [ended.supervisions[0]?.state, ended.supervisions[0]?.clock.stoppedAt],
    ['lapsed', shanghai('2026-11-27 10:00')],
  );
  assert.is(nextDuty(timekeeping, ended), null);
});

test('an order lapses when the ticket leaves its unit: the next one is not supervised for the first one’s delay', () => {
  const back: readonly Step[] = [
    ...dispatched,
    ['2026-11-23 11:00', liu, open],
    [
      '2026-11-23 14:00',
      li,
      { type: 'RequestReturn', reason: 'wrong-place', clause: '2.1.4', explanation: '不在本辖区，应由张湾区办理。' },
    ],
    ['2026-11-23 15:00', zhou, { type: 'ApproveReturn', note: '同意' }],
  ];
  const [order] = ticketAfter(back).supervisions;
  assert.equal([order?.state, order?.clock.stoppedAt], ['lapsed', shanghai('2026-11-23 15:00')]);
});

test('who answered an order does not close it in another role', () => {
  const answered: readonly Step[] = [
    ...opened,
    [
      '2026-11-24 15:00',
      li,
      { type: 'AnswerSupervision', order: orderId, text: '已安排值守，明日答复。', attachments: [] },
    ],
  ];
  const close: Command = { type: 'CloseSupervision', order: orderId, note: '已落实，予以核销' };
  assert.match(sentence(answered, ['2026-11-24 16:00', { ...liu, id: li.id }, close]), /经办过这件工单/);
  assert.is(ticketAfter([...answered, ['2026-11-24 16:00', liu, close]]).supervisions[0]?.state, 'closed');
});

test('nobody signs: reminders in office hours, and the ladder climbs to an interview in two weeks', () => {
  const { done, ticket } = played(ticketAfter(dispatched), '2026-12-12 00:00');
  assert.equal(done, [
    // Yellow once four fifths of the working day have gone.
    '11-24 16:12 Warned sign yellow',
    '11-25 09:00 Warned sign red',
    '11-25 09:00 SupervisionOpened daily not-signed',
    '11-27 14:24 Warned supervise yellow',
    '11-30 09:00 Warned supervise red',
    '11-30 09:00 SupervisionEscalated listed 督办单未按期回复',
    '12-03 12:36 Warned supervise yellow',
    // Yellow at 18:00 of the day before; told in the morning.
    '12-04 09:00 Warned reply yellow',
    '12-04 09:00 Warned supervise red',
    '12-04 09:00 SupervisionEscalated interview 督办单未按期回复',
    '12-08 09:00 Warned reply red',
    '12-11 09:00 Warned supervise yellow',
  ]);
  assert.is(ticket.state, 'dispatched');
});

test('a unit that answers every order but not the citizen is taken up the ladder by the days', () => {
  let ticket = ticketAfter(signed);
  const levels: string[] = [];
  for (const day of ['08', '09', '10', '11', '14', '15', '16', '17', '18', '21', '22']) {
    const before = ticket.supervisions.at(-1)?.level;
    ticket = played(ticket, `2026-12-${day} 09:30`).ticket;
    const now = ticket.supervisions.at(-1);
    if (now && now.level !== before) levels.push(`${day} ${now.level}`);
    if (now?.state !== 'open') continue;
    const events = decide(ticket, { ...answer, order: now.id } as Command, {
      now: shanghai(`2026-12-${day} 10:00`),
      actor: li,
      timekeeping,
    });
    if (isRefusal(events)) throw new Error(events.sentence);
    ticket = events.reduce(evolve, ticket);
  }
  // The reply was due on Monday 7 December: first, fifth and tenth working day after it.
  assert.equal(levels, ['08 daily', '14 listed', '21 interview']);
});

test('after a stop of days one reminder is given, with the light of now, and levels are not skipped through in a minute', () => {
  const ticket = ticketAfter(signed);
  const now = shanghai('2026-12-30 10:00');
  let after = ticket;
  const done: string[] = [];
  for (;;) {
    const duty = nextDuty(timekeeping, after);
    if (duty === null || duty.at > now) break;
    const events = decide(after, duty.command, { now, actor: system, timekeeping });
    if (isRefusal(events)) throw new Error(events.sentence);
    done.push(
      ...events.map((event) => (event.type === 'Warned' ? `Warned ${event.purpose} ${event.light}` : event.type)),
    );
    after = events.reduce(evolve, after);
  }
  assert.equal(done, ['Warned reply red', 'SupervisionOpened']);
  assert.equal(nextDuty(timekeeping, after)?.at, shanghai('2026-12-31 09:00'));
});

test('where the policy has it the program signs when the time to sign is over, and the signature is nobody’s', () => {
  const automatic = { ...timekeeping, policies: { ...timekeeping.policies, signsAutomatically: true } };
  const ticket = ticketAfter(dispatched);
  const steps = [];
  let after = ticket;
  for (const until = shanghai('2026-11-25 08:00'); ; ) {
    const duty = nextDuty(automatic, after);
    if (duty === null || duty.at > until) break;
    const events = decide(after, duty.command, { now: duty.at, actor: system, timekeeping: automatic });
    if (isRefusal(events)) throw new Error(events.sentence);
    steps.push(`${wall(duty.at).slice(5)} ${events[0]?.type}`);
    after = events.reduce(evolve, after);
  }
  assert.equal(steps, ['11-24 16:12:00 Warned', '11-24 18:00:00 SignedFor']);
  assert.equal([after.state, after.handler], ['handling', null]);
});

test('the third urge opens a daily order at once, and the count begins again with the order', () => {
  const urge = (at: string, by = chen): Step => [at, by, { type: 'Urge', words: '怎么还没人来' }];
  const twice: readonly Step[] = [...signed, urge('2026-11-24 10:00'), urge('2026-11-24 11:00', citizen)];
  assert.not.equal(nextDuty(timekeeping, ticketAfter(twice))?.command.type, 'OpenSupervision');
  const thrice = ticketAfter([...twice, urge('2026-11-25 10:30', liu)]);
  const duty = nextDuty(timekeeping, thrice);
  assert.equal(
    [duty?.at, duty?.command.type === 'OpenSupervision' && [duty.command.level, duty.command.cause]],
    [shanghai('2026-11-25 10:30'), ['daily', 'urged']],
  );
  const { done } = played(thrice, '2026-11-25 12:00');
  assert.equal(done, ['11-25 10:30 SupervisionOpened daily urged']);
});

test('after an extension the lamp is told of anew: yellow and red of the longer time, whatever was told of the shorter', () => {
  const { ticket: warned, done } = played(ticketAfter(signed), '2026-12-04 12:00');
  assert.ok(
    done.some((line) => line.endsWith('Warned reply yellow')),
    done.join('; '),
  );
  const at = shanghai('2026-12-04 14:00');
  const asked = decide(
    warned,
    { type: 'RequestExtension', workingDays: 5, reason: '须等检测结论出具后才能处理' },
    { now: at, actor: li, timekeeping },
  );
  if (isRefusal(asked)) throw new Error(asked.sentence);
  const granted = decide(
    asked.reduce(evolve, warned),
    { type: 'GrantExtension', note: '' },
    { now: shanghai('2026-12-04 15:00'), actor: zhou, timekeeping },
  );
  if (isRefusal(granted)) throw new Error(granted.sentence);
  const extended = [...asked, ...granted].reduce(evolve, warned);
  assert.equal(extended.clocks.reply?.dueAt, shanghai('2026-12-14 18:00'));
  const later = played(extended, '2026-12-15 10:00').done.filter((line) => line.includes('Warned reply'));
  assert.equal(
    later.map((line) => line.slice(12)),
    ['Warned reply yellow', 'Warned reply red'],
  );
});

test('a suspended ticket is neither reminded of nor supervised by the program', () => {
  const suspended = ticketAfter([
    ...signed,
    [
      '2026-11-24 10:00',
      li,
      { type: 'RequestSuspension', reason: 'works', explanation: '管网改造工期到十二月中旬。', until: '2026-12-18' },
    ],
    ['2026-11-24 11:00', zhou, { type: 'GrantSuspension', note: '' }],
  ]);
  assert.equal(nextDuty(timekeeping, suspended)?.command, { type: 'Resume', note: '挂起期满，自动恢复' });
});

test('the second callback that failed once too often puts the case under listed supervision, for the unit of the case', () => {
  const answers = { ...veryDissatisfied, reasons: [...veryDissatisfied.reasons] };
  const again = (day: string): Step[] => [
    [
      `2026-12-${day} 09:00`,
      li,
      { type: 'ProposeMeasures', way: 'explanation', text: '上门说明执法安排和时段。', responsible: '李国强' },
    ],
    [`2026-12-${day} 10:00`, li, { type: 'GiveFeedback', text: '已上门说明，诉求人表示知晓。', evidence: [] }],
    [`2026-12-${day} 15:00`, he, { type: 'RecordSecondCallback', reached: true, answers, conclusion: '' }],
  ];
  const escalated = ticketAfter([
    ...negative,
    ['2026-11-27 09:00', li, { type: 'Verify', finding: 'upheld', ground: '情况属实，值守时段不足。' }],
    ...again('01'),
    ...again('02'),
    ...again('03'),
  ]);
  const [order] = escalated.supervisions;
  assert.equal(
    [order?.level, order?.cause, order?.openedBy, order?.unit, order?.state],
    ['listed', 'rectification', '何丽', 'urban-management@420302', 'open'],
  );
  assert.is(order?.clock.dueAt, shanghai('2026-12-08 18:00'));
  const { done } = played(escalated, '2026-12-09 12:00');
  assert.ok(done.includes('12-09 09:00 SupervisionEscalated interview 督办单未按期回复'), done.join('\n'));
});

test('the demand of a confidential appeal does not carry its title', () => {
  const secret = ticketAfter(signed);
  const duty = nextDuty(timekeeping, {
    ...secret,
    appeal: { ...secret.appeal, confidential: true },
    urges: [1, 2, 3].map((n) => ({ at: shanghai('2026-11-24 10:00') + n, by: 'seat-agent' as const, words: '' })),
  });
  assert.ok(duty?.command.type === 'OpenSupervision' && !duty.command.demand.includes(secret.appeal.title));
});

test.run();
