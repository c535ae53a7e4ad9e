import { eq } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { figuresOf, noFigures, sumFigures } from '../../src/domain/call/figures.ts';
import { type CallNarrowing, callPage, countCalls } from '../../src/store/call-book.ts';
import { callEndings, callOutcomes, figuresByStretch, waitingCalls } from '../../src/store/call-figures.ts';
import { figuresBySeat, timeByState } from '../../src/store/call-month.ts';
import type { CallRow } from '../../src/store/schema.ts';
import { abandonedAfter, addCall } from '../support/calls.ts';
import { engines } from '../support/engines.ts';
import { shanghai } from '../support/time.ts';

const day = { from: shanghai('2026-11-23 00:00'), to: shanghai('2026-11-24 00:00') };
const moment = (words: string): Date => new Date(shanghai(words));
const city = { kind: 'city', city: '420300' } as const;

const talk = (id: string, start: string, waited: number, talked: number | null): Partial<CallRow> => {
  const startedAt = moment(start);
  const answered = startedAt.getTime() + waited;
  return {
    id,
    startedAt,
    answeredAt: new Date(answered),
    endedAt: talked === null ? null : new Date(answered + talked),
    ...(talked === null ? { state: 'talking', outcome: null } : {}),
  };
};

const calls: Partial<CallRow>[] = [
  talk('a', '2026-11-23 00:00', 15_000, 60_000),
  talk('b', '2026-11-23 09:29', 15_001, 90_500),
  { ...talk('c', '2026-11-23 09:30', 4_000, 30_000), closingReason: 'silent', closedAt: moment('2026-11-23 09:32') },
  talk('d', '2026-11-23 23:59', 2_000, null),
  { id: 'e', ...abandonedAfter(4, moment('2026-11-23 09:31')) },
  { id: 'f', ...abandonedAfter(5, moment('2026-11-23 09:31')) },
  { id: 'g', ...abandonedAfter(60, moment('2026-11-23 09:31')), outcome: 'unanswered' },
  { id: 'h', ...abandonedAfter(0, moment('2026-11-23 10:00')), endedAt: null, outcome: null, state: 'waiting' },
  { ...talk('i', '2026-11-23 11:00', 3_000, 20_000), purpose: 'transfer' },
  { ...talk('j', '2026-11-23 11:00', 3_000, 20_000), direction: 'outbound', purpose: 'callback' },
  { ...talk('k', '2026-11-23 11:00', 3_000, 20_000), city: '420100' },
  talk('l', '2026-11-22 23:59', 3_000, 20_000),
  talk('m', '2026-11-24 00:00', 3_000, 20_000),
];

for (const { name, open } of engines) {
  const store = await open();
  const rows: CallRow[] = [];
  for (const call of calls) rows.push(await addCall(store, call));

  test(`${name}: the store counts a day by half hours exactly as the domain does`, async () => {
    const found = await figuresByStretch(store, { scope: city, ...day });
    assert.equal(
      found.map(({ place }) => place),
      [0, 18, 19, 20, 47],
    );
    const own = rows.filter(
      (row) => row.city === '420300' && row.startedAt.getTime() >= day.from && row.startedAt.getTime() < day.to,
    );
    const counted = own.map((row) =>
      figuresOf({
        direction: row.direction as 'inbound',
        purpose: row.purpose as 'appeal',
        outcome: row.outcome as 'answered' | null,
        startedAt: row.startedAt.getTime(),
        answeredAt: row.answeredAt?.getTime() ?? null,
        endedAt: row.endedAt?.getTime() ?? null,
      }),
    );
    const sum = sumFigures(found.map(({ figures }) => figures));
    assert.equal(sum, sumFigures(counted));
    assert.equal(sum, {
      ...noFigures,
      arrived: 8,
      answered: 4,
      prompt: 3,
      abandoned: 1,
      hasty: 1,
      missed: 1,
      waited: 36_001,
      finished: 3,
      talked: 180_500,
    });
  });

  test(`${name}: a day without calls has no half hours`, async () => {
    assert.equal(await figuresByStretch(store, { scope: city, from: day.to + 864e5, to: day.to + 2 * 864e5 }), []);
  });

  test(`${name}: who waits now, and since when`, async () => {
    assert.equal(await waitingCalls(store, city), { waiting: 1, longestSince: shanghai('2026-11-23 10:00') });
    assert.equal(await waitingCalls(store, { kind: 'city', city: '420100' }), { waiting: 0, longestSince: null });
  });

  test(`${name}: what calls left and how they ended`, async () => {
    assert.equal(await callEndings(store, { scope: city, ...day }), [
      { closing: null, ticketed: false, calls: 2 },
      { closing: 'silent', ticketed: false, calls: 1 },
    ]);
    const outcomes = new Map(
      (await callOutcomes(store, { scope: city, ...day })).map((row) => [row.outcome, row.calls]),
    );
    assert.equal(Object.fromEntries(outcomes), { answered: 3, abandoned: 2, unanswered: 1 });
  });

  test(`${name}: by seat: answered, let ring, called; time in a state is cut to the day and counts until now`, async () => {
    await addCall(store, {
      ...talk('n', '2026-11-23 12:00', 3_000, 20_000),
      account: 'sun',
      tried: ['demonstration-zuoxi', 'li'],
    });
    const span = { account: 'sun', city: null, reason: null };
    await store.database.insert(store.schema.seatSpan).values([
      { ...span, state: 'ready', begunAt: moment('2026-11-22 23:50'), endedAt: moment('2026-11-23 00:10') },
      { ...span, state: 'ready', begunAt: moment('2026-11-23 09:00'), endedAt: moment('2026-11-23 09:05') },
      { ...span, state: 'break', begunAt: moment('2026-11-23 11:50'), endedAt: null },
    ]);
    const seats = await figuresBySeat(store, { scope: city, ...day });
    const short = seats.map(({ account, figures, ...rest }) => ({ account, answered: figures.answered, ...rest }));
    assert.equal(
      short.sort((one, other) => one.account.localeCompare(other.account)),
      [
        { account: 'demonstration-zuoxi', answered: 4, missedRings: 1, made: 1, reached: 1 },
        { account: 'li', answered: 0, missedRings: 1, made: 0, reached: 0 },
        { account: 'sun', answered: 1, missedRings: 0, made: 0, reached: 0 },
      ],
    );
    const times = await timeByState(store, { scope: city, ...day }, shanghai('2026-11-23 12:00'));
    assert.equal(
      times.sort((one, other) => one.state.localeCompare(other.state)),
      [
        { account: 'sun', state: 'break', length: 600_000, times: 1 },
        { account: 'sun', state: 'ready', length: 900_000, times: 2 },
      ],
    );
    await store.database.delete(store.schema.call).where(eq(store.schema.call.id, 'n'));
  });

  test(`${name}: the book pages forth and back without losing a call that began in the same moment`, async () => {
    const wish: CallNarrowing = {
      ...day,
      direction: null,
      outcome: null,
      purpose: null,
      seat: null,
      open: false,
      closing: null,
      phone: null,
    };
    const sight = { scope: city, account: null, hidesConfidential: false };
    const first = await callPage(store, sight, wish, { size: 4, from: null });
    assert.equal(
      first.calls.map(({ id }) => id),
      ['d', 'j', 'i', 'h'],
    );
    assert.is(first.before, null);
    assert.ok(first.after);
    const second = await callPage(store, sight, wish, { size: 4, from: { side: 'after', place: first.after } });
    assert.equal(
      second.calls.map(({ id }) => id),
      ['g', 'f', 'e', 'c'],
    );
    assert.ok(second.before);
    const back = await callPage(store, sight, wish, { size: 4, from: { side: 'before', place: second.before } });
    assert.equal(
      back.calls.map(({ id }) => id),
      ['d', 'j', 'i', 'h'],
    );
    assert.equal(await countCalls(store, sight, wish, 5), { count: 5, more: true });
    assert.equal(await countCalls(store, sight, { ...wish, open: true }, 100), { count: 3, more: false });
    assert.equal(await countCalls(store, sight, { ...wish, phone: '5678', outcome: 'unanswered' }, 100), {
      count: 1,
      more: false,
    });
    assert.equal(await countCalls(store, { ...sight, account: 'somebody' }, wish, 100), { count: 0, more: false });
  });
}

test.run();
