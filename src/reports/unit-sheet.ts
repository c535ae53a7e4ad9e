import { type SheetColumn, sheetColumns } from '../domain/directory/sheet.ts';
import type { Sheet } from './xlsx.ts';

/** Widths in letters, by what usually stands in a column. */
const widths: Partial<Record<SheetColumn, number>> = {
  单位代码: 28,
  单位名称: 36,
  职能代码: 20,
  上级单位代码: 28,
  别名: 48,
  电话: 16,
  地址: 32,
  承接单位代码: 28,
};

/** The unit list as a sheet. */
export const unitSheet = (rows: Iterable<readonly string[]>): Sheet => ({
  name: '承办单位名录',
  columns: sheetColumns.map((title) => ({ title, width: widths[title] ?? 14 })),
  rows,
});
