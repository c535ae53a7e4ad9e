import type { Actor } from '../../src/domain/access/actor.ts';
import type { Command } from '../../src/domain/ticket/commands.ts';
import { li, liu, wang, zhou } from './people.ts';
import { order, type Step, signed } from './tickets.ts';

export const police = {
  unit: '十堰市公安局交通管理局茅箭区大队',
  code: 'traffic-police@420302',
  function: 'traffic-police',
};

export const wish: Command = {
  type: 'RequestReturn',
  reason: 'not-our-duty',
  clause: '2.1.4',
  explanation: '摊点都在机动车道上，属于道路交通秩序。',
  evidence: [],
};

/** The return of 茅箭城管 was refused. */
export const refusedReturn: readonly Step[] = [
  ...signed,
  ['2026-11-23 11:00', li, wish],
  ['2026-11-23 14:00', zhou, { type: 'RefuseReturn', note: '占道摊点归城管，见 2.1.4。' }],
];

export const opening: Command = {
  type: 'OpenDispute',
  named: police,
  clause: '1.3.1',
  text: '摊点在机动车道内，应由交警处理。',
  evidence: [],
};

/** 茅箭城管 contests it and names the traffic police. */
export const contested: readonly Step[] = [...refusedReturn, ['2026-11-23 15:00', li, opening]];

/** Both bodies have said what they have to say. */
export const heard: readonly Step[] = [
  ...contested,
  [
    '2026-11-24 09:00',
    wang,
    { type: 'GiveStatement', text: '只有早高峰有车经过，其余时间是人行道占道。', evidence: [] },
  ],
];

/** A ruling for a body. */
export const rulingFor = (lead: typeof police, assist: (typeof police)[] = []): Command => ({
  type: 'Rule',
  ruling: {
    lead,
    assist,
    matter: order.matter,
    place: order.place,
    clause: '2.1.4',
    grounds: '摊点以人行道为主，机动车道内的由交警配合清理。',
  },
});

export const ruledTo: readonly Step[] = [...heard, ['2026-11-25 10:00', liu, rulingFor(police, [order.lead])]];
export const ruledToStay: readonly Step[] = [...heard, ['2026-11-25 10:00', liu, rulingFor(order.lead, [police])]];

/** Sent back by 茅箭城管 and by the traffic police, with consent. */
export const pingPong: readonly Step[] = [
  ...signed,
  ['2026-11-23 11:00', li, wish],
  ['2026-11-23 16:00', zhou, { type: 'ApproveReturn', note: '' }],
  [
    '2026-11-24 09:00',
    zhou,
    { type: 'Dispatch', order: { ...order, lead: police, assist: [], correction: '职责不符' } },
  ],
  ['2026-11-24 10:00', wang, { ...wish, reason: 'wrong-place' } as Command],
  ['2026-11-25 10:00', zhou, { type: 'ApproveReturn', note: '' }],
];

/** The same person in another post. */
export const asSupervisor = ({ id, name }: Actor): Actor => ({ role: 'supervisor', id, name, unit: null });
