import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isWorkingDay } from '../../../src/domain/deadline/calendar.ts';
import {
  type Clock,
  extendClock,
  lightOf,
  pauseClock,
  remainingSentence,
  resumeClock,
  retimeClock,
  startClock,
  traceOf,
  usageOf,
  warnAtOf,
} from '../../../src/domain/deadline/clock.ts';
import { instantAt, localDateOf, minuteOfDay, nextDate } from '../../../src/domain/deadline/local-time.ts';
import { tellAt } from '../../../src/domain/deadline/office-moment.ts';
import { limitUnits } from '../../../src/domain/deadline/policy.ts';
import { advance, measure } from '../../../src/domain/deadline/working-time.ts';
import { HOUR, MINUTE } from '../../../src/domain/instant.ts';
import { limit, moment, timekeeping, wall } from './timekeeping.ts';

const moments = fc.integer({ min: moment('2024-01-01 00:00'), max: moment('2027-10-01 00:00') });
const limits = fc.record({ amount: fc.integer({ min: 1, max: 15 }), unit: fc.constantFrom(...limitUnits) });
const lengths = fc.integer({ min: 0, max: 200 * HOUR });
const clocks = fc
  .tuple(moments, limits)
  .map(([at, { amount, unit }]) => startClock(timekeeping, 'reply', limit(amount, unit), at));

/** A clock paused once, after a percentage of its time and for a length. */
const paused = (clock: Clock, after: number, length: number): Clock => {
  const from = clock.startedAt + Math.floor((clock.dueAt - clock.startedAt) * (after / 100));
  return resumeClock(timekeeping, pauseClock(timekeeping, clock, from), from + length);
};
const pausedClocks = fc
  .tuple(clocks, fc.integer({ min: 0, max: 99 }), lengths)
  .map(([clock, after, length]) => paused(clock, after, length));

test('what comes later is never due earlier', () => {
  fc.assert(
    fc.property(moments, lengths, limits, (at, later, { amount, unit }) => {
      const due = (start: number) => startClock(timekeeping, 'reply', limit(amount, unit), start).dueAt;
      assert.ok(due(at) <= due(at + later));
    }),
  );
});

test('a limit in days ends at the close of a working day, suspended or not within office hours', () => {
  fc.assert(
    fc.property(clocks, fc.integer({ min: 0, max: 99 }), lengths, (clock, after, length) => {
      fc.pre(clock.limit.unit === 'working-days' || clock.limit.unit === 'clock-days');
      const { dueAt } = paused(clock, after, length);
      assert.is(minuteOfDay(clock.dueAt), 18 * 60);
      assert.ok(isWorkingDay(timekeeping.calendar, localDateOf(clock.dueAt)));
      assert.ok(isWorkingDay(timekeeping.calendar, localDateOf(dueAt)));
      assert.ok(minuteOfDay(dueAt) >= 9 * 60 && minuteOfDay(dueAt) <= 18 * 60);
    }),
  );
});

test('at the due time exactly the total is used, whatever was suspended or extended', () => {
  fc.assert(
    fc.property(pausedClocks, fc.boolean(), (clock, extended) => {
      const last = extended ? extendClock(timekeeping, clock, limit(3, clock.limit.unit)) : clock;
      const { used, total } = usageOf(timekeeping, last, last.dueAt);
      assert.ok(Math.abs(used - total) < 1e-9);
      assert.is(total, last.limit.amount + (extended ? 3 : 0));
    }),
  );
});

test('usage never falls while time passes, and the light only goes from green to yellow to red', () => {
  const order = ['green', 'yellow', 'red'];
  fc.assert(
    fc.property(pausedClocks, lengths, lengths, (clock, sooner, later) => {
      const [first, second] = [clock.startedAt + sooner, clock.startedAt + sooner + later];
      assert.ok(usageOf(timekeeping, clock, first).used <= usageOf(timekeeping, clock, second).used + 1e-9);
      const [one, two] = [first, second].map((now) => order.indexOf(lightOf(timekeeping, clock, now)));
      assert.ok((one ?? 0) <= (two ?? 0));
    }),
  );
});

test('a suspension never brings the due time forward and a longer one never less far back', () => {
  fc.assert(
    fc.property(clocks, fc.integer({ min: 0, max: 99 }), lengths, lengths, (clock, after, short, more) => {
      const [once, longer] = [paused(clock, after, short), paused(clock, after, short + more)];
      assert.ok(clock.dueAt <= once.dueAt && once.dueAt <= longer.dueAt);
    }),
  );
});

test('hours that just run are moved by exactly the length of the suspension', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 72 }), lengths, (at, hours, length) => {
      const clock = startClock(timekeeping, 'reply', limit(hours, 'clock-hours'), at);
      assert.is(paused(clock, 50, length).dueAt, clock.dueAt + length);
    }),
  );
});

test('no minute is lost at midnight or at the end of the year', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('2024-12-31', '2025-12-31', '2026-12-31', '2026-11-25'),
      fc.integer({ min: -90, max: 90 }),
      (day, minutes) => {
        const at = moment(`${day} 23:59`) + minutes * MINUTE;
        const clock = startClock(timekeeping, 'reply', limit(90, 'clock-minutes'), at);
        assert.is(clock.dueAt - at, 90 * MINUTE);
        assert.is(usageOf(timekeeping, clock, at + 60 * MINUTE).used, 60);
      },
    ),
  );
});

test('the warning comes between start and due time, and not a moment before the light is yellow', () => {
  fc.assert(
    fc.property(pausedClocks, (clock) => {
      // Natural days count whole paused days only, so a pause of hours can make their usage jump; nothing suspends them yet.
      fc.pre(clock.limit.unit !== 'clock-days' || clock.pauses.length === 0);
      const warnAt = warnAtOf(timekeeping, clock);
      assert.ok(clock.startedAt <= warnAt && warnAt <= clock.dueAt);
      assert.is(lightOf(timekeeping, clock, warnAt), 'yellow');
      assert.is(lightOf(timekeeping, clock, warnAt - 1), 'green');
    }),
  );
});

test('a clock that is suspended shows what it showed when it was suspended, however long that lasts', () => {
  fc.assert(
    fc.property(pausedClocks, lengths, lengths, (clock, after, later) => {
      const from = (clock.pauses[0]?.until ?? clock.startedAt) + after;
      const standing = pauseClock(timekeeping, clock, from);
      const usage = usageOf(timekeeping, clock, from);
      assert.equal(usageOf(timekeeping, standing, from + later), usage);
      assert.is(lightOf(timekeeping, standing, from + later), lightOf(timekeeping, clock, from));
    }),
  );
});

test('counting again under the same calendar changes nothing', () => {
  fc.assert(fc.property(pausedClocks, (clock) => assert.equal(retimeClock(timekeeping, clock), clock)));
});

test('every clock explains itself in whole sentences that begin with the start and name the due time', () => {
  fc.assert(
    fc.property(pausedClocks, lengths, (clock, later) => {
      const sentences = traceOf(timekeeping, clock).map(({ sentence }) => sentence);
      assert.match(sentences[0] ?? '', /开始计时/);
      assert.is(sentences.filter((sentence) => sentence.startsWith('到期时间：')).length, 1);
      for (const sentence of sentences) assert.match(sentence, /。$/);
      for (const sentence of sentences) assert.not.match(sentence, /undefined|NaN|null/);
      assert.match(
        remainingSentence(timekeeping, clock, clock.startedAt + later),
        /^(剩|超期) [1-9]\d* |^今天 \d\d:\d\d 到期$/,
      );
    }),
  );
});

const workingUnits = fc.constantFrom('working-days' as const, 'working-hours' as const);

test('moving on by a measured length and measuring are each other\u2019s inverse', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 120 * HOUR }), workingUnits, (from, length, unit) => {
      const to = advance(timekeeping, unit, from, length);
      assert.is(measure(timekeeping, unit, from, to), length);
    }),
  );
  fc.assert(
    fc.property(moments, lengths, workingUnits, (from, length, unit) => {
      const counted = measure(timekeeping, unit, from, from + length);
      const to = advance(timekeeping, unit, from, counted);
      // The earliest instant by which so much has passed: nights and weekends behind it count nothing.
      assert.ok(to <= from + length);
      assert.is(measure(timekeeping, unit, to, from + length), 0);
    }),
  );
});

test('what is measured in two parts is what is measured in one, wherever it is cut', () => {
  fc.assert(
    fc.property(moments, lengths, lengths, workingUnits, (from, one, other, unit) => {
      const middle = from + one;
      const parts = measure(timekeeping, unit, from, middle) + measure(timekeeping, unit, middle, middle + other);
      assert.is(measure(timekeeping, unit, from, middle + other), parts);
    }),
  );
});

test('a suspension gives back exactly the working time that it took, no more and no less', () => {
  fc.assert(
    fc.property(moments, limits, fc.integer({ min: 0, max: 99 }), lengths, (at, { amount, unit }, after, length) => {
      fc.pre(unit === 'working-days' || unit === 'working-hours');
      const clock = startClock(timekeeping, 'reply', limit(amount, unit), at);
      const moved = paused(clock, after, length);
      const [pause] = moved.pauses;
      const from = Math.max(pause?.from ?? 0, unit === 'working-days' ? instantAt(nextDate(localDateOf(at)), 0) : at);
      const taken = measure(timekeeping, unit, from, pause?.until ?? 0);
      assert.is(measure(timekeeping, unit, clock.dueAt, moved.dueAt), taken);
    }),
  );
});

test('two extensions are one of their sum, before or after a suspension', () => {
  const amounts = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(pausedClocks, amounts, amounts, (clock, first, second) => {
      const { unit } = clock.limit;
      const twice = extendClock(timekeeping, extendClock(timekeeping, clock, limit(first, unit)), limit(second, unit));
      const once = extendClock(timekeeping, clock, limit(first + second, unit));
      assert.is(twice.dueAt, once.dueAt);
    }),
  );
});

test('nobody is told of a limit in working time while the offices are closed, and never before it happens', () => {
  fc.assert(
    fc.property(clocks, moments, (clock, at) => {
      const told = tellAt(timekeeping, clock, at);
      assert.ok(told >= at);
      if (clock.limit.unit === 'clock-hours' || clock.limit.unit === 'clock-minutes') return assert.is(told, at);
      assert.ok(isWorkingDay(timekeeping.calendar, localDateOf(told)));
      assert.ok(minuteOfDay(told) >= 9 * 60 && minuteOfDay(told) < 18 * 60);
      // Nothing is lost on the way: no working time passes between.
      assert.is(measure(timekeeping, 'working-hours', at, told), 0);
    }),
  );
});

test("the server's own time zone changes nothing", () => {
  const script = `
    import { extendClock, pauseClock, resumeClock, startClock, traceOf, warnAtOf } from './src/domain/deadline/clock.ts';
    import { openingAfter } from './src/domain/deadline/office-moment.ts';
    import { timekeeping, limit, moment } from './test/domain/deadline/timekeeping.ts';
    const clock = startClock(timekeeping, 'reply', limit(5, 'working-days'), moment('2026-09-30 17:59'));
    // Over the nights in which clocks are put back elsewhere, and over the end of a year.
    const later = startClock(timekeeping, 'reply', limit(40, 'working-days'), moment('2026-10-24 23:59'));
    const moved = resumeClock(timekeeping, pauseClock(timekeeping, later, moment('2026-10-31 23:59')), moment('2026-11-02 00:01'));
    const last = extendClock(timekeeping, moved, limit(3, 'working-days'));
    const told = [warnAtOf(timekeeping, last), openingAfter(timekeeping, last.dueAt, 5)];
    console.log(JSON.stringify([clock, traceOf(timekeeping, clock), last, traceOf(timekeeping, last), told]));`;
  const outputs = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin'].map((zone) => {
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const cwd = fileURLToPath(new URL('../../..', import.meta.url));
    return spawnSync(process.execPath, args, { cwd, env: { ...process.env, TZ: zone }, encoding: 'utf8' }).stdout;
  });
  assert.match(outputs[0] ?? '', new RegExp(`"dueAt":${moment('2026-10-13 18:00')}`));
  assert.equal(new Set(outputs).size, 1);
});

test('the wall clock of the tests is Wuhan time', () => {
  assert.is(wall(moment('2026-11-23 10:00')), '2026-11-23 10:00:00');
});

test.run();
