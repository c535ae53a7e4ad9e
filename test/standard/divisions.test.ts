import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readCsv } from '../../src/standard/csv.ts';
import { readDivisions, readLandmarks, readPlaceAliases, readZones } from '../../src/standard/divisions.ts';

const divisions = readDivisions('data', '2026-11-23');
const codes = new Set(divisions.map((division) => division.code));

test('Hubei has 13 cities and prefectures, 4 counties directly under it, 105 counties and 1,475 streets and towns', () => {
  const count = (level: string): number => divisions.filter((division) => division.level === level).length;
  assert.equal([count('province'), count('city'), count('county'), count('street')], [1, 13, 105, 1475]);
  const direct = divisions.filter((division) => division.level === 'county' && division.parent === '420000');
  assert.equal(
    direct.map((division) => division.name),
    ['仙桃市', '潜江市', '天门市', '神农架林区'],
  );
});

test('every division lies in one that exists', () => {
  for (const division of divisions)
    assert.ok(division.parent === null ? division.code === '420000' : codes.has(division.parent), division.code);
});

test('a renamed division is called as on the day asked for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'divisions-'));
  mkdirSync(join(folder, 'divisions'));
  const rows = ['420321,郧县,county,420300,,2014-12-08', '420304,郧阳区,county,420300,2014-12-09,'];
  writeFileSync(join(folder, 'divisions/42.csv'), `code,name,level,parent,valid_from,valid_to\n${rows.join('\n')}\n`);
  assert.equal(
    ['2014-12-08', '2014-12-09'].map((day) => readDivisions(folder, day).map((division) => division.name)),
    [['郧县'], ['郧阳区']],
  );
  rmSync(folder, { recursive: true });
});

test('zones, landmarks and aliases stand in divisions that exist', () => {
  const zones = readZones('routing-rules');
  const known = new Set(zones.map((zone) => zone.id));
  for (const zone of zones) {
    assert.ok(codes.has(zone.city) && (zone.county === null || codes.has(zone.county)), zone.id);
    for (const street of zone.streets) assert.ok(codes.has(street), `${zone.id} ${street}`);
  }
  const landmarks = readLandmarks('routing-rules');
  for (const landmark of landmarks)
    assert.ok(codes.has(landmark.code) && (landmark.zone === null || known.has(landmark.zone)), landmark.name);
  assert.ok(landmarks.length >= 700);
  for (const alias of readPlaceAliases('routing-rules'))
    assert.ok((alias.reading === 'name') === (alias.code !== null), alias.name);
});

test('a table with a faulty line is refused with file and line', () => {
  assert.equal(readCsv('a,b\n"x, ""y""",2\n', ['a', 'b'], 't.csv'), [{ a: 'x, "y"', b: '2' }]);
  assert.throws(() => readCsv('a,b\n1\n', ['a', 'b'], 't.csv'), /t\.csv · 第 2 行 · 这一行有 1 个字段，应为 2 个/);
  assert.throws(() => readCsv('a\n1\n', ['a', 'b'], 't.csv'), /t\.csv · 第 1 行 · 表头缺少 b 列/);
});

test.run();
