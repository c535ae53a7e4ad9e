import type { Child } from 'hono/jsx';
import { FEW } from '../../src/domain/quality/reliability.ts';
import type { Column } from '../parts/data-table.tsx';

/** A column of a table of figures: its text is what the file says, the cell what the page shows where that is more. */
export type QualityColumn<Row> = {
  key: string;
  title: string;
  text: (row: Row) => string;
  cell?: (row: Row) => Child;
  fit?: Column<Row>['fit'];
  align?: 'end';
  /** Left out on the page: codes say something to programs only. */
  fileOnly?: true;
};

/** What became of a number of proposals. */
export type Counts = { proposals: number; stood: number; corrected: number; returned: number };

/** The columns as a page's table takes them. */
export function pageColumns<Row>(columns: readonly QualityColumn<Row>[]): Column<Row>[] {
  return columns
    .filter(({ fileOnly }) => !fileOnly)
    .map(({ key, title, text, cell, fit, align }) => ({ key, title, cell: cell ?? text, fit, align }));
}

/** "91.2%"; a dash where there is nothing to divide by. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`;
}

/** A share with its warning where it rests on few cases. */
export function Share({ part, whole }: { part: number; whole: number }) {
  return (
    <>
      {shareWords(part, whole)}
      {whole > 0 && whole < FEW ? <span class="quiet"> 件数少</span> : null}
    </>
  );
}

const figure = <Row,>(key: string, title: string, of: (row: Row) => number): QualityColumn<Row> => ({
  key,
  title,
  text: (row) => String(of(row)),
  align: 'end',
});

/** The figures that all tables of proposals have. */
export const countColumns = <Row extends Counts>(): QualityColumn<Row>[] => [
  figure('proposals', '首推件数', ({ proposals }) => proposals),
  figure('stood', '成立', ({ stood }) => stood),
  {
    key: 'share',
    title: '成立率',
    text: ({ stood, proposals }) => shareWords(stood, proposals),
    cell: ({ stood, proposals }) => <Share part={stood} whole={proposals} />,
    align: 'end',
  },
  figure('corrected', '改派', ({ corrected }) => corrected),
  figure('returned', '退单', ({ returned }) => returned),
];
