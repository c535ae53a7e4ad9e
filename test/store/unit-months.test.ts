import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { periodOf } from '../../src/domain/quality/month.ts';
import { monthTotal, sortedMonth } from '../../src/domain/quality/unit-month.ts';
import type { TicketEvent } from '../../src/domain/ticket/events.ts';
import { evolve } from '../../src/domain/ticket/evolve.ts';
import { commitEvents } from '../../src/store/commit.ts';
import { countSupervisions, supervisionPage } from '../../src/store/supervision-list.ts';
import { unitMonths } from '../../src/store/unit-months.ts';
import { engines } from '../support/engines.ts';
import { chen, li, liu, system, zhou } from '../support/people.ts';
import { dispatched, order, replied, type Step, signed } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { untimed } from '../support/untimed.ts';
import { everything, write } from '../support/written.ts';

const names: Record<string, string> = {
  'urban-management@420302': '茅箭区城管执法局',
  'traffic-police@420302': '交管局茅箭区大队',
};
const nameOf = (unit: string): string => names[unit] ?? unit;
const [traffic] = order.assist;
const toTraffic: readonly Step[] = [
  ['2026-11-23 09:10', zhou, { type: 'Dispatch', order: { ...order, lead: traffic ?? order.lead, assist: [] } }],
];
const demand = '请说明原因，并报告办理进展。';
const wangSigned: Step = [
  '2026-11-25 10:00',
  { ...li, id: 'wang', name: '王海涛', unit: 'traffic-police@420302' },
  { type: 'SignFor' },
];

for (const { name, open } of engines) {
  test(`${name}: the notice of a month counts for each unit what it was given, did in time and was supervised for`, async () => {
    const store = await open();
    await write(store, '20261123000001', replied);
    await write(store, '20261123000002', [
      ...signed,
      ['2026-11-24 09:00', chen, { type: 'Urge', words: '' }],
      ['2026-11-24 10:00', liu, { type: 'OpenSupervision', level: 'daily', cause: 'urged', demand }],
      ['2026-11-25 10:00', liu, { type: 'EscalateSupervision', order: '20261123000002-D1', note: '没有进展' }],
    ]);
    await write(store, '20261123000003', [...toTraffic, wangSigned]);
    await write(store, '20261123000004', [
      ...dispatched,
      [
        '2026-11-23 14:00',
        li,
        { type: 'RequestReturn', reason: 'not-our-duty', clause: '2.1.4', explanation: '属于交通管理部门职责。' },
      ],
    ]);
    await write(store, '20261123000005', dispatched, '420100');
    const now = shanghai('2026-12-09 10:00');
    const lines = await unitMonths(store, { scope: everything, period: periodOf('2026-11'), now, nameOf });
    const [first, second] = sortedMonth(lines, 'overdue', 'descending');
    assert.equal(first, {
      unit: 'urban-management@420302',
      name: '茅箭区城管执法局',
      dispatched: 4,
      signed: 2,
      signedInTime: 2,
      replied: 1,
      repliedInTime: 1,
      returns: 1,
      redos: 0,
      urges: 1,
      daily: 0,
      listed: 1,
      interview: 0,
      overdue: 2,
      oldestDue: shanghai('2026-11-24 18:00'),
    });
    // Signed a day too late.
    assert.equal([second?.name, second?.signed, second?.signedInTime, second?.overdue], ['交管局茅箭区大队', 1, 0, 1]);
    assert.equal(
      [monthTotal(lines).dispatched, monthTotal(lines).overdue, monthTotal(lines).oldestDue],
      [5, 3, shanghai('2026-11-24 18:00')],
    );
    const wuhan = await unitMonths(store, {
      scope: { kind: 'city', city: '420100' },
      period: periodOf('2026-11'),
      now,
      nameOf,
    });
    assert.equal(
      wuhan.map(({ dispatched: given, overdue }) => [given, overdue]),
      [[1, 1]],
    );
    const own = { kind: 'units', units: ['traffic-police@420302'] } as const;
    const traffics = await unitMonths(store, { scope: own, period: periodOf('2026-11'), now, nameOf });
    assert.equal(
      traffics.map(({ unit }) => unit),
      ['traffic-police@420302'],
    );
    assert.equal(
      await unitMonths(store, {
        scope: everything,
        period: periodOf('2026-10'),
        now: shanghai('2026-11-23 09:20'),
        nameOf,
      }),
      [],
    );
    await store.close();
  });

  test(`${name}: a unit that does not sign is not punctual in the running month; a past month tells what was signed`, async () => {
    const store = await open();
    await write(store, '20261123000001', dispatched);
    const at = async (month: string, now: string) => {
      const [line] = await unitMonths(store, {
        scope: everything,
        period: periodOf(month),
        now: shanghai(now),
        nameOf,
      });
      return line && [line.signed, line.signedInTime, line.overdue];
    };
    assert.equal(await at('2026-11', '2026-11-24 17:00'), [0, 0, 0], 'there is still time');
    assert.equal(await at('2026-11', '2026-11-26 10:00'), [1, 0, 1]);
    assert.equal(await at('2026-11', '2026-12-02 10:00'), [0, 0, 1]);
    await store.close();
  });

  test(`${name}: a reply is in time by the due time that held when it was filed, retimed and extended`, async () => {
    const store = await open();
    // Extended by two working days: due on 9 December; filed on the 8th.
    await write(store, '20261123000001', [
      ...signed,
      ['2026-11-24 10:00', li, { type: 'RequestExtension', workingDays: 2, reason: '需要多部门会商确定方案' }],
      ['2026-11-24 11:00', zhou, { type: 'GrantExtension', note: '' }],
      [
        '2026-12-08 15:00',
        li,
        {
          type: 'Reply',
          text: '已安排执法人员每天在校门口值守。',
          contact: '已电话告知',
          attachments: [],
          withoutAssist: '协办大队已口头答复。',
        },
      ],
    ]);
    await write(store, '20261123000002', [
      ...signed,
      [
        '2026-12-08 15:00',
        li,
        {
          type: 'Reply',
          text: '已安排执法人员每天在校门口值守。',
          contact: '已电话告知',
          attachments: [],
          withoutAssist: '协办大队已口头答复。',
        },
      ],
    ]);
    // Retimed to the same day.
    const before = await write(store, '20261123000003', signed);
    const { reply } = before.clocks;
    if (!reply) throw new Error('no reply clock');
    const facts: TicketEvent[] = [
      {
        type: 'Retimed',
        because: '放假安排调整',
        clocks: [
          { place: { of: 'ticket', purpose: 'reply' }, clock: { ...reply, dueAt: shanghai('2026-12-09 18:00') } },
        ],
        at: shanghai('2026-12-01 09:00'),
        by: system,
      },
      {
        type: 'Replied',
        text: '已安排执法人员每天在校门口值守。',
        contact: '已电话告知',
        attachments: [],
        at: shanghai('2026-12-08 15:00'),
        by: li,
      },
    ];
    await commitEvents(store, before, facts.reduce(evolve, before), facts, untimed);
    const [line] = await unitMonths(store, {
      scope: everything,
      period: periodOf('2026-12'),
      now: shanghai('2026-12-09 10:00'),
      nameOf,
    });
    assert.equal([line?.replied, line?.repliedInTime], [3, 2]);
    await store.close();
  });

  test(`${name}: the ledger of orders is paged, counted and filtered by level, state, unit, month and lateness`, async () => {
    const store = await open();
    for (let n = 1; n <= 5; n += 1) {
      const number = `2026112300000${n}`;
      const at = `2026-11-24 1${n}:00`;
      const answered: readonly Step[] = [
        [
          '2026-11-25 10:00',
          li,
          { type: 'AnswerSupervision', order: `${number}-D1`, text: '已派人办理并告知。', attachments: [] },
        ],
      ];
      await write(store, number, [
        ...signed,
        [
          at,
          n === 5 ? system : liu,
          { type: 'OpenSupervision', level: n > 3 ? 'listed' : 'daily', cause: 'overdue', demand },
        ],
        ...(n === 1 ? answered : []),
      ]);
    }
    const now = shanghai('2026-11-27 10:00');
    const all = { level: null, state: null, unit: null, overdue: false, period: null };
    const first = await supervisionPage(store, everything, all, { size: 2, now, from: null });
    assert.equal(
      first.orders.map(({ id }) => id.slice(13)),
      ['5-D1', '4-D1'],
    );
    assert.is(first.before, null);
    const second = await supervisionPage(store, everything, all, {
      size: 2,
      now,
      from: first.after && { side: 'after', place: first.after },
    });
    assert.equal(
      second.orders.map(({ id }) => id.slice(13)),
      ['3-D1', '2-D1'],
    );
    const back = await supervisionPage(store, everything, all, {
      size: 2,
      now,
      from: second.before && { side: 'before', place: second.before },
    });
    assert.equal([back.orders.map(({ id }) => id.slice(13)), back.before], [['5-D1', '4-D1'], null]);
    assert.equal(await countSupervisions(store, everything, all, now), {
      total: 5,
      // The daily ones had until Thursday; one of them was answered.
      overdue: 2,
      byLevel: { daily: 3, listed: 2 },
      byState: { open: 4, answered: 1 },
      units: [{ code: 'urban-management@420302', name: '十堰市茅箭区城市管理执法局', orders: 5 }],
    });
    const late = await supervisionPage(store, everything, { ...all, overdue: true }, { size: 9, now, from: null });
    assert.equal(
      late.orders.map(({ level }) => level),
      ['daily', 'daily'],
    );
    const earlier = { ...all, period: periodOf('2026-10') };
    assert.is((await countSupervisions(store, everything, earlier, now)).total, 0);
    await store.close();
  });
}

test.run();
