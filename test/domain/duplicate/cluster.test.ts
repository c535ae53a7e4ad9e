import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { clusterOf, isCluster } from '../../../src/domain/duplicate/cluster.ts';
import { gistOf } from '../../../src/domain/duplicate/gist.ts';
import type { Likened } from '../../../src/domain/duplicate/verdict.ts';
import { DAY } from '../../../src/domain/instant.ts';
import { shanghai } from '../../support/time.ts';

const midnight = shanghai('2026-11-25 00:00');
const now = shanghai('2026-11-25 10:00');

const told = (changes: Partial<Likened> = {}): Likened => ({
  phone: '',
  division: '420302',
  address: '人民小学西门',
  matter: '020104',
  gist: gistOf('', '人民小学西门每天下午有炸串摊占着人行道。'),
  ...changes,
});

const elsewhere = told({ address: '北京路口', gist: gistOf('', '夜市把整条街都占了，车过不去，请来管一管。') });

test('the same spot is counted, and around it the county; other counties, matters and older weeks are not', () => {
  const others = [
    { likened: told({ address: '人民小学西门口' }), at: now },
    { likened: told(), at: now - 2 * DAY },
    { likened: elsewhere, at: now },
    { likened: told({ division: '420303' }), at: now },
    { likened: told({ matter: '020107' }), at: now },
    { likened: told(), at: now - 9 * DAY },
  ];
  assert.equal(clusterOf(told(), others, midnight), {
    spot: { today: 1, lately: 2 },
    county: { today: 2, lately: 3 },
  });
});

test('one other appeal somewhere in the county is no cluster, one at the spot is, and many of a day are', () => {
  const of = (likened: Likened, times: number) =>
    isCluster(clusterOf(told(), Array(times).fill({ likened, at: now }), midnight));
  assert.is(of(elsewhere, 1), false);
  assert.is(of(told(), 1), true);
  assert.is(of(elsewhere, 3), true);
});

test('today is within the week and the spot within the county, and more appeals never make fewer', () => {
  const other = fc.record({
    likened: fc.constantFrom(told(), elsewhere, told({ division: '420303' }), told({ matter: null })),
    at: fc.integer({ min: now - 12 * DAY, max: now }),
  });
  fc.assert(
    fc.property(fc.array(other), other, (others, one) => {
      const { spot, county } = clusterOf(told(), others, midnight);
      assert.ok(spot.today <= spot.lately && county.today <= county.lately);
      assert.ok(spot.today <= county.today && spot.lately <= county.lately);
      const more = clusterOf(told(), [...others, one], midnight);
      assert.ok(more.spot.lately >= spot.lately && more.county.today >= county.today);
    }),
  );
});

test.run();
