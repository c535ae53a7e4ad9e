import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Division } from '../domain/directory/division.ts';
import type { Zone } from '../domain/directory/zone.ts';
import {
  type Gazetteer,
  gazetteerOf,
  type Landmark,
  landmarkKinds,
  type PlaceAlias,
} from '../domain/routing/gazetteer.ts';
import { readCsv } from './csv.ts';

const level = z.enum(['province', 'city', 'county', 'street']);
const code = z.string().regex(/^\d{6}(\d{3})?$/);
const reading = z.enum(['name', 'common', 'local', 'blocked']);
const kind = z.enum(landmarkKinds);
const zonesFile = z.object({
  zones: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      names: z.array(z.string()),
      city: code,
      county: code.nullable(),
      committee: z.string(),
      streets: z.array(z.string()),
      bureaus: z.array(z.string()),
    }),
  ),
});

/**
 * The divisions of data/divisions that hold on a day (YYYY-MM-DD, China time): those whose `valid_from` is not later and whose
 * `valid_to` is not earlier; an empty date is no limit. Refuses unknown levels, malformed codes and codes given twice.
 */
export const readDivisions = (folder: string, day: string): Division[] => {
  const file = join(folder, 'divisions/42.csv');
  const rows = readCsv(readFileSync(file, 'utf8'), ['code', 'name', 'level', 'parent', 'valid_from', 'valid_to'], file);
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if ((row.valid_from !== '' && row.valid_from > day) || (row.valid_to !== '' && row.valid_to < day)) return [];
    if (seen.has(row.code)) throw new Error(`${file}: ${row.code} holds twice on ${day}`);
    seen.add(row.code);
    const parent = row.parent === '' ? null : code.parse(row.parent);
    return [{ code: code.parse(row.code), name: row.name, level: level.parse(row.level), parent }];
  });
};

/** Functional zones of jurisdiction/zones.yaml. */
export const readZones = (rulesFolder: string): Zone[] =>
  zonesFile.parse(parse(readFileSync(join(rulesFolder, 'jurisdiction/zones.yaml'), 'utf8'))).zones;

/** Other names, everyday words and blocked words of jurisdiction/aliases.csv. */
export const readPlaceAliases = (rulesFolder: string): PlaceAlias[] => {
  const file = join(rulesFolder, 'jurisdiction/aliases.csv');
  return readCsv(readFileSync(file, 'utf8'), ['name', 'code', 'reading'], file).map((row) => ({
    name: row.name,
    code: row.code === '' ? null : code.parse(row.code),
    reading: reading.parse(row.reading),
  }));
};

/** Landmarks of jurisdiction/landmarks.csv. */
export const readLandmarks = (rulesFolder: string): Landmark[] => {
  const file = join(rulesFolder, 'jurisdiction/landmarks.csv');
  return readCsv(readFileSync(file, 'utf8'), ['name', 'code', 'kind', 'zone'], file).map((row) => ({
    name: row.name,
    code: code.parse(row.code),
    kind: kind.parse(row.kind),
    zone: row.zone === '' ? null : row.zone,
  }));
};

/** The gazetteer of an installation, from its data folder and its routing rules, as of a day (YYYY-MM-DD). */
export const readGazetteer = (dataFolder: string, rulesFolder: string, day: string): Gazetteer =>
  gazetteerOf(
    readDivisions(dataFolder, day),
    readPlaceAliases(rulesFolder),
    readZones(rulesFolder),
    readLandmarks(rulesFolder),
  );
