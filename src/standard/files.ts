import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { faultLine } from './faults.ts';

/** Reads files of one standard and collects what is wrong with them instead of stopping at the first. */
export type Reader = {
  faults: string[];
  /** The checked content of a file; null, with the fault noted, when it is missing or wrong. */
  read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | null;
  /** YAML files of a sub-folder, sorted by name. */
  list(folder: string): string[];
  text(file: string): string | null;
  /** Whether a file that a standard may leave out is there. */
  has(file: string): boolean;
};

/** A reader of the files under `folder`. */
export const readerOf = (folder: string): Reader => {
  const faults: string[] = [];
  const text = (file: string): string | null => {
    if (existsSync(join(folder, file))) return readFileSync(join(folder, file), 'utf8');
    faults.push(`${file}:没有这个文件`);
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
      const document = parseDocument(written, { prettyErrors: true });
      for (const fault of document.errors) {
        const line = fault.linePos?.[0].line;
        faults.push(`${file} · 第 ${line ?? '?'} 行:YAML 写法有误（${fault.code}）`);
      }
      if (document.errors.length > 0) return null;
      const checked = schema.safeParse(document.toJS());
      if (checked.success) return checked.data;
      for (const issue of checked.error.issues) faults.push(faultLine(file, issue));
      return null;
    },
  };
};
