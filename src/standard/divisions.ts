import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { faultOfIssue } from './faults.ts';
import { readerOf } from './files.ts';

const level = z.enum(['province', 'city', 'county', 'street']);
const code = z.string().regex(/^\d{6}(\d{3})?$/);
const reading = z.enum(['name', 'common', 'local', 'blocked']);
const kind = z.enum(landmarkKinds);
/** An empty field of a table is nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((written) => (written === '' ? null : written), schema.nullable());
/** The form of jurisdiction/zones.yaml. */
export const zonesFile = z.object({
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

/** Functional zones of jurisdiction/zones.yaml. Throws a StandardFault. */
export const readZones = (rulesFolder: string): Zone[] => {
  const reader = readerOf(rulesFolder);
  const read = reader.read('jurisdiction/zones.yaml', zonesFile);
  reader.finish();
  return read?.zones ?? [];
};

const aliasRow = z.object({ name: z.string().min(1), code: orNothing(code), reading });
const landmarkRow = z.object({ name: z.string().min(1), code, kind, zone: orNothing(z.string()) });

/** Columns of the tables of jurisdiction/. */
export const aliasColumns: readonly string[] = Object.keys(aliasRow.shape);
export const landmarkColumns: readonly string[] = Object.keys(landmarkRow.shape);

/** The rows of a CSV file of a standard, each checked. Throws a StandardFault that names every wrong row. */
const checkedRows = <Schema extends z.ZodObject>(
  rulesFolder: string,
  file: string,
  row: Schema,
): z.output<Schema>[] => {
  const reader = readerOf(rulesFolder);
  const checked = reader.rows(file, Object.keys(row.shape)).flatMap((written) => {
    const read = row.safeParse(written.fields);
    if (read.success) return [read.data];
    reader.faults.push(...read.error.issues.map((issue) => faultOfIssue(file, written.line, issue)));
    return [];
  });
  reader.finish();
  return checked;
};

/** Other names, everyday words and blocked words of jurisdiction/aliases.csv. Throws a StandardFault. */
export const readPlaceAliases = (rulesFolder: string): PlaceAlias[] =>
  checkedRows(rulesFolder, 'jurisdiction/aliases.csv', aliasRow);

/** Landmarks of jurisdiction/landmarks.csv. Throws a StandardFault. */
export const readLandmarks = (rulesFolder: string): Landmark[] =>
  checkedRows(rulesFolder, 'jurisdiction/landmarks.csv', landmarkRow);

/** The gazetteer of an installation, from its data folder and its routing rules, as of a day (YYYY-MM-DD). */
export const readGazetteer = (dataFolder: string, rulesFolder: string, day: string): Gazetteer =>
  gazetteerOf(
    readDivisions(dataFolder, day),
    readPlaceAliases(rulesFolder),
    readZones(rulesFolder),
    readLandmarks(rulesFolder),
  );
