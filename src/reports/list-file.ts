import { fileTypeFromBuffer } from 'file-type';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { type Line, readCsvLines } from './csv.ts';
import { unneutral } from './neutral.ts';
import { readXlsx } from './xlsx.ts';

export const LIST_BYTES_LIMIT = 8 * 1024 * 1024;
export const LIST_LINES_LIMIT = 20_000;
const COLUMNS_LIMIT = 40;
/** What the parts of a workbook may unfold to: more is no list of units. */
const UNFOLDED_LIMIT = 48 * 1024 * 1024;

/** A list that was read: what stands in its first line, and the lines below. */
export type ListFile = { columns: string[]; lines: Line[] };

const refused = (sentence: string): Refusal => refuse('invalid', sentence, 'file');

/** The size that a zip says its parts have, from its central directory; infinite where that can't be read. */
const unfoldedSize = (bytes: Buffer): number => {
  let sum = 0;
  let parts = 0;
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0 && at + 46 <= bytes.length; ) {
    sum += bytes.readUInt32LE(at + 24);
    parts += 1;
    at = bytes.indexOf('PK\u0001\u0002', at + 46, 'latin1');
  }
  return parts === 0 ? Number.POSITIVE_INFINITY : sum;
};

const isUtf16 = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;

/** UTF-8, else GB 18030, in which Chinese spreadsheet programs save CSV; null for what is no text. */
const decoded = (bytes: Buffer): string | null => {
  if (isUtf16(bytes)) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) return null;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  return null;
};

const linesOf = async (bytes: Buffer): Promise<Line[] | Refusal> => {
  // The mark of UTF-16 is also how some sound files begin.
  const kind = isUtf16(bytes) ? undefined : await fileTypeFromBuffer(bytes);
  if (kind?.ext === 'xlsx' || kind?.ext === 'zip') {
    if (unfoldedSize(bytes) > UNFOLDED_LIMIT) return refused('这个表格展开后过大，不能读取。请只留下要导入的工作表。');
    try {
      const { lines, formula } = await readXlsx(bytes, { lines: LIST_LINES_LIMIT + 1, columns: COLUMNS_LIMIT });
      return formula === null
        ? lines
        : refused(`第 ${formula} 行有公式。请把公式换成文字（复制后选择性粘贴为数值）再导入。`);
    } catch {
      return refused('这个 xlsx 文件打不开，可能已损坏。请重新另存后再导入。');
    }
  }
  if (kind?.ext === 'cfb') return refused('这是旧的 xls 格式。请另存为 xlsx 或 CSV 再导入。');
  const text = kind === undefined ? decoded(bytes) : null;
  return text === null ? refused('只能导入 CSV 或 xlsx 文件，请先导出一份看看样子。') : readCsvLines(text);
};

/**
 * Reads a list from a file by its content, whatever it is called: xlsx, or CSV in UTF-8, UTF-16 or GB 18030. Refuses
 * other kinds, formulas, and more than 8 MB or 20,000 lines.
 */
export const readListFile = async (bytes: Buffer): Promise<ListFile | Refusal> => {
  if (bytes.length === 0) return refused('请选择要导入的文件，文件不能是空的。');
  if (bytes.length > LIST_BYTES_LIMIT) return refused('文件超过 8 MB，请分成几份导入。');
  const lines = await linesOf(bytes);
  if ('refused' in lines) return lines;
  const [head, ...rest] = lines.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => unneutral(cell.trim())),
  }));
  if (head === undefined) return refused('文件里没有内容。');
  if (rest.length > LIST_LINES_LIMIT) return refused(`一次最多导入 ${LIST_LINES_LIMIT} 行，请分成几份。`);
  return { columns: head.cells, lines: rest };
};
