import { neutral } from './neutral.ts';

/** UTF-8 with this mark is what Chinese spreadsheet programs open without garbling. */
const MARK = '\ufeff';

const quoted = (text: string): string => {
  const safe = neutral(text);
  return /[",\r\n]/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table as CSV with byte order mark and CR LF, formulas made harmless. */
export const writeCsv = (columns: readonly string[], rows: Iterable<readonly string[]>): string => {
  const lines = [columns.map(quoted).join(',')];
  for (const row of rows) lines.push(row.map(quoted).join(','));
  return `${MARK}${lines.join('\r\n')}\r\n`;
};

/** The cells of a line, and the number of the line on which it begins. */
export type Line = { line: number; cells: string[] };

/** Reads CSV: quotes, line breaks within quotes, any line end. Lines without any content are left out; an open quote ends with the text. */
export const readCsvLines = (text: string): Line[] => {
  const lines: Line[] = [];
  let cells: string[] = [];
  let cell = '';
  let inQuotes = false;
  let number = 1;
  let begin = 1;
  const endLine = (): void => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== '')) lines.push({ line: begin, cells });
    cells = [];
    cell = '';
  };
  const source = text.startsWith(MARK) ? text.slice(1) : text;
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at] as string;
    if (letter === '\n' || (letter === '\r' && source[at + 1] !== '\n')) number += 1;
    if (inQuotes) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else inQuotes = false;
    } else if (letter === '"' && cell === '') inQuotes = true;
    else if (letter === ',') {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && source[at + 1] === '\n') continue;
      endLine();
      begin = number;
    } else cell += letter;
  }
  endLine();
  return lines;
};
