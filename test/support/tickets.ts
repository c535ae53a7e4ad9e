import type { Actor } from '../../src/domain/access/actor.ts';
import type { Appeal } from '../../src/domain/appeal/appeal.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import type { Command, DispatchOrder, Register } from '../../src/domain/ticket/commands.ts';
import { decide, register } from '../../src/domain/ticket/decide.ts';
import type { TicketEvent } from '../../src/domain/ticket/events.ts';
import { evolve, fold } from '../../src/domain/ticket/evolve.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { chen, li, liu, zhou } from './people.ts';
import { shanghai, timekeeping } from './time.ts';

export const stallAppeal: Appeal = {
  title: '夜市摊占道，孩子放学只能走马路',
  text: '人民小学门口每天下午有十几个卖炸串的摊子占着人行道，孩子放学只能走机动车道，太危险了，请尽快处理。',
  channel: 'web',
  citizen: { name: '孙桂兰', phone: '13872671234' },
  confidential: false,
  place: { division: '420302', address: '人民小学西门' },
  city: '420300',
  attachments: [],
};

export const registration: Register = {
  type: 'Register',
  number: '20261123000001',
  appeal: stallAppeal,
  kind: 'complaint',
  urgency: 'routine',
  routing: null,
};

export const order: DispatchOrder = {
  lead: { unit: '十堰市茅箭区城市管理执法局', code: 'urban-management@420302', function: 'urban-management' },
  assist: [{ unit: '十堰市公安局交通管理局茅箭区大队', code: 'traffic-police@420302', function: 'traffic-police' }],
  matter: { code: '020104', path: ['城市管理', '市容秩序', '占道经营'], clause: '2.1.4' },
  place: { code: '420302', name: '茅箭区' },
  kind: 'complaint',
  urgency: 'routine',
  correction: '',
};

/** One step of a story: who does what, when ("2026-11-23 09:00"). */
export type Step = [at: string, by: Actor, command: Command];

/** Received on Monday 23 November 2026, 9:00. */
export const received = shanghai('2026-11-23 09:00');

const begin = (wish: Register): TicketEvent[] => register(wish, { now: received, actor: chen, timekeeping });

const take = (ticket: Ticket, at: Instant, actor: Actor, command: Command): TicketEvent[] | Refusal =>
  decide(ticket, command, { now: at, actor, timekeeping });

/** The events of a story in which every step is accepted; throws with the refusal's sentence otherwise. */
export const story = (steps: readonly Step[], wish: Register = registration): TicketEvent[] => {
  let events = begin(wish);
  for (const [at, by, command] of steps) {
    const outcome = take(fold(events), shanghai(at), by, command);
    if (isRefusal(outcome)) throw new Error(`${by.name} ${command.type}: ${outcome.sentence}`);
    events = [...events, ...outcome];
  }
  return events;
};

/** The ticket after a story. */
export const ticketAfter = (steps: readonly Step[], wish: Register = registration): Ticket => fold(story(steps, wish));

/** What comes of one more step after a story: its facts' types and the ticket then, or the refusal. */
export const attempt = (
  steps: readonly Step[],
  [at, by, command]: Step,
): { events: string[]; ticket: Ticket } | Refusal => {
  const ticket = ticketAfter(steps);
  const outcome = take(ticket, shanghai(at), by, command);
  return isRefusal(outcome)
    ? outcome
    : { events: outcome.map((event) => event.type), ticket: outcome.reduce(evolve, ticket) };
};

const reply: Command = {
  type: 'Reply',
  text: '已安排执法人员每天 16:00 至 18:00 在校门口值守，摊贩已劝离到指定疏导点。',
  contact: '11月24日上午电话联系诉求人，告知处理情况',
  attachments: [],
  withoutAssist: '协办单位已当面会商，意见并入本答复。',
};

/** The straight road, step by step; a story takes as many of them as it needs. */
export const straightRoad: readonly Step[] = [
  ['2026-11-23 09:10', zhou, { type: 'Dispatch', order }],
  ['2026-11-23 10:00', li, { type: 'SignFor' }],
  ['2026-11-25 15:00', li, reply],
  ['2026-11-25 16:00', zhou, { type: 'ApproveReply', note: '' }],
];

export const dispatched = straightRoad.slice(0, 1);
export const signed = straightRoad.slice(0, 2);
export const replied = straightRoad.slice(0, 3);
export const callbackDue = straightRoad.slice(0, 4);

export const veryDissatisfied = {
  contacted: true,
  solution: 'unsolved',
  satisfaction: 'very-dissatisfied',
  reasons: ['not-solved'],
  words: '值守的人一走，摊子马上又回来了。',
} as const;

export const satisfied = {
  contacted: true,
  solution: 'solved',
  satisfaction: 'satisfied',
  reasons: [],
  words: '现在好多了。',
} as const;

/** The road to an open rectification case. */
export const negative: readonly Step[] = [
  ...callbackDue,
  [
    '2026-11-26 10:00',
    liu,
    { type: 'RecordCallback', reached: true, answers: { ...veryDissatisfied, reasons: [...veryDissatisfied.reasons] } },
  ],
];

/** The road to a case that was explained, called back and closed to the citizen's satisfaction. */
export const rectified: readonly Step[] = [
  ...negative,
  ['2026-11-26 14:00', li, { type: 'Verify', finding: 'upheld', ground: '现场复查，摊贩确有回流' }],
  [
    '2026-11-26 15:00',
    li,
    {
      type: 'ProposeMeasures',
      way: 'explanation',
      problem: '放学时段值守有空档',
      text: '向家长说明值守安排',
      responsible: '李国强',
    },
  ],
  ['2026-11-27 10:00', li, { type: 'GiveFeedback', text: '已上门说明值守安排。', evidence: [] }],
  [
    '2026-11-27 16:00',
    liu,
    {
      type: 'RecordSecondCallback',
      reached: true,
      answers: { ...satisfied, reasons: [] },
      conclusion: '已说明值守安排并增派人员。',
    },
  ],
];
