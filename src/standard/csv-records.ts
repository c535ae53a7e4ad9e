/** A record of a table from elsewhere: its fields, and the line it begins on. */
export type CsvRecord = { line: number; fields: string[] };

/** All records of a comma-separated text as other programs write it: quoted fields may hold commas, quotes and line breaks. */
export const csvRecords = (text: string): CsvRecord[] => {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  const endField = (): void => {
    fields.push(field);
    field = '';
  };
  const endRecord = (): void => {
    endField();
    if (fields.some((each) => each.trim() !== '')) records.push({ line: begun, fields });
    fields = [];
  };
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain[at] ?? '';
    if (letter === '\n') line += 1;
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (plain[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && field === '') quoted = true;
    else if (letter === ',') endField();
    else if (letter === '\n') {
      endRecord();
      begun = line;
    } else field += letter;
  }
  if (field !== '' || fields.length > 0) endRecord();
  return records;
};
