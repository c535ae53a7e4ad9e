import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { CallEvent } from '../../../src/domain/call/call.ts';
import { durationsOf, sayDuration } from '../../../src/domain/call/durations.ts';
import { shanghai } from '../../support/time.ts';

const nine = shanghai('2026-11-23 09:00');
const second = (seconds: number): number => nine + seconds * 1_000;
const account = 'chen';
const events: CallEvent[] = [
  { type: 'Rang', account: 'sun', at: second(2) },
  { type: 'NotTaken', account: 'sun', why: 'no-answer', at: second(17) },
  { type: 'Rang', account, at: second(18) },
  { type: 'Answered', account, at: second(24) },
  { type: 'Held', account, at: second(60) },
  { type: 'Resumed', account, at: second(90) },
  { type: 'Held', account, at: second(100) },
  { type: 'Ended', outcome: 'answered', by: 'citizen', code: '200', at: second(120) },
];
const call = { direction: 'inbound', startedAt: nine, answeredAt: second(24), endedAt: second(120) } as const;

test('waiting, ringing at both seats, talking and both times of holding', () => {
  assert.equal(durationsOf(call, events, second(500)), { waited: 24_000, rang: 21_000, talked: 96_000, held: 50_000 });
});

test('of a call that still waits only the waiting grows', () => {
  const waiting = { ...call, answeredAt: null, endedAt: null };
  assert.equal(durationsOf(waiting, [], second(40)), { waited: 40_000, rang: null, talked: null, held: null });
});

test('an outgoing call lets nobody wait', () => {
  assert.is(durationsOf({ ...call, direction: 'outbound' }, events, second(500)).waited, null);
});

test('lengths are said in the words of a clock', () => {
  assert.equal([0, 8_400, 60_000, 200_000, 3_600_000, 3_900_000].map(sayDuration), [
    '0 秒',
    '8 秒',
    '1 分',
    '3 分 20 秒',
    '1 小时',
    '1 小时 5 分',
  ]);
});

test.run();
