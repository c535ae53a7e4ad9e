import { sayDuration } from '../../src/domain/call/durations.ts';
import {
  averageTalk,
  averageWait,
  type CallFigures,
  type CallShare,
  connectRate,
  promptRate,
} from '../../src/domain/call/figures.ts';
import { type QualityColumn, shareWords } from '../quality/columns.tsx';

/** "92.3%" of a share; a dash without calls. */
export const rateWords = ({ part, whole }: CallShare): string => shareWords(part, whole);

/** "8 秒" of an average; a dash without calls. */
export const averageWords = (milliseconds: number | null): string =>
  milliseconds === null ? '—' : sayDuration(milliseconds);

const figure = <Row,>(key: string, title: string, text: (row: Row) => string): QualityColumn<Row> => ({
  key,
  title,
  text,
  align: 'end',
});

/** The columns that all tables of telephone figures have. */
export const figureColumns = <Row extends CallFigures>(): QualityColumn<Row>[] => [
  figure('arrived', '来电', ({ arrived }) => String(arrived)),
  figure('answered', '接通', ({ answered }) => String(answered)),
  figure('prompt', '15 秒内接通', ({ prompt }) => String(prompt)),
  figure('abandoned', '放弃', ({ abandoned }) => String(abandoned)),
  figure('hasty', '秒挂', ({ hasty }) => String(hasty)),
  figure('missed', '未接', ({ missed }) => String(missed)),
  figure('connect', '接通率', (row) => rateWords(connectRate(row))),
  figure('promptRate', '15 秒接通率', (row) => rateWords(promptRate(row))),
  figure('wait', '平均等待', (row) => averageWords(averageWait(row))),
  figure('talk', '平均通话', (row) => averageWords(averageTalk(row))),
];

export type HalfHourLine = CallFigures & { from: string };

/** A day by half hours, on the page and in its file. */
export const halfHourColumns: readonly QualityColumn<HalfHourLine>[] = [
  { key: 'from', title: '时段起', text: ({ from }) => from },
  ...figureColumns<HalfHourLine>(),
];
