import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Clock } from '../../../src/domain/deadline/clock.ts';
import type { Audience, Happened } from '../../../src/domain/notice/notice.ts';
import { noticesOf, tidingsOf } from '../../../src/domain/notice/notices.ts';
import { findPersonalData } from '../../../src/domain/privacy/personal-data.ts';
import type { Fact, TicketEvent } from '../../../src/domain/ticket/events.ts';
import { evolve } from '../../../src/domain/ticket/evolve.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { transitions } from '../../../src/domain/ticket/transitions.ts';
import { he, li, liu, system, wang, zhou } from '../../support/people.ts';
import {
  dispatched,
  negative,
  order,
  registration,
  replied,
  type Step,
  signed,
  story,
  ticketAfter,
} from '../../support/tickets.ts';
import { shanghai } from '../../support/time.ts';

const TITLE = '工单 20261123000001（占道经营）';
const CG = 'urban-management@420302';
const JG = 'traffic-police@420302';

/** "承办人 urban-management@420302", "派单员 of the hotline", "person li": an audience in short. */
const short = (audience: Audience): string => {
  if (audience.kind === 'person') return `person ${audience.account}`;
  return audience.kind === 'unit' ? `${audience.role} ${audience.unit}` : audience.role;
};

/** What is said of an event, as "who: text", an urgent one with a mark. */
const said = (happened: Happened): string[] =>
  noticesOf(happened).map(({ audience, text, urgent }) => `${urgent ? '! ' : ''}${short(audience)}: ${text}`);

/** What is said of the last event of a story. */
const saidAfter = (steps: readonly Step[], wish = registration): string[] => {
  const events = story(steps, wish);
  const event = events.at(-1) as TicketEvent;
  const before = events.slice(0, -1).reduce<Ticket | null>(evolve, null);
  return said({ before, ticket: evolve(before, event), event });
};

const clock: Clock = {
  ...(ticketAfter(dispatched).clocks.reply as Clock),
  startedAt: shanghai('2026-11-24 09:00'),
  dueAt: shanghai('2026-11-27 18:00'),
};

/** What is said of a fact on a ticket as it then stands. */
const saidOf = (fact: Fact, ticket: Ticket = ticketAfter(signed), by = zhou): string[] => {
  const event: TicketEvent = { ...fact, at: shanghai('2026-11-24 09:00'), by };
  return said({ before: ticketAfter(signed), ticket, event });
};

test('a dispatch tells the lead by when to sign, and those who assist; a critical one is urgent and reaches the leader', () => {
  const [lead, assist = '', ...others] = saidAfter(dispatched);
  assert.is(lead, `handler ${CG}: 派来${TITLE}，须在 11月24日 18:00 前签收。`);
  assert.ok(assist.startsWith(`handler ${JG}: 请协办${TITLE}`), assist);
  assert.equal(others, []);
  const critical: Step[] = [['2026-11-23 09:10', zhou, { type: 'Dispatch', order: { ...order, urgency: 'critical' } }]];
  const told = saidAfter(critical);
  assert.equal(
    told.map((line) => line.split(':')[0]),
    [`! handler ${CG}`, `! unit-lead ${CG}`, `! handler ${JG}`],
  );
  assert.match(told[0] ?? '', '特急：派来');
});

test('a critical appeal is announced to the dispatchers, an ordinary one stands in their queue', () => {
  assert.equal(saidAfter([]), []);
  assert.equal(saidAfter([], { ...registration, urgency: 'critical' }), [
    '! dispatcher: 特急诉求待派单：工单 20261123000001。',
  ]);
});

test('what the unit asks goes to the dispatchers, what they decide back to the unit', () => {
  const returning: Step = [
    '2026-11-23 11:00',
    li,
    { type: 'RequestReturn', reason: 'not-our-duty', clause: '2.1.4', explanation: '路面归交警' },
  ];
  const name = '十堰市茅箭区城市管理执法局';
  assert.equal(saidAfter([...signed, returning]), [`dispatcher: ${name}申请退回${TITLE}，请审核。`]);
  const back: Step = ['2026-11-23 14:00', zhou, { type: 'RefuseReturn', note: '校门口归城管' }];
  assert.equal(saidAfter([...signed, returning, back]), [
    `handler ${CG}: ${TITLE}的退单申请没有同意，请继续办理，理由见工单。`,
  ]);
  const away: Step = ['2026-11-23 14:00', zhou, { type: 'ApproveReturn', note: '' }];
  assert.equal(saidAfter([...signed, returning, away]), [
    `handler ${CG}: ${TITLE}的退单申请已同意，不再由您单位办理。`,
  ]);
  const longer: Step = ['2026-11-24 11:00', li, { type: 'RequestExtension', workingDays: 2, reason: '须与商户协商' }];
  assert.equal(saidAfter([...signed, longer]), [`dispatcher: ${name}申请将${TITLE}延期 2 个工作日，请审核。`]);
});

test('a rejected reply is told to the person who has the ticket in hand, and never to who rejected it', () => {
  const rejected: Step = ['2026-11-25 16:00', zhou, { type: 'RejectReply', note: '没有说明值守到何时' }];
  const [line = '', ...others] = saidAfter([...replied, rejected]);
  assert.match(line, /^person li: .*没有通过审核，须在 .* 前重新答复。$/u);
  assert.equal(others, []);
  assert.equal(saidOf({ type: 'ReplySentBack', note: '请补充' }, ticketAfter(signed), li), []);
});

test('a negative review reaches the whole unit and the supervisors', () => {
  const told = saidAfter(negative);
  assert.equal(
    told.map((line) => line.split(':')[0]),
    [`handler ${CG}`, `unit-lead ${CG}`, 'supervisor'],
  );
  assert.match(told[0] ?? '', '被评价为“非常不满意”，须在 ');
});

test('a yellow light is told to those whose time it is, a red one to their leader too and urgently', () => {
  const reply = { type: 'Warned', purpose: 'reply', startedAt: clock.startedAt } as const;
  assert.equal(saidOf({ ...reply, light: 'yellow' }, ticketAfter(signed), system), [
    `handler ${CG}: ${TITLE}的办理答复将到期，请抓紧办理。`,
  ]);
  assert.equal(saidOf({ ...reply, light: 'red' }, ticketAfter(signed), system), [
    `! handler ${CG}: ${TITLE}的办理答复已超期，请立即办理。`,
    `! unit-lead ${CG}: ${TITLE}的办理答复已超期，请立即办理。`,
  ]);
  const warned = (purpose: 'dispatch' | 'callback' | 'dispute' | 'audit') =>
    saidOf({ type: 'Warned', purpose, startedAt: clock.startedAt, light: 'yellow' }).map((line) => line.split(':')[0]);
  assert.equal(
    [warned('dispatch'), warned('callback'), warned('dispute'), warned('audit')],
    [['dispatcher'], ['supervisor'], ['supervisor'], ['auditor']],
  );
});

test('a late assisting unit is warned itself, and the lead hears of it when it is red', () => {
  const ticket = ticketAfter(signed);
  const [first] =
    ticket.assisting.length > 0
      ? ticket.assisting
      : [{ body: order.assist[0] as (typeof order.assist)[number], task: '', clock, replies: [], urges: [] }];
  const owing = { ...ticket, assisting: first ? [{ ...first, clock }] : [] };
  const warning = { type: 'Warned', purpose: 'assist', startedAt: clock.startedAt } as const;
  assert.equal(saidOf({ ...warning, light: 'yellow' }, owing), [`handler ${JG}: ${TITLE}的协办将到期，请抓紧办理。`]);
  assert.equal(
    saidOf({ ...warning, light: 'red' }, owing).map((line) => line.split(':')[0]),
    [`! handler ${JG}`, `! unit-lead ${JG}`, `! handler ${CG}`],
  );
});

test('a dispute is told to the supervisors, to the body named and to the one that has it', () => {
  const [lead] = [order.lead];
  const named = order.assist[0] as (typeof order.assist)[number];
  const fact: Fact = { type: 'DisputeOpened', named, text: '应由交警负责', evidence: [], clock };
  const ticket = evolve(ticketAfter(signed), { ...fact, at: shanghai('2026-11-24 09:00'), by: li });
  assert.equal(saidOf(fact, ticket, li), [
    `supervisor: ${TITLE}提请裁定，须在 11月27日 18:00 前裁定。`,
    `handler ${named.code}: ${TITLE}有归口争议，指向您单位，请在裁定前提交陈述。`,
    `handler ${lead.code}: ${TITLE}已提请裁定，请在裁定前提交陈述。`,
    `unit-lead ${lead.code}: ${TITLE}已提请裁定，请在裁定前提交陈述。`,
  ]);
});

test('assisting: asked and urged goes to the assisting unit, its reply to the lead', () => {
  const body = order.assist[0] as (typeof order.assist)[number];
  assert.equal(saidOf({ type: 'AssistAsked', body, task: '增设护栏', clock }), [
    `handler ${JG}: 请协办${TITLE}，须在 11月27日 18:00 前回复。`,
  ]);
  assert.equal(saidOf({ type: 'AssistUrged', unit: JG, words: '请快些' }, ticketAfter(signed), li), [
    `handler ${JG}: ${TITLE}的协办意见被催办，请尽快回复。`,
  ]);
  assert.match(
    saidOf({ type: 'AssistReplied', unit: JG, text: '已增设', attachments: [] }, ticketAfter(signed), wang)[0] ?? '',
    `handler ${CG}: `,
  );
});

test('forwarding tells the person named, else the unit below; what comes later finds the ticket there', () => {
  const below = { code: 'street@420302001', unit: '茅箭区武当路街道' };
  const toUnit: Fact = { type: 'Forwarded', unit: below, person: null, note: '' };
  assert.equal(saidOf(toUnit, ticketAfter(signed), li), [`handler ${below.code}: ${TITLE}转交给您单位办理。`]);
  assert.equal(saidOf({ ...toUnit, person: { id: 'sun', name: '孙立' } }, ticketAfter(signed), li), [
    `person sun: ${TITLE}转交给您办理。`,
  ]);
  const there = evolve(ticketAfter(signed), { ...toUnit, at: shanghai('2026-11-24 09:00'), by: li });
  assert.match(saidOf({ type: 'Urged', words: '请快些' }, there)[0] ?? '', `handler ${below.code}: `);
});

test('supervision: daily is told, listed and every climb are urgent and reach the leader', () => {
  const opened = (level: 'daily' | 'listed'): Fact => ({
    type: 'SupervisionOpened',
    id: '20261123000001-D1',
    level,
    cause: 'overdue',
    demand: '两日内办结',
    clock,
  });
  const at = shanghai('2026-11-24 09:00');
  const under = (level: 'daily' | 'listed') => evolve(ticketAfter(signed), { ...opened(level), at, by: liu });
  assert.equal(saidOf(opened('daily'), under('daily'), liu), [
    `handler ${CG}: ${TITLE}被日常督办（办理超期），须在 11月27日 18:00 前回复。`,
    `unit-lead ${CG}: ${TITLE}被日常督办（办理超期），须在 11月27日 18:00 前回复。`,
  ]);
  assert.match(saidOf(opened('listed'), under('listed'), liu)[0] ?? '', '! handler');
  const climbed: Fact = { type: 'SupervisionEscalated', order: '20261123000001-D1', to: 'interview', note: '', clock };
  assert.equal(
    saidOf(climbed, under('listed'), system).map((line) => line.split(':')[0]),
    [`! handler ${CG}`, `! unit-lead ${CG}`, '! supervisor'],
  );
});

test('audits go to the auditors, contests and findings to the supervisors, and nobody learns whose call was checked', () => {
  assert.match(
    saidOf({ type: 'AuditDrawn', id: 'x', evaluation: 0, dueAt: clock.dueAt }, ticketAfter(signed), system)[0] ?? '',
    'auditor: ',
  );
  const contest: Fact = {
    type: 'RatingContested',
    id: 'x',
    evaluation: 0,
    reason: 'mistaken',
    ground: '',
    evidence: [],
  };
  assert.match(saidOf(contest, ticketAfter(signed), li)[0] ?? '', 'supervisor: ');
  assert.match(
    saidOf({ type: 'FindingProposed', finding: 'malicious', ground: '' }, ticketAfter(negative), he)[0] ?? '',
    'supervisor: ',
  );
  assert.equal(saidOf({ type: 'AuditMissed', id: 'x', note: '', last: false }), []);
});

test('every event of the table has been thought of, and none says who the citizen is', () => {
  const ticket = ticketAfter(negative);
  const thin = { clock, reply: clock, sign: clock, verify: clock, rectify: clock, dispatch: clock, callback: clock };
  const whole = {
    ...thin,
    body: order.lead,
    from: order.lead,
    to: order.lead,
    order: 'none',
    ruling: { ...order, grounds: '', clause: '' },
    into: [],
    evaluation: ticket.evaluations[0],
    named: null,
    unit: null,
    person: null,
    text: '请联系孙桂兰 13872671234',
    note: '孙桂兰来电',
    words: '孙桂兰 13872671234',
  };
  const types = new Set(transitions.map(([, , event]) => event));
  for (const type of types) {
    const fact = { ...whole, type, ...(type === 'Dispatched' ? { order } : {}) } as unknown as Fact;
    const happened = { before: ticket, ticket, event: { ...fact, at: clock.startedAt, by: zhou } };
    const tidings = tidingsOf(happened);
    assert.ok(tidings !== null, `${type} is told to nobody because nobody thought of it`);
    for (const { text } of tidings ?? []) {
      assert.is(findPersonalData(text.replaceAll(/\d{14}/gu, ''), ticket.appeal.citizen), null, type);
      assert.not.match(text, ticket.appeal.title);
    }
  }
});

test.run();
