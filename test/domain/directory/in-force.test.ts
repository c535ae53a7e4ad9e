import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { addDays } from '../../../src/domain/deadline/local-time.ts';
import { backstopFor, bodyFor } from '../../../src/domain/directory/body-for.ts';
import { directoryOn } from '../../../src/domain/directory/in-force.ts';
import type { KeptUnit } from '../../../src/domain/directory/roster.ts';
import { searchRoster, searchUnits } from '../../../src/standard/unit-search.ts';
import { after, named, rosterWith, today } from '../../support/roster.ts';

const maojian = 'urban-management@420302';
const zhangwan = 'urban-management@420303';
const asked = { function: 'urban-management', level: 'county', division: '420302' } as const;
const trees = { function: 'landscape', level: 'county', division: '420302' } as const;

const merged = after([{ act: 'dissolve', code: maojian, lastDay: '2026-11-30', successor: zhangwan }]).roster;

test('until its last day a unit takes its appeals, from the day after its successor does, for all its functions', () => {
  const before = directoryOn(merged, '2026-11-30');
  assert.equal([bodyFor(before, asked)?.code, bodyFor(before, trees)?.code], [maojian, maojian]);
  const then = directoryOn(merged, '2026-12-01');
  assert.equal([bodyFor(then, asked)?.code, bodyFor(then, trees)?.code], [zhangwan, zhangwan]);
  assert.is(then.units.has(maojian), false);
  assert.is(then.sameBody.get(maojian), zhangwan);
});

test('search no longer finds it, the administrator still does', () => {
  const found = (day: string) =>
    searchUnits(directoryOn(merged, day), '十堰市茅箭区城市管理执法局').map(({ code }) => code);
  assert.is(found('2026-11-30')[0], maojian);
  assert.is(found('2026-12-01').includes(maojian), false);
  assert.is(searchRoster(merged, '茅箭区城管局', 5)[0]?.code, maojian);
});

test('a successor that is itself dissolved later hands on to its own', () => {
  const { roster } = after([
    { act: 'dissolve', code: maojian, lastDay: '2026-11-30', successor: zhangwan },
    { act: 'dissolve', code: zhangwan, lastDay: '2026-12-31', successor: 'urban-management@420300' },
  ]);
  assert.is(bodyFor(directoryOn(roster, '2026-12-01'), asked)?.code, zhangwan);
  assert.is(bodyFor(directoryOn(roster, '2027-01-01'), asked)?.code, 'urban-management@420300');
});

test('without a successor the next unit above takes the appeals', () => {
  const { roster } = after([
    { act: 'dissolve', code: 'market-regulation@420302', lastDay: '2026-11-30', successor: null },
  ]);
  const body = bodyFor(directoryOn(roster, '2026-12-01'), {
    function: 'market-regulation',
    level: 'county',
    division: '420302',
  });
  assert.is(body?.code, 'market-regulation@420300');
});

test('sub-units go along to the successor, and nobody stands above himself', () => {
  const police = 'public-security@420302';
  const station = {
    act: 'add',
    function: 'public-security',
    place: '420302',
    parent: null,
    details: named('五堰派出所'),
  } as const;
  const { roster } = after([
    station,
    { act: 'dissolve', code: police, lastDay: '2026-11-30', successor: 'public-security@420303' },
  ]);
  assert.is(directoryOn(roster, '2026-12-01').units.get(`${police}~2`)?.parent, 'public-security@420303');
  const inward = after([
    station,
    { act: 'dissolve', code: police, lastDay: '2026-11-30', successor: `${police}~2` },
  ]).roster;
  const then = directoryOn(inward, '2026-12-01');
  assert.is(then.units.get(`${police}~2`)?.parent, null);
  assert.is(bodyFor(then, { function: 'public-security', level: 'county', division: '420302' })?.code, `${police}~2`);
});

test('a body set up for a function that another one served besides takes that function', () => {
  const { roster } = after([
    { act: 'add', function: 'landscape', place: '420302', parent: null, details: named('茅箭区园林绿化中心') },
  ]);
  const then = directoryOn(roster, today);
  assert.is(bodyFor(then, trees)?.name, '茅箭区园林绿化中心');
  assert.is(bodyFor(then, asked)?.code, maojian);
});

test('whatever is dissolved into whatever: every code leads to a living unit, no parent is missing, no circle stands', () => {
  const codes = [...rosterWith().units.keys()].filter((code) => code.includes('@4203'));
  const unit = fc.constantFrom(...codes);
  const plan = fc.array(fc.tuple(unit, fc.option(unit, { nil: null }), fc.integer({ min: -3, max: 3 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(plan, (dissolutions) => {
      // Also what the rules would refuse: rows may be older than the rules.
      const rows = new Map<string, KeptUnit>();
      for (const [code, successor, days] of dissolutions) {
        const known = rosterWith().units.get(code);
        if (known) rows.set(code, { ...known, dissolvedOn: addDays(today, days), successor });
      }
      const then = directoryOn(rosterWith([...rows.values()]), today);
      for (const [, heir] of then.sameBody) assert.ok(then.units.has(heir));
      for (const each of then.units.values()) {
        const above = new Set<string>([each.code]);
        for (let at = each.parent; at !== null; at = then.units.get(at)?.parent ?? null) {
          assert.ok(then.units.has(at), `${each.code} stands below ${at}`);
          assert.is(above.has(at), false, `${each.code} stands above itself`);
          above.add(at);
        }
      }
      backstopFor(then, { division: '420302' });
    }),
    { numRuns: 25 },
  );
});

test.run();
