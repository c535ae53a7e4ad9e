import type { Context } from 'hono';
import type { QualityColumn } from '../../views/quality/columns.tsx';
import { localDateOf } from '../domain/deadline/local-time.ts';
import { writeCsv } from '../reports/csv.ts';
import type { Env } from './env.ts';

/** A table as a file that spreadsheet programs open, named by what it is and the day. */
export const sendTable = <Row>(
  c: Context<Env>,
  name: string,
  columns: readonly QualityColumn<Row>[],
  rows: readonly Row[],
): Response => {
  const file = `${name}-${localDateOf(c.var.now)}.csv`;
  const body = writeCsv(
    columns.map(({ title }) => title),
    rows.map((row) => columns.map(({ text }) => text(row))),
  );
  return c.body(body, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="table.csv"; filename*=UTF-8''${encodeURIComponent(file)}`,
  });
};
