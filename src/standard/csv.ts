import { type Fault, StandardFault } from './faults.ts';

/** A row of a table: its fields by the names of their columns, and the line of the file that it stands on. */
export type CsvRow<Column extends string> = { line: number; fields: Record<Column, string> };

/**
 * Rows of a comma-separated table as records by the names in its first line, and what is wrong: a missing column, a
 * row with another number of fields than the heading. Fields with commas or quotes stand in double quotes; no field
 * spans lines.
 */
export const readCsvRows = <Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): { rows: CsvRow<Column>[]; faults: Fault[] } => {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const header = fieldsOf(lines[0] ?? '');
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0)
    return { rows: [], faults: [{ file, line: 1, sentence: `表头缺少 ${missing.join('、')} 列` }] };
  const faults: Fault[] = [];
  const rows = lines.slice(1).flatMap((written, index) => {
    if (written.trim() === '') return [];
    const line = index + 2;
    const fields = fieldsOf(written);
    if (fields.length !== header.length) {
      faults.push({ file, line, sentence: `这一行有 ${fields.length} 个字段，应为 ${header.length} 个` });
      return [];
    }
    const record = {} as Record<Column, string>;
    for (const column of columns) record[column] = fields[header.indexOf(column)] ?? '';
    return [{ line, fields: record }];
  });
  return { rows, faults };
};

/** The rows of a table that must be whole. Throws a StandardFault that names file and line. */
export const readCsv = <Column extends string>(
  text: string,
  columns: readonly Column[],
  file: string,
): Record<Column, string>[] => {
  const { rows, faults } = readCsvRows(file, text, columns);
  if (faults.length > 0) throw new StandardFault(faults);
  return rows.map((row) => row.fields);
};

const fieldsOf = (line: string): string[] => {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    fields.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
  }
  return fields;
};
