import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BodyNames } from '../domain/directory/body-names.ts';
import { type BodyOverride, type Directory, directoryOf, type FunctionAliases } from '../domain/directory/directory.ts';
import type { LeadOverride } from '../domain/routing/overrides.ts';
import { readCsv } from './csv.ts';
import { day } from './day.ts';
import { readDivisions, readZones } from './divisions.ts';
import { readerOf } from './files.ts';

const NONE = '(无)';
/** The form of jurisdiction/overrides.yaml. */
export const overridesFile = z.object({
  overrides: z.array(
    z.object({
      matter: z.string().nullable().default(null),
      function: z.string().nullable().default(null),
      division: z.string().regex(/^\d{6}$/),
      lead: z.string(),
      from: day.nullable().default(null),
      to: day.nullable().default(null),
      basis: z.string(),
    }),
  ),
});

/** The functions of the standard with the names of their bodies, from functions.tsv. */
export const readBodyNames = (rulesFolder: string): BodyNames[] => {
  const [, ...lines] = readFileSync(join(rulesFolder, 'functions.tsv'), 'utf8').trim().split(/\r?\n/);
  const named = (template: string | undefined): string | null =>
    template === undefined || template === '' || template === NONE ? null : template;
  return lines.map((line) => {
    const [code = '', name = '', province, city, county] = line.split('\t');
    return { code, name, province: named(province), city: named(city), county: named(county) };
  });
};

/** Real names of bodies that hold on a day (YYYY-MM-DD), from units/overrides.csv. Aliases are separated by `;`. */
export const readBodyOverrides = (dataFolder: string, on: string): BodyOverride[] => {
  const file = join(dataFolder, 'units/overrides.csv');
  const columns = ['function', 'division', 'name', 'aliases', 'phone', 'valid_from', 'valid_to'] as const;
  return readCsv(readFileSync(file, 'utf8'), columns, file).flatMap((row) => {
    if ((row.valid_from !== '' && row.valid_from > on) || (row.valid_to !== '' && row.valid_to < on)) return [];
    const aliases = row.aliases === '' ? [] : row.aliases.split(';');
    const name = row.name === NONE ? null : row.name;
    return [
      { function: row.function, division: row.division, name, aliases, phone: row.phone === '' ? null : row.phone },
    ];
  });
};

/** How people call the bodies of each function, from units/aliases.csv. */
export const readFunctionAliases = (dataFolder: string): FunctionAliases => {
  const file = join(dataFolder, 'units/aliases.csv');
  const rows = readCsv(readFileSync(file, 'utf8'), ['function', 'aliases'], file);
  return new Map(rows.map((row) => [row.function, row.aliases.split(';')]));
};

/** Per-city overrides of the lead, from jurisdiction/overrides.yaml. Throws a StandardFault, also for a row with neither matter nor function. */
export const readLeadOverrides = (rulesFolder: string): LeadOverride[] => {
  const file = 'jurisdiction/overrides.yaml';
  const reader = readerOf(rulesFolder);
  const overrides = reader.read(file, overridesFile)?.overrides ?? [];
  overrides.forEach((override, index) => {
    if (override.matter === null && override.function === null)
      reader.note(file, ['overrides', index], `${override.division} 的分工没有写明事项（matter）或职能（function）`);
  });
  reader.finish();
  return overrides;
};

/** The unit directory of an installation as of a day (YYYY-MM-DD). */
export const readDirectory = (dataFolder: string, rulesFolder: string, on: string): Directory =>
  directoryOf(
    readBodyNames(rulesFolder),
    readDivisions(dataFolder, on),
    readZones(rulesFolder),
    readBodyOverrides(dataFolder, on),
    readFunctionAliases(dataFolder),
  );
