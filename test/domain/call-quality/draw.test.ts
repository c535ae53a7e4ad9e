import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type CallCandidate, drawCalls, drawnDay, LEAST_TALK } from '../../../src/domain/call-quality/draw.ts';
import { shanghai } from '../../support/time.ts';

const calls = (agent: string, count: number): CallCandidate[] =>
  Array.from({ length: count }, (_, index) => ({
    call: `${agent}-${index}`,
    agent,
    milliseconds: LEAST_TALK + index,
    drawn: null,
  }));

/** A month of nights: what each night drew. */
const month = (all: readonly CallCandidate[], perAgent: number, days = 30): CallCandidate[][] => {
  let known = [...all];
  return Array.from({ length: days }, (_, index) => {
    const drawn = drawCalls(known, { perAgent, day: index + 1, days });
    const names = new Set(drawn.map(({ call }) => call));
    known = known.map((one) => (names.has(one.call) ? { ...one, drawn: 'sampled' } : one));
    return drawn;
  });
};

test('a night draws of the month of the day before', () => {
  assert.equal(drawnDay(shanghai('2026-11-25 01:10')), { month: '2026-11', day: 24, days: 30 });
  assert.equal(drawnDay(shanghai('2026-12-01 01:10')), { month: '2026-11', day: 30, days: 30 });
  assert.equal(drawnDay(shanghai('2028-03-01 01:10')), { month: '2028-02', day: 29, days: 29 });
});

test('four calls of a month are drawn week by week, one a night', () => {
  const nights = month(calls('chen', 40), 4);
  assert.equal(
    nights.flatMap((drawn, index) => drawn.map(() => index + 1)),
    [1, 8, 16, 23],
  );
});

test('short calls are left alone; a hand-picked one neither counts nor comes twice', () => {
  const short = calls('chen', 3).map((one) => ({ ...one, milliseconds: LEAST_TALK - 1 }));
  assert.equal(drawCalls(short, { perAgent: 4, day: 30, days: 30 }), []);
  const picked = calls('chen', 2).map(
    (one, index): CallCandidate => ({ ...one, drawn: index === 0 ? 'chosen' : null }),
  );
  assert.equal(
    drawCalls(picked, { perAgent: 2, day: 30, days: 30 }).map(({ call }) => call),
    ['chen-1'],
  );
  assert.equal(drawCalls(calls('chen', 9), { perAgent: 0, day: 30, days: 30 }), []);
});

const pool = fc
  .array(
    fc.record({
      agent: fc.constantFrom('chen', 'sun', 'ma'),
      milliseconds: fc.integer({ min: 0, max: 400_000 }),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((one, index): CallCandidate => ({ ...one, call: `call-${index}`, drawn: null })));

test('by the end of the month each agent has as many as the form says, if there are so many, and never two at once before the last night', () => {
  fc.assert(
    fc.property(pool, fc.integer({ min: 0, max: 12 }), (all, perAgent) => {
      const nights = month(all, perAgent);
      const drawn = nights.flat();
      assert.is(new Set(drawn.map(({ call }) => call)).size, drawn.length);
      for (const agent of ['chen', 'sun', 'ma']) {
        const long = all.filter((one) => one.agent === agent && one.milliseconds >= LEAST_TALK).length;
        assert.is(drawn.filter((one) => one.agent === agent).length, Math.min(perAgent, long));
        for (const night of nights.slice(0, -1)) assert.ok(night.filter((one) => one.agent === agent).length <= 1);
      }
    }),
  );
});

test('the draw follows from the calls alone, not from their order', () => {
  fc.assert(
    fc.property(pool, fc.integer({ min: 1, max: 30 }), (all, day) => {
      const names = (list: readonly CallCandidate[]) => list.map(({ call }) => call).sort();
      const wish = { perAgent: 4, day, days: 30 };
      assert.equal(names(drawCalls(all.toReversed(), wish)), names(drawCalls(all, wish)));
    }),
  );
});

test.run();
