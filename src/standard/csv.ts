/**
 * Rows of a comma-separated table as records by the names in its first line. Fields with commas or quotes stand in double quotes;
 * no field spans lines. Refuses a row with another number of fields than the header, naming file and line.
 */
export const readCsv = <Column extends string>(
  text: string,
  columns: readonly Column[],
  file: string,
): Record<Column, string>[] => {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const header = fieldsOf(lines[0] ?? '');
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new Error(`${file}: column ${missing.join(', ')} is missing`);
  return lines.slice(1).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const fields = fieldsOf(line);
    if (fields.length !== header.length)
      throw new Error(`${file}:${index + 2}: ${fields.length} fields instead of ${header.length}`);
    const record = {} as Record<Column, string>;
    for (const column of columns) record[column] = fields[header.indexOf(column)] ?? '';
    return [record];
  });
};

const fieldsOf = (line: string): string[] => {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    fields.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
  }
  return fields;
};
