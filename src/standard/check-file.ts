import type { z } from 'zod';
import { readCsvRows } from './csv.ts';
import { deadlinesFile } from './deadlines.ts';
import { aliasColumns, landmarkColumns, zonesFile } from './divisions.ts';
import type { Fault } from './faults.ts';
import { fieldsFile } from './fields.ts';
import { readFunctions } from './functions.ts';
import {
  bodiesFile,
  boundariesFile,
  callsFile,
  catalogueFile,
  circumstancesFile,
  dictionaryFile,
  editionFile,
  kindsFile,
  noiseFile,
  redirectsFile,
  rulesFile,
  speechFile,
  urgenciesFile,
} from './schemas.ts';
import { seatsFile } from './seats.ts';
import { overridesFile } from './units.ts';
import { readYaml } from './yaml.ts';

const schemas: Record<string, z.ZodType> = {
  'edition.yaml': editionFile,
  'boundaries.yaml': boundariesFile,
  'redirects.yaml': redirectsFile,
  'kinds.yaml': kindsFile,
  'urgencies.yaml': urgenciesFile,
  'deadlines.yaml': deadlinesFile,
  'fields.yaml': fieldsFile,
  'seats.yaml': seatsFile,
  'vocabulary/noise.yaml': noiseFile,
  'vocabulary/bodies.yaml': bodiesFile,
  'vocabulary/circumstances.yaml': circumstancesFile,
  'vocabulary/calls.yaml': callsFile,
  'vocabulary/dictionary.yaml': dictionaryFile,
  'jurisdiction/zones.yaml': zonesFile,
  'jurisdiction/overrides.yaml': overridesFile,
};

const schemaOf = (path: string): z.ZodType | undefined => {
  if (path.startsWith('catalogue/')) return catalogueFile;
  if (path.startsWith('rules/')) return rulesFile;
  if (path.startsWith('vocabulary/speech/')) return speechFile;
  return schemas[path];
};

const tables: Record<string, readonly string[]> = {
  'jurisdiction/aliases.csv': aliasColumns,
  'jurisdiction/landmarks.csv': landmarkColumns,
};

/** What is wrong in one file by itself, with its lines; how it fits the others is told by the check of the whole. */
export const faultsOfFile = (path: string, content: string): Fault[] => {
  if (path === 'functions.tsv') {
    const faults: Fault[] = [];
    readFunctions(content, faults);
    return faults;
  }
  const columns = tables[path];
  if (columns) return readCsvRows(path, content, columns).faults;
  const schema = path.endsWith('.yaml') ? schemaOf(path) : undefined;
  return schema ? readYaml(path, content, schema).faults : [];
};
