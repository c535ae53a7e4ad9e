import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { Installation } from '../../../commands/installation.ts';
import { localDateOf } from '../../../domain/deadline/local-time.ts';
import { sheetColumns, sheetRowOf } from '../../../domain/directory/sheet.ts';
import { writeCsv } from '../../../reports/csv.ts';
import { unitSheet } from '../../../reports/unit-sheet.ts';
import { streamXlsx } from '../../../reports/xlsx.ts';
import type { Env } from '../../env.ts';
import { readUnitList, type UnitListWish, unitsAsked } from './list-wish.ts';

const rowsOf = (installation: Installation, wish: UnitListWish): string[][] =>
  unitsAsked(installation, wish).map((unit) => {
    const row = sheetRowOf(installation.roster, unit);
    return sheetColumns.map((column) => row[column]);
  });

const asFile = (day: string, ending: string): string =>
  `attachment; filename="units-${day}.${ending}"; filename*=UTF-8''${encodeURIComponent(`承办单位名录-${day}.${ending}`)}`;

/** The filtered list as a file that can be imported again. */
export const unitExports = new Hono<Env>()
  .get('/admin/units.csv', (c) => {
    const { installation, now } = c.var;
    return c.body(writeCsv(sheetColumns, rowsOf(installation, readUnitList(c.req.query()))), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': asFile(localDateOf(now), 'csv'),
    });
  })
  .get('/admin/units.xlsx', (c) => {
    const { installation, now } = c.var;
    const rows = rowsOf(installation, readUnitList(c.req.query()));
    const stream = Readable.toWeb(streamXlsx(unitSheet(rows)));
    return c.body(stream as ReadableStream, 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': asFile(localDateOf(now), 'xlsx'),
    });
  });
