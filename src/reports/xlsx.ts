import { PassThrough, type Readable } from 'node:stream';
import type { Cell } from 'exceljs';
import type { Line } from './csv.ts';
import { neutral } from './neutral.ts';

/** A list as a sheet: name, heads with their widths in letters, and the rows. */
export type Sheet = {
  name: string;
  columns: readonly { title: string; width: number }[];
  rows: Iterable<readonly string[]>;
};

/** exceljs takes a moment to load, and most processes never write a sheet. */
const excel = async () => (await import('exceljs')).default;

/** Writes a sheet row by row into a stream, so that a long list never stands in memory whole. All cells are text, formulas made harmless. */
export const streamXlsx = ({ name, columns, rows }: Sheet): Readable => {
  const out = new PassThrough();
  const write = async (): Promise<void> => {
    const { stream } = await excel();
    const book = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ title, width }) => ({ header: title, width, style: { numFmt: '@' } }));
    sheet.getRow(1).font = { bold: true };
    sheet.getRow(1).commit();
    for (const row of rows) {
      sheet.addRow(row.map(neutral)).commit();
      // Lets what was written flow off before more is made.
      if (out.writableNeedDrain) await new Promise((resolve) => out.once('drain', resolve));
    }
    sheet.commit();
    await book.commit();
  };
  write().catch((fault: unknown) => out.destroy(fault instanceof Error ? fault : new Error(String(fault))));
  return out;
};

const two = (number: number): string => String(number).padStart(2, '0');

/** A cell as text: days as YYYY-MM-DD; a formula is no text, and what it gives depends on other cells. */
const textOf = ({ value }: Cell): string | null => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return `${value.getUTCFullYear()}-${two(value.getUTCMonth() + 1)}-${two(value.getUTCDate())}`;
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : '';
  return 'error' in value ? '' : null;
};

/** A sheet that was read; `formula` is the first line on which a formula stands. */
export type ReadSheet = { lines: Line[]; formula: number | null };

/**
 * Reads the first sheet of a workbook, at most so many lines; throws on anything that is no workbook. Read whole and
 * not as a stream: the stream reader of exceljs 4.4 cuts Chinese characters in two where its blocks meet.
 */
export const readXlsx = async (bytes: Buffer, limits: { lines: number; columns: number }): Promise<ReadSheet> => {
  const { Workbook } = await excel();
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const lines: Line[] = [];
  let formula: number | null = null;
  book.worksheets[0]?.eachRow((row, number) => {
    if (lines.length >= limits.lines) return;
    const cells = Array.from({ length: Math.min(row.cellCount, limits.columns) }, (_, index) => {
      const text = textOf(row.getCell(index + 1));
      if (text === null) formula ??= number;
      return text ?? '';
    });
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line: number, cells });
  });
  return { lines, formula };
};
