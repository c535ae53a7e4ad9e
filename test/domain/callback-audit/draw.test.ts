import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type AuditCandidate, drawAudits, drawnFrom } from '../../../src/domain/callback-audit/draw.ts';
import { HOUR } from '../../../src/domain/instant.ts';
import { shanghai } from '../../support/time.ts';

/** Wednesday; last week began on Monday 16 November. */
const now = shanghai('2026-11-25 02:30');
const keyOf = ({ ticket, sequence }: AuditCandidate): string => `${ticket} ${sequence}`;
const keys = (calls: readonly AuditCandidate[]): string[] => calls.map(keyOf).sort();

const lastWeek = (caller: string, count: number, drawn = false): AuditCandidate[] =>
  Array.from({ length: count }, (_, index) => ({
    ticket: `20261117${caller}${index}`,
    sequence: 1,
    caller,
    at: shanghai('2026-11-17 10:00') + index,
    drawn,
  }));

test('calls of this week and the last may be drawn', () => {
  assert.is(drawnFrom(now), shanghai('2026-11-16 00:00'));
  assert.is(drawnFrom(shanghai('2026-11-23 00:00')), shanghai('2026-11-16 00:00'));
});

test('of each caller’s finished week at least one call is drawn, also where the share is tiny', () => {
  const drawn = drawAudits([...lastWeek('liu', 9), ...lastWeek('he', 1)], 0.000001, now);
  assert.equal(drawn.map(({ caller }) => caller).sort(), ['he', 'liu']);
});

test('a week of which one was drawn before draws no other for the caller’s sake', () => {
  const week = lastWeek('liu', 5).map((call, index) => ({ ...call, drawn: index === 2 }));
  assert.equal(drawAudits(week, 0.000001, now), []);
});

test('a share of nothing turns auditing off', () => {
  assert.equal(drawAudits(lastWeek('liu', 30), 0, now), []);
});

test('over many calls about as many are drawn as the share says', () => {
  const calls = Array.from({ length: 4000 }, (_, index) => ({
    ticket: `20261123${String(index).padStart(6, '0')}`,
    sequence: 1,
    caller: 'liu',
    at: shanghai('2026-11-23 09:00') + index,
    drawn: false,
  }));
  const { length } = drawAudits(calls, 0.05, now);
  assert.ok(length > 140 && length < 260, String(length));
});

const candidate = fc
  .record({
    serial: fc.nat(500),
    caller: fc.constantFrom('liu', 'he', 'chen'),
    hours: fc.integer({ min: 0, max: 9 * 24 }),
    drawn: fc.boolean(),
  })
  .map(
    ({ serial, caller, hours, drawn }): AuditCandidate => ({
      ticket: `20261116${serial}`,
      sequence: 1,
      caller,
      at: shanghai('2026-11-16 00:00') + hours * HOUR,
      drawn,
    }),
  );
const candidates = fc.uniqueArray(candidate, { selector: keyOf, maxLength: 40 });

test('the draw does not depend on the order, draws nothing twice, and drawing again draws nothing more', () => {
  fc.assert(
    fc.property(candidates, fc.double({ min: 0.01, max: 1, noNaN: true }), (calls, share) => {
      const drawn = drawAudits(calls, share, now);
      assert.equal(keys(drawAudits(calls.toReversed(), share, now)), keys(drawn));
      assert.is(new Set(keys(drawn)).size, drawn.length);
      assert.ok(drawn.every((call) => !call.drawn));
      const chosen = new Set(keys(drawn));
      const after = calls.map((call) => ({ ...call, drawn: call.drawn || chosen.has(keyOf(call)) }));
      assert.equal(drawAudits(after, share, now), []);
    }),
  );
});

test.run();
