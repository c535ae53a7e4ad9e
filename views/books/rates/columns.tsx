import {
  FEW_RATINGS,
  type Rate,
  type RateCounts,
  type RateKind,
  rateNames,
  rateOf,
} from '../../../src/domain/evaluation/rates.ts';
import type { QualityColumn } from '../../quality/columns.tsx';

/** The counts of a unit, city, field or way. `address` leads to the tickets behind a figure, `href` narrows the page. */
export type RateLine = RateCounts & {
  key: string;
  name: string;
  /** Null where it can't be told apart, as by way. */
  unreached: number | null;
  href: string | null;
  address: (further: Record<string, string>) => string | null;
};

/** The counts of a week or month, by its first day. */
export type SpanLine = RateCounts & { start: string };

/** "91.2%"; a dash where there is nothing to divide by. */
export const percentWords = ({ part, whole }: Rate): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`;

/** 91.2%（31/34）, with 样本少 where it rests on few ratings. */
export const rateWords = (rate: Rate): string =>
  rate.whole === 0
    ? '—'
    : `${percentWords(rate)}（${rate.part}/${rate.whole}）${rate.whole < FEW_RATINGS ? '样本少' : ''}`;

function RateCell({ rate, href, warned }: { rate: Rate; href: string | null; warned: boolean }) {
  if (rate.whole === 0) return <span class="quiet">—</span>;
  const words = `${rate.part}/${rate.whole}`;
  // One element: on a phone the parts of a cell would else be laid out as cells of their own.
  return (
    <span>
      {percentWords(rate)} <span class="quiet small">{href === null ? words : <a href={href}>{words}</a>}</span>
      {warned && rate.whole < FEW_RATINGS ? <span class="quiet small"> 样本少</span> : null}
    </span>
  );
}

const kinds: readonly RateKind[] = ['response', 'solution', 'lasting', 'satisfaction'];

/** Heads of columns have less room than headings. */
const shortNames: Record<RateKind, string> = { ...rateNames, lasting: '扣除再反映' };

const rateColumn = <Row extends RateCounts>(
  kind: RateKind,
  fairly: boolean,
  addressOf: ((row: Row) => string | null) | null,
): QualityColumn<Row> => ({
  key: kind,
  title: shortNames[kind],
  text: (row) => rateWords(rateOf(row, kind, fairly)),
  cell: (row) => (
    <RateCell rate={rateOf(row, kind, fairly)} href={addressOf?.(row) ?? null} warned={addressOf !== null} />
  ),
  align: 'end',
});

const figure = <Row,>(key: string, title: string, of: (row: Row) => number | null): QualityColumn<Row> => ({
  key,
  title,
  text: (row) => String(of(row) ?? ''),
  align: 'end',
});

/** The columns of the table by unit, city, field or way; `title` heads the first. */
export const rateColumns = (title: string, fairly: boolean): QualityColumn<RateLine>[] => [
  {
    key: 'name',
    title,
    text: ({ name }) => name,
    cell: ({ name, href }) => (href === null ? name : <a href={href}>{name}</a>),
    fit: 'name',
  },
  { key: 'code', title: '代码', text: ({ key }) => key, fileOnly: true },
  figure('ratings', '计入评价', ({ ratings }) => ratings),
  ...kinds.map((kind) => rateColumn<RateLine>(kind, fairly, ({ address }) => address({ rate: kind, part: 'whole' }))),
  figure('excluded', '已剔除', ({ excluded }) => excluded),
  figure('unreached', '未联系上', ({ unreached }) => unreached),
];

/** The columns of the table over time. */
export const spanColumns = (fairly: boolean): QualityColumn<SpanLine>[] => [
  { key: 'start', title: '起始日', text: ({ start }) => start },
  figure('ratings', '计入评价', ({ ratings }) => ratings),
  ...kinds.map((kind) => ({
    ...rateColumn<SpanLine>(kind, fairly, null),
    // Beside the chart there is room for what it draws.
    ...(kind === 'lasting' ? { fileOnly: true as const } : {}),
  })),
];
