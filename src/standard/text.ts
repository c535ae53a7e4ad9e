import type { z } from 'zod';
import { aspects, type Circumstance, type Matter, type StandardText } from '../domain/routing/standard.ts';
import { StandardFault } from './faults.ts';
import { fieldSetsOf } from './fields.ts';
import { type Reader, readerOf } from './files.ts';
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

const mattersOf = ({ field, groups }: z.output<typeof catalogueFile>): Matter[] =>
  groups.flatMap((group) =>
    group.matters.map(({ name, deadline, ...matter }) => ({
      ...matter,
      deadlineClass: deadline,
      path: [field.name, group.name, name] as [string, string, string],
    })),
  );

/** Circumstances of all aspects; a standard without conditions on them needs no such file. */
const circumstancesOf = (reader: Reader): Circumstance[] => {
  const file = 'vocabulary/circumstances.yaml';
  const read = reader.has(file) ? reader.read(file, circumstancesFile) : null;
  return read === null ? [] : aspects.flatMap((aspect) => read[aspect].map((each) => ({ aspect, ...each })));
};

/** Number, title and day of a standard, and how it decides. Throws a StandardFault. */
export const readEdition = (folder: string): StandardText['edition'] => {
  const reader = readerOf(folder);
  const edition = reader.read('edition.yaml', editionFile);
  if (edition === null) throw new StandardFault(reader.faults);
  return edition;
};

/** Reads the written standard from a folder. Throws a StandardFault that lists every fault of every file. */
export const readStandardText = (folder: string): StandardText => {
  const reader = readerOf(folder);
  const edition = reader.read('edition.yaml', editionFile);
  const functions = readFunctions(reader.text('functions.tsv') ?? '', reader.faults);
  const matters = reader.list('catalogue').flatMap((file) => {
    const catalogue = reader.read(file, catalogueFile);
    return catalogue ? mattersOf(catalogue) : [];
  });
  const rules = reader.list('rules').flatMap((file) => reader.read(file, rulesFile)?.rules ?? []);
  const written = reader.read('redirects.yaml', redirectsFile) ?? { silence: [], redirects: [] };
  // Words of past, supposed or asked-about emergencies silence every critical redirect alike, so they are written once.
  const redirects = written.redirects.map((redirect) =>
    redirect.urgency === 'critical' ? { ...redirect, without: [...redirect.without, ...written.silence] } : redirect,
  );
  const kinds = reader.read('kinds.yaml', kindsFile)?.kinds ?? [];
  const urgencies = reader.read('urgencies.yaml', urgenciesFile)?.urgencies ?? [];
  const noise = reader.read('vocabulary/noise.yaml', noiseFile) ?? { noise: [], turns: [], negations: [] };
  const bodies = reader.read('vocabulary/bodies.yaml', bodiesFile)?.bodies ?? [];
  const speech = reader.list('vocabulary/speech').flatMap((file) => reader.read(file, speechFile)?.speech ?? []);
  const boundaries = reader.has('boundaries.yaml')
    ? (reader.read('boundaries.yaml', boundariesFile)?.boundaries ?? [])
    : [];
  const circumstances = circumstancesOf(reader);
  const dictionary = reader.has('vocabulary/dictionary.yaml')
    ? reader.read('vocabulary/dictionary.yaml', dictionaryFile)
    : null;
  const calls = reader.read('vocabulary/calls.yaml', callsFile)?.calls ?? [];
  const fields = fieldSetsOf(reader);
  if (edition === null || reader.faults.length > 0) throw new StandardFault(reader.faults);
  return {
    edition,
    functions,
    matters,
    rules,
    redirects,
    kinds,
    urgencies,
    boundaries,
    fields,
    vocabulary: {
      ...noise,
      bodies,
      circumstances,
      speech,
      calls,
      synonyms: dictionary?.synonyms ?? [],
      dictionary: dictionary?.words ?? [],
    },
  };
};
