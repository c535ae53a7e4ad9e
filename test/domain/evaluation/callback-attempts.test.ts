import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  attemptStanding,
  isUnreachable,
  slotNameOf,
  slotStartOf,
} from '../../../src/domain/evaluation/callback-attempts.ts';
import { HOUR } from '../../../src/domain/instant.ts';
import { shanghai } from '../../support/time.ts';

const needed = { attempts: 3, days: 2 };
const tried = (...moments: string[]) => moments.map(shanghai);

test('three attempts in different slots on two days make a citizen unreachable', () => {
  assert.ok(isUnreachable(tried('2026-11-25 10:00', '2026-11-25 15:00', '2026-11-26 10:00'), needed));
});

test('three attempts in one morning do not, nor three slots of one day', () => {
  assert.not(isUnreachable(tried('2026-11-25 09:00', '2026-11-25 09:10', '2026-11-25 11:59'), needed));
  assert.not(isUnreachable(tried('2026-11-25 10:00', '2026-11-25 15:00', '2026-11-25 19:00'), needed));
});

test('after a morning attempt the next one counts from noon, after an evening attempt from nine the next day', () => {
  const morning = shanghai('2026-11-25 10:00');
  assert.equal(attemptStanding([morning], needed, shanghai('2026-11-25 10:05')), {
    counted: 1,
    days: 1,
    moreSlots: 2,
    moreDays: 1,
    nextAt: shanghai('2026-11-25 12:00'),
  });
  assert.is(attemptStanding([morning], needed, shanghai('2026-11-25 14:00')).nextAt, shanghai('2026-11-25 14:00'));
  const evening = shanghai('2026-11-25 19:00');
  assert.is(attemptStanding([evening], needed, shanghai('2026-11-25 20:00')).nextAt, shanghai('2026-11-26 09:00'));
});

test('slots have names and beginnings', () => {
  assert.equal(['2026-11-25 11:59', '2026-11-25 12:00', '2026-11-25 18:00'].map(shanghai).map(slotNameOf), [
    '上午',
    '下午',
    '晚上',
  ]);
  assert.is(slotStartOf(shanghai('2026-11-25 15:30')), shanghai('2026-11-25 12:00'));
  assert.is(slotStartOf(shanghai('2026-11-25 08:30')), shanghai('2026-11-25 00:00'));
});

const start = shanghai('2026-11-25 00:00');
const moments = fc.array(
  fc.integer({ min: 0, max: 10 * 24 }).map((hours) => start + hours * HOUR),
  { maxLength: 12 },
);

test('a further attempt never makes a citizen reachable again, and one in the same slot changes nothing', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 240 }), (attempts, hours) => {
      const more = [...attempts, start + hours * HOUR];
      if (isUnreachable(attempts, needed)) assert.ok(isUnreachable(more, needed));
      const last = more.at(-1) ?? start;
      assert.is(isUnreachable([...more, last + 1], needed), isUnreachable(more, needed));
    }),
  );
});

test('whoever calls whenever it counts again gets there, and never with fewer attempts than the policy wants', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }), (attempts, days) => {
      const wanted = { attempts, days };
      const made: number[] = [];
      let now = start + 10 * HOUR;
      while (!isUnreachable(made, wanted)) {
        now = attemptStanding(made, wanted, now).nextAt;
        made.push(now);
        assert.ok(made.length <= 3 * Math.max(attempts, days) + 3);
      }
      assert.ok(made.length >= Math.max(attempts, days));
      const standing = attemptStanding(made, wanted, now);
      assert.equal([standing.moreSlots, standing.moreDays], [0, 0]);
    }),
  );
});

test.run();
