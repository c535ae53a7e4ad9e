import { eq } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fold } from '../../src/domain/ticket/evolve.ts';
import { commitEvents, commitRegistration } from '../../src/store/commit.ts';
import type { Store } from '../../src/store/database.ts';
import { fillOutcomes } from '../../src/store/fill-outcomes.ts';
import {
  countOutcomes,
  type OutcomeQuestion,
  outcomesBy,
  outcomesByDecision,
  outcomesByPeriod,
} from '../../src/store/outcome-counts.ts';
import { replay } from '../../src/store/projections.ts';
import { reliabilityBins } from '../../src/store/reliability.ts';
import { frequentCorrections } from '../../src/store/routing-corrections.ts';
import type { RoutingOutcomeRow } from '../../src/store/schema.ts';
import { eventsOf } from '../../src/store/tickets.ts';
import { engines } from '../support/engines.ts';
import { li, system, zhou } from '../support/people.ts';
import { dispatchAt, stallRouting } from '../support/proposals.ts';
import { order, registration, type Step, story } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { untimed } from '../support/untimed.ts';

const returned = (asked: string, approved: string): Step[] => [
  [
    asked,
    li,
    { type: 'RequestReturn', reason: 'not-our-duty', clause: '2.1.4', explanation: '机动车违停由交管部门管理。' },
  ],
  [approved, zhou, { type: 'ApproveReturn', note: '' }],
];

type Routed = { probability?: number; decision?: 'dispatch' | 'confirm'; city?: string };

/** Writes a stall's story, one event a transaction, as the seam does. */
const write = async (store: Store, number: string, steps: readonly Step[], routed: Routed = {}): Promise<void> => {
  const { probability = 0.8, decision = 'confirm', city = '420300' } = routed;
  const appeal = { ...registration.appeal, city };
  const events = story(steps, { ...registration, number, appeal, routing: stallRouting(probability, decision) });
  const keys = { queryCodeHash: `code of ${number}`, submissionKey: `key of ${number}` };
  await commitRegistration(store, fold(events.slice(0, 1)), events.slice(0, 1), keys, untimed);
  for (let index = 1; index < events.length; index += 1)
    await commitEvents(
      store,
      fold(events.slice(0, index)),
      fold(events.slice(0, index + 1)),
      events.slice(index, index + 1),
      untimed,
    );
};

const rowsOf = (store: Store, number: string): PromiseLike<RoutingOutcomeRow[]> => {
  const { routingOutcome } = store.schema;
  return store.database
    .select()
    .from(routingOutcome)
    .where(eq(routingOutcome.ticket, number))
    .orderBy(routingOutcome.sequence);
};

const november: OutcomeQuestion = {
  scope: { kind: 'all' },
  from: shanghai('2026-11-01 00:00'),
  to: shanghai('2026-12-01 00:00'),
};

/** Four proposals at Shiyan (two stood, one corrected, one returned and then corrected), and one at Yichang that stood. */
const fiveProposals = async (store: Store): Promise<void> => {
  await write(store, '20261123000001', [dispatchAt('2026-11-23 09:10')], { probability: 0.97, decision: 'dispatch' });
  await write(store, '20261123000002', [dispatchAt('2026-11-24 09:10')], { probability: 0.7 });
  await write(store, '20261123000003', [dispatchAt('2026-11-24 09:20', true)], { probability: 0.6 });
  await write(
    store,
    '20261123000004',
    [
      dispatchAt('2026-11-24 09:30'),
      ...returned('2026-11-24 10:00', '2026-11-24 11:00'),
      dispatchAt('2026-11-30 09:00', true),
    ],
    { probability: 0.9 },
  );
  await write(store, '20261123000005', [dispatchAt('2026-11-23 09:40')], { city: '420500' });
};

for (const { name, open } of engines) {
  test(`${name}: a dispatch leaves what was proposed and what was chosen`, async () => {
    const store = await open();
    await write(store, '20261123000001', [dispatchAt('2026-11-23 09:10', true)]);
    assert.equal(await rowsOf(store, '20261123000001'), [
      {
        ticket: '20261123000001',
        sequence: 2,
        at: new Date(shanghai('2026-11-23 09:10')),
        edition: '2026.1',
        decision: 'confirm',
        rule: 'um-stalls',
        city: '420300',
        division: '420302',
        proposedFunction: 'urban-management',
        proposedUnit: 'urban-management@420302',
        proposedName: '十堰市茅箭区城市管理执法局',
        proposedMatter: '020104',
        probability: 0.8,
        chosenFunction: 'traffic-police',
        chosenUnit: 'traffic-police@420300',
        chosenName: '十堰市公安局交通管理局',
        chosenMatter: '010301',
        automatic: false,
        corrected: true,
        correction: '职责不符',
        returnedAt: null,
        returnReason: null,
      },
    ]);
    await store.close();
  });

  test(`${name}: an approved return marks the last dispatch, and a replay gives the same rows`, async () => {
    const store = await open();
    await fiveProposals(store);
    const rows = await rowsOf(store, '20261123000004');
    assert.equal(
      rows.map(({ corrected, returnedAt, returnReason }) => [corrected, returnedAt?.getTime() ?? null, returnReason]),
      [
        [false, shanghai('2026-11-24 11:00'), 'not-our-duty'],
        [true, null, null],
      ],
    );
    assert.equal(replay(await eventsOf(store, '20261123000004')).outcomes, rows);
    await store.close();
  });

  test(`${name}: a refused return marks nothing`, async () => {
    const store = await open();
    const [asked] = returned('2026-11-23 10:00', '');
    await write(store, '20261123000001', [
      dispatchAt('2026-11-23 09:10'),
      ...(asked ? [asked] : []),
      ['2026-11-23 11:00', zhou, { type: 'RefuseReturn', note: '属你单位职责。' }],
    ]);
    assert.is((await rowsOf(store, '20261123000001'))[0]?.returnedAt, null);
    await store.close();
  });

  test(`${name}: what the system dispatches at registration is automatic`, async () => {
    const store = await open();
    const number = '20261123000001';
    const routing = stallRouting(0.97, 'dispatch');
    const events = story([['2026-11-23 09:00', system, { type: 'Dispatch', order }]], { ...registration, routing });
    await commitRegistration(store, fold(events), events, { queryCodeHash: 'code', submissionKey: 'key' }, untimed);
    const [row] = await rowsOf(store, number);
    assert.equal([row?.automatic, row?.corrected, row?.sequence], [true, false, 2]);
    await store.close();
  });

  test(`${name}: a ticket counts once, by its first dispatch; it stood when neither corrected nor returned`, async () => {
    const store = await open();
    await fiveProposals(store);
    assert.equal(await countOutcomes(store, november), { proposals: 5, stood: 3, corrected: 1, returned: 1 });
    const shiyan: OutcomeQuestion = { ...november, scope: { kind: 'city', city: '420300' } };
    assert.equal(await countOutcomes(store, shiyan), { proposals: 4, stood: 2, corrected: 1, returned: 1 });
    const unit: OutcomeQuestion = {
      ...november,
      scope: { kind: 'units', units: ['traffic-police@420302', 'traffic-police@420300'] },
    };
    assert.is((await countOutcomes(store, unit)).proposals, 5, 'what the unit leads or assists');
    assert.is((await countOutcomes(store, { ...november, scope: { kind: 'units', units: [] } })).proposals, 0);
    assert.is((await countOutcomes(store, { ...november, unit: 'traffic-police@420300' })).proposals, 0);
    await store.close();
  });

  test(`${name}: by week, by decision, by unit, by matter and by function`, async () => {
    const store = await open();
    await fiveProposals(store);
    const weeks = ['2026-11-16', '2026-11-23', '2026-11-30'].map((day) => shanghai(`${day} 00:00`));
    const question = { ...november, from: weeks[0] ?? 0 };
    assert.equal(
      (await outcomesByPeriod(store, question, weeks)).map(({ proposals, stood }) => [proposals, stood]),
      [
        [0, 0],
        [5, 3],
        [0, 0],
      ],
    );
    assert.equal(await outcomesByPeriod(store, question, []), []);
    const decisions = await outcomesByDecision(store, november);
    assert.equal(decisions.map(({ decision, proposals, stood }) => [decision, proposals, stood]).sort(), [
      ['confirm', 4, 2],
      ['dispatch', 1, 1],
    ]);
    const counted = { proposals: 5, stood: 3, corrected: 1, returned: 1 };
    const unit = '十堰市茅箭区城市管理执法局';
    assert.equal(await outcomesBy(store, 'unit', november, 10), [
      { key: 'urban-management@420302', name: unit, ...counted },
    ]);
    assert.equal(await outcomesBy(store, 'matter', november, 10), [{ key: '020104', name: unit, ...counted }]);
    assert.equal(await outcomesBy(store, 'function', november, 10), [
      { key: 'urban-management', name: unit, ...counted },
    ]);
    await store.close();
  });

  test(`${name}: the most frequent corrections, also after a return, with their tickets`, async () => {
    const store = await open();
    await fiveProposals(store);
    assert.equal(await frequentCorrections(store, november, 10), [
      {
        fromUnit: 'urban-management@420302',
        fromName: '十堰市茅箭区城市管理执法局',
        toUnit: 'traffic-police@420300',
        toName: '十堰市公安局交通管理局',
        times: 2,
        tickets: [
          { number: '20261123000004', reason: '职责不符' },
          { number: '20261123000003', reason: '职责不符' },
        ],
      },
    ]);
    await store.close();
  });

  test(`${name}: dispatches from before outcomes were kept get theirs once, and none is made up later`, async () => {
    const store = await open();
    await fiveProposals(store);
    const before = await rowsOf(store, '20261123000004');
    const empty = () =>
      store.atomically([{ write: (database) => database.delete(store.schema.routingOutcome), rows: 6 }]);
    await empty();
    assert.is(await fillOutcomes(store), 5);
    assert.equal(await rowsOf(store, '20261123000004'), before);
    await empty();
    assert.is(await fillOutcomes(store), 0);
    assert.equal(await rowsOf(store, '20261123000004'), [], 'the audit is to find this');
    await store.close();
  });

  test(`${name}: bins of equal mass, the least sure first`, async () => {
    const store = await open();
    await fiveProposals(store);
    const rounded = (await reliabilityBins(store, november, 2)).map((bin) => ({
      ...bin,
      foretold: Number(bin.foretold.toFixed(3)),
    }));
    assert.equal(rounded, [
      { proposals: 3, foretold: 0.7, stood: 2 },
      { proposals: 2, foretold: 0.935, stood: 1 },
    ]);
    assert.equal(await reliabilityBins(store, { ...november, to: november.from }, 5), []);
    await store.close();
  });
}

test.run();
