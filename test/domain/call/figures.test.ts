import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  averageTalk,
  averageWait,
  type CountedCall,
  connectRate,
  figuresOf,
  halfHourName,
  noFigures,
  promptRate,
  sumFigures,
} from '../../../src/domain/call/figures.ts';
import { shanghai } from '../../support/time.ts';

const nine = shanghai('2026-11-23 09:00');
const call = (change: Partial<CountedCall>): CountedCall => ({
  direction: 'inbound',
  purpose: 'appeal',
  startedAt: nine,
  answeredAt: null,
  endedAt: null,
  outcome: null,
  ...change,
});
const answered = (waited: number, talked: number): CountedCall =>
  call({ answeredAt: nine + waited * 1_000, endedAt: nine + (waited + talked) * 1_000, outcome: 'answered' });
const abandoned = (seconds: number): CountedCall => call({ endedAt: nine + seconds * 1_000, outcome: 'abandoned' });

test('a call answered in the fifteenth second is prompt, in the sixteenth it is not', () => {
  assert.is(figuresOf(answered(15, 60)).prompt, 1);
  assert.is(figuresOf(answered(15.001, 60)).prompt, 0);
});

test('who hangs up within five seconds stands in no rate, later he does', () => {
  assert.equal(figuresOf(abandoned(4.9)), { ...noFigures, arrived: 1, hasty: 1 });
  assert.equal(figuresOf(abandoned(5)), { ...noFigures, arrived: 1, abandoned: 1 });
});

test('the rates of a morning: four answered, three of them promptly, one abandoned, one nobody took', () => {
  const sum = sumFigures(
    [
      answered(5, 100),
      answered(10, 200),
      answered(15, 300),
      answered(30, 0),
      abandoned(40),
      abandoned(2),
      call({ endedAt: nine + 60_000, outcome: 'unanswered' }),
      call({}),
    ].map(figuresOf),
  );
  assert.equal(sum, {
    arrived: 8,
    answered: 4,
    prompt: 3,
    abandoned: 1,
    hasty: 1,
    missed: 1,
    waited: 60_000,
    finished: 4,
    talked: 600_000,
  });
  assert.equal(connectRate(sum), { part: 4, whole: 6 });
  assert.equal(promptRate(sum), { part: 3, whole: 6 });
  assert.is(averageWait(sum), 15_000);
  assert.is(averageTalk(sum), 150_000);
});

test('without calls there is no average, and a talk that goes on is not counted yet', () => {
  assert.is(averageWait(noFigures), null);
  assert.is(averageTalk(figuresOf(call({ answeredAt: nine + 3_000 }))), null);
});

test('calls that the hotline makes and calls between seats are no citizens’ calls', () => {
  assert.equal(figuresOf({ ...answered(3, 60), direction: 'outbound', purpose: 'callback' }), noFigures);
  assert.equal(figuresOf({ ...answered(3, 60), purpose: 'transfer' }), noFigures);
});

test('a line that broke after the answer was still answered', () => {
  assert.is(figuresOf({ ...answered(3, 60), outcome: 'lost' }).answered, 1);
  assert.is(figuresOf(call({ endedAt: nine + 9_000, outcome: 'lost' })).missed, 1);
});

test('half hours of a day are numbered from midnight', () => {
  assert.is(halfHourName(18), '09:00');
  assert.is(halfHourName(47), '23:30');
});

test.run();
