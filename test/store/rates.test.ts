import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { rateOf } from '../../src/domain/evaluation/rates.ts';
import type { Satisfaction, Solution } from '../../src/domain/evaluation/satisfaction.ts';
import { fold } from '../../src/domain/ticket/evolve.ts';
import { commitRegistration } from '../../src/store/commit.ts';
import type { Store } from '../../src/store/database.ts';
import { countSatisfactions } from '../../src/store/public.ts';
import type { RateQuestion, RateSelection } from '../../src/store/rate-conditions.ts';
import { ratingPage, unreachedTickets } from '../../src/store/rate-lists.ts';
import { countUnreached, type RateGrouping, rateTable, unreachedBy } from '../../src/store/rates.ts';
import type { EvaluationRow } from '../../src/store/schema.ts';
import { engines } from '../support/engines.ts';
import { liu } from '../support/people.ts';
import { callbackDue, registration, type Step, story } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { untimed } from '../support/untimed.ts';

const unit = 'urban-management@420302';
const november: RateQuestion = {
  scope: { kind: 'all' },
  from: shanghai('2026-11-01 00:00'),
  to: shanghai('2026-12-01 00:00'),
};

const countRatings = async (store: Store, question: RateQuestion) =>
  (await rateTable(store, 'unit', question, [])).total;

const register = async (store: Store, number: string, steps: readonly Step[] = callbackDue): Promise<void> => {
  const events = story(steps, { ...registration, number });
  const keys = { queryCodeHash: number, submissionKey: number };
  await commitRegistration(store, fold(events), events, keys, untimed);
};

let serial = 0;

type Rated = Partial<Omit<EvaluationRow, 'satisfaction' | 'solution' | 'at'>> & {
  satisfaction?: Satisfaction;
  solution?: Solution;
  at?: string;
};

/** A rating of a ticket of its own, unless it names one: by telephone, satisfied, solved, contacted, of the urban management at 茅箭区. */
const rate = async (store: Store, { at = '2026-11-26 10:00', ...changes }: Rated = {}): Promise<string> => {
  serial += 1;
  const ticket = changes.ticket ?? `2026112310${String(serial).padStart(4, '0')}`;
  if (changes.ticket === undefined) await register(store, ticket);
  const row: EvaluationRow = {
    ticket,
    sequence: 1,
    by: 'callback',
    city: '420300',
    unit,
    unitName: '十堰市茅箭区城市管理执法局',
    matterName: '占道经营',
    placeName: '茅箭区',
    satisfaction: 'satisfied',
    solution: 'solved',
    round: 1,
    matter: '020104',
    contacted: true,
    caller: null,
    callerName: null,
    excluded: false,
    ...changes,
    at: new Date(shanghai(at)),
  };
  await store.database.insert(store.schema.evaluation).values(row);
  return ticket;
};

const repeatOf = (store: Store, earlier: string, ticket: string, state: string) =>
  store.database.insert(store.schema.repeatPair).values({
    ticket,
    earlier,
    city: '420300',
    unit,
    unitName: '十堰市茅箭区城市管理执法局',
    because: 'phone',
    likeness: 0.9,
    afterRectification: false,
    closedAt: new Date(shanghai('2026-11-26 10:00')),
    foundAt: new Date(shanghai('2026-11-28 10:00')),
    state,
    decidedBy: null,
    decidedAt: null,
    note: '',
  });

/** Seven ratings: five that count, one excluded, one of a second callback; a keypad one asks neither contact nor solution. */
const week = async (store: Store): Promise<{ solved: string; dismissed: string }> => {
  const solved = await rate(store);
  const dismissed = await rate(store, { satisfaction: 'very-satisfied' });
  await rate(store, { satisfaction: 'fairly-satisfied', solution: 'partly', contacted: false });
  const bad = await rate(store, { satisfaction: 'dissatisfied', solution: 'unsolved', at: '2026-11-18 10:00' });
  await rate(store, { ticket: bad, sequence: 2, by: 'second-callback', at: '2026-11-27 10:00' });
  await rate(store, { by: 'keypad', contacted: false, solution: 'unasked' });
  await rate(store, { satisfaction: 'very-dissatisfied', solution: 'unsolved', excluded: true });
  return { solved, dismissed };
};

for (const { name, open } of engines) {
  test(`${name}: three rates with numerator and denominator; excluded and second-callback ratings stand beside`, async () => {
    const store = await open();
    await week(store);
    const counts = await countRatings(store, november);
    assert.equal(counts, {
      ratings: 5,
      contactAsked: 4,
      contacted: 3,
      solutionAsked: 4,
      solved: 2,
      lasting: 2,
      satisfied: 3,
      fairly: 1,
      excluded: 1,
      again: 0,
      second: 1,
      secondGood: 1,
    });
    assert.equal(rateOf(counts, 'satisfaction', true), { part: 4, whole: 5 });
    assert.equal(rateOf(counts, 'satisfaction', false), { part: 3, whole: 5 });
    assert.equal(rateOf(counts, 'response', true), { part: 3, whole: 4 });
    await store.close();
  });

  test(`${name}: what came up again after closing no longer counts as solved, unless the pair was dismissed`, async () => {
    const store = await open();
    const { solved, dismissed } = await week(store);
    await register(store, '20261128000001');
    await repeatOf(store, solved, '20261128000001', 'found');
    await repeatOf(store, dismissed, '20261128000001', 'dismissed');
    const counts = await countRatings(store, november);
    assert.equal(
      [rateOf(counts, 'solution', true), rateOf(counts, 'lasting', true)],
      [
        { part: 2, whole: 4 },
        { part: 1, whole: 4 },
      ],
    );
    await store.close();
  });

  test(`${name}: a round counts once, by its first rating; when that one is excluded the next one counts`, async () => {
    const store = await open();
    const ticket = await rate(store, { satisfaction: 'dissatisfied' });
    await rate(store, { ticket, sequence: 2, by: 'web', satisfaction: 'very-satisfied' });
    await rate(store, { ticket, sequence: 3, round: 2, satisfaction: 'satisfied' });
    const excluded = await rate(store, { satisfaction: 'very-dissatisfied', excluded: true });
    await rate(store, { ticket: excluded, sequence: 2, by: 'web', satisfaction: 'satisfied' });
    const { ratings, satisfied, again, excluded: out } = await countRatings(store, november);
    assert.equal([ratings, satisfied, again, out], [3, 2, 1, 1]);
    await store.close();
  });

  test(`${name}: every figure opens down to just its tickets, page by page`, async () => {
    const store = await open();
    const { solved } = await week(store);
    await register(store, '20261128000001');
    await repeatOf(store, solved, '20261128000001', 'found');
    const counts = await countRatings(store, november);
    const listed = async (selection: RateSelection): Promise<number> => {
      let cursor: Parameters<typeof ratingPage>[3]['cursor'] = null;
      const seen = new Set<string>();
      do {
        const page = await ratingPage(store, november, selection, { cursor, size: 2, blindFor: null });
        for (const { ticket, sequence } of page.rows) seen.add(`${ticket} ${sequence}`);
        cursor = page.next;
      } while (cursor);
      return seen.size;
    };
    for (const fairlyCounts of [true, false])
      for (const kind of ['response', 'solution', 'lasting', 'satisfaction'] as const) {
        const { part, whole } = rateOf(counts, kind, fairlyCounts);
        assert.is(await listed({ rate: kind, part: 'part', fairlyCounts }), part, kind);
        assert.is(await listed({ rate: kind, part: 'whole', fairlyCounts }), whole, kind);
        assert.is(await listed({ rate: kind, part: 'rest', fairlyCounts }), whole - part, kind);
      }
    assert.equal([await listed({ left: 'excluded' }), await listed({ left: 'second' })], [1, 1]);
    await store.close();
  });

  test(`${name}: by unit, city, field of matter, way and week, and only what the scope may see`, async () => {
    const store = await open();
    await week(store);
    await rate(store, { city: '420500', unit: 'housing@420500', unitName: '宜昌市住房和城乡建设局', matter: '010203' });
    const keys = async (by: RateGrouping) =>
      (await rateTable(store, by, november, [])).groups.map(({ key, ratings }) => [key, ratings]);
    assert.equal(await keys('unit'), [
      [unit, 5],
      ['housing@420500', 1],
    ]);
    assert.equal(await keys('city'), [
      ['420300', 5],
      ['420500', 1],
    ]);
    assert.equal(await keys('field'), [
      ['02', 5],
      ['01', 1],
    ]);
    assert.equal(await keys('way'), [
      ['callback', 5],
      ['keypad', 1],
      ['second-callback', 0],
    ]);
    const starts = ['2026-11-16', '2026-11-23'].map((day) => shanghai(`${day} 00:00`));
    assert.equal(
      (await rateTable(store, 'unit', { ...november, from: starts[0] ?? 0 }, starts)).spans.map(
        ({ ratings }) => ratings,
      ),
      [1, 5],
    );
    const own = { ...november, scope: { kind: 'units' as const, units: [unit] } };
    assert.is((await countRatings(store, own)).ratings, 5);
    const assisting = { ...november, scope: { kind: 'units' as const, units: ['traffic-police@420302'] } };
    assert.is((await countRatings(store, assisting)).ratings, 0, 'a unit that only assisted is not judged');
    assert.is((await countRatings(store, { ...november, scope: { kind: 'city', city: '420500' } })).ratings, 1);
    assert.is((await countRatings(store, { ...november, field: '02', way: 'keypad' })).ratings, 1);
    await store.close();
  });

  test(`${name}: whoever was not reached is in no denominator, but is counted and listed`, async () => {
    const store = await open();
    const missed = (at: string): Step => [at, liu, { type: 'RecordCallback', reached: false, note: '无人接听。' }];
    await register(store, '20261123000001', [
      ...callbackDue,
      missed('2026-11-26 10:00'),
      missed('2026-11-26 15:00'),
      missed('2026-11-27 10:00'),
    ]);
    assert.equal([(await countRatings(store, november)).ratings, await countUnreached(store, november)], [0, 1]);
    assert.equal(
      (await unreachedTickets(store, november, 10)).map(({ ticket, unitName }) => [ticket, unitName]),
      [['20261123000001', '十堰市茅箭区城市管理执法局']],
    );
    assert.is(await countUnreached(store, { ...november, unit: 'housing@420500' }), 0);
    assert.equal([...(await unreachedBy(store, 'field', november))], [['02', 1]]);
    await store.close();
  });

  test(`${name}: ratings under a second call are kept from whoever may still make it`, async () => {
    const store = await open();
    const ticket = await rate(store, { caller: 'liu', callerName: '刘建平' });
    await rate(store);
    await store.database.insert(store.schema.callbackAudit).values({
      id: `${ticket}-S1`,
      ticket,
      city: '420300',
      caller: 'liu',
      callerName: '刘建平',
      state: 'drawn',
      drawnAt: new Date(november.from),
      dueAt: new Date(november.to),
      auditedAt: null,
      auditor: null,
      agrees: null,
      satisfactionAgrees: null,
    });
    const seenBy = async (blindFor: string | null) => {
      const selection = { rate: 'satisfaction', part: 'part', fairlyCounts: true } as const;
      const { total, blind } = await ratingPage(store, november, selection, { cursor: null, size: 9, blindFor });
      return [total, blind];
    };
    assert.equal(
      [await seenBy('he'), await seenBy('liu'), await seenBy(null)],
      [
        [1, 1],
        [2, 0],
        [2, 0],
      ],
    );
    await store.close();
  });

  test(`${name}: the public figures leave excluded ratings out and say how many`, async () => {
    const store = await open();
    await week(store);
    const { levels, excluded } = await countSatisfactions(store, '420300');
    assert.equal([levels['very-dissatisfied'], levels.dissatisfied, levels.satisfied, excluded], [0, 1, 2, 1]);
    await store.close();
  });
}

test.run();
