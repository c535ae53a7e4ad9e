import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Row } from '../domain/classify/classifier.ts';
import { countTokens, documentOf, type Segment } from '../domain/classify/document.ts';
import { textOf } from './question.ts';

/** The rows of a labelled file, what was wrong with the others, and the file's hash. */
export type LabelledFile = {
  rows: Row[];
  /** "第 3 行:…", one for each line that was left out. */
  faults: string[];
  hash: string;
  /** The newest date that a row gives in `date`, `at` or `time`; null when none does. */
  newest: string | null;
  /** Microseconds that cutting and counting took, all rows together. */
  counting: number;
};

const DATE = /^\d{4}-\d{2}-\d{2}/u;

const dateOf = (written: Record<string, unknown>): string | null => {
  const date = [written['date'], written['at'], written['time']].find((value) => typeof value === 'string');
  return typeof date === 'string' && DATE.test(date) ? date : null;
};

/** Reads JSONL with `text`, optional `title` and a label; lines without them are left out and named. */
export const readLabelled = (path: string, label: string, segment: Segment): LabelledFile => {
  const content = readFileSync(path);
  const file: LabelledFile = {
    rows: [],
    faults: [],
    hash: createHash('sha256').update(content).digest('hex'),
    newest: null,
    counting: 0,
  };
  content
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .forEach((line, at) => {
      if (line.trim() === '') return;
      const said = textOf(line);
      if ('error' in said) {
        file.faults.push(`第 ${at + 1} 行：${said.error}`);
        return;
      }
      const named = said.written[label];
      if ((typeof named !== 'string' && typeof named !== 'number') || named === '') {
        file.faults.push(`第 ${at + 1} 行：没有标签字段 ${label}`);
        return;
      }
      const date = dateOf(said.written);
      if (date !== null && (file.newest === null || date > file.newest)) file.newest = date;
      const started = performance.now();
      const counts = countTokens(documentOf(said.title, said.text), segment);
      file.counting += (performance.now() - started) * 1000;
      file.rows.push({ label: String(named), weight: 1, counts });
    });
  return file;
};

/** Says on standard error which lines were left out, ten at most; the exit status tells of them too. */
export const sayFaults = (faults: readonly string[]): void => {
  if (faults.length === 0) return;
  for (const fault of faults.slice(0, 10)) process.stderr.write(`${fault}\n`);
  process.stderr.write(`共 ${faults.length} 行没有采用。\n`);
  process.exitCode = 1;
};
