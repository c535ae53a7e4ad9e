import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inOrder, partOf, passes, type UnitFilter } from '../../../src/domain/directory/list.ts';
import { after, rosterWith, today } from '../../support/roster.ts';

const everything: UnitFilter = { city: null, county: null, function: null, level: null, state: 'all' };
const roster = rosterWith();

const listed = (filter: Partial<UnitFilter>, from = roster) =>
  inOrder(
    from,
    [...from.units.values()].filter((unit) => passes(from, unit, { ...everything, ...filter }, today)),
  );

test('a city holds its own bodies, those of its counties and streets, and no others', () => {
  const shiyan = listed({ city: '420300' });
  assert.ok(shiyan.length > 300 && shiyan.every(({ division }) => division.startsWith('4203')));
  assert.equal(
    listed({ city: '420300', function: 'urban-management', level: 'county' })
      .slice(0, 2)
      .map(({ code }) => code),
    ['urban-management@420302', 'urban-management@420303'],
  );
  assert.ok(listed({ county: '420302' }).every(({ division }) => division.startsWith('420302')));
  const xiantao = listed({ city: '429004' });
  assert.ok(xiantao.length > 50 && xiantao.every(({ division }) => division.startsWith('429004')));
});

test('the province stands first, and each city before its counties', () => {
  const levels = listed({ function: 'finance' }).map(({ division }) => division);
  assert.equal(levels.slice(0, 3), ['420000', '420100', '420102']);
});

test('units are told apart by what became of them', () => {
  const changed = after([
    { act: 'dissolve', code: 'finance@420302', lastDay: '2026-11-22', successor: 'finance@420300' },
    { act: 'dissolve', code: 'education@420302', lastDay: '2026-11-30', successor: 'education@420300' },
  ]).roster;
  const codes = (state: UnitFilter['state']) => listed({ county: '420302', state }, changed).map(({ code }) => code);
  assert.equal(codes('dissolved'), ['finance@420302']);
  assert.equal(codes('leaving'), ['education@420302']);
  assert.equal(codes('written').sort(), ['education@420302', 'finance@420302']);
  assert.is(codes('present').includes('education@420302'), true);
  assert.is(codes('present').includes('finance@420302'), false);
});

test('a walk through the list loses none and repeats none, both ways', () => {
  const all = listed({ city: '420300' });
  const there: string[] = [];
  let part = partOf(all, 37, null);
  for (;;) {
    there.push(...part.units.map(({ code }) => code));
    if (part.after === null) break;
    part = partOf(all, 37, { side: 'after', code: part.after });
  }
  assert.equal(
    there,
    all.map(({ code }) => code),
  );
  const back = [...part.units.map(({ code }) => code)];
  while (part.before !== null) {
    part = partOf(all, 37, { side: 'before', code: part.before });
    back.unshift(...part.units.map(({ code }) => code));
  }
  assert.equal(back, there);
});

test.run();
