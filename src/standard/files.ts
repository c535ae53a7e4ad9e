import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type CsvRow, readCsvRows } from './csv.ts';
import { type Fault, StandardFault } from './faults.ts';
import { type ReadYaml, readYaml } from './yaml.ts';

/** Reads files of one standard and collects what is wrong with them instead of stopping at the first. */
export type Reader = {
  faults: Fault[];
  /** The checked content of a file; null, with the fault noted, when it is missing or wrong. */
  read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | null;
  /** The rows of a CSV file that have as many fields as its heading; what is wrong with the others is noted. */
  rows<Column extends string>(file: string, columns: readonly Column[]): CsvRow<Column>[];
  /** Notes a fault at a part of a YAML file that was read. */
  note(file: string, path: readonly PropertyKey[], sentence: string): void;
  /** YAML files of a sub-folder, sorted by name. */
  list(folder: string): string[];
  text(file: string): string | null;
  /** Whether a file that a standard may leave out is there. */
  has(file: string): boolean;
  /** Throws everything that was noted; does nothing when nothing was. */
  finish(): void;
};

/** A reader of the files under `folder`. */
export const readerOf = (folder: string): Reader => {
  const faults: Fault[] = [];
  const documents = new Map<string, ReadYaml<unknown>['lineOf']>();
  const text = (file: string): string | null => {
    if (existsSync(join(folder, file))) return readFileSync(join(folder, file), 'utf8');
    faults.push({ file, line: null, sentence: '没有这个文件' });
    return null;
  };
  return {
    faults,
    text,
    has: (file) => existsSync(join(folder, file)),
    list: (sub) =>
      existsSync(join(folder, sub))
        ? readdirSync(join(folder, sub))
            .filter((name) => name.endsWith('.yaml'))
            .sort()
            .map((name) => `${sub}/${name}`)
        : [],
    read(file, schema) {
      const written = text(file);
      if (written === null) return null;
      const { value, faults: found, lineOf } = readYaml(file, written, schema);
      documents.set(file, lineOf);
      faults.push(...found);
      return value;
    },
    rows(file, columns) {
      const written = text(file);
      if (written === null) return [];
      const { rows, faults: found } = readCsvRows(file, written, columns);
      faults.push(...found);
      return rows;
    },
    note(file, path, sentence) {
      faults.push({ file, line: documents.get(file)?.(path) ?? null, sentence: `${path.join('.')}:${sentence}` });
    },
    finish() {
      if (faults.length > 0) throw new StandardFault(faults);
    },
  };
};
