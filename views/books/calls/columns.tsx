import { sayDuration } from '../../../src/domain/call/durations.ts';
import { type CallFigures, promptRate } from '../../../src/domain/call/figures.ts';
import { type SeatState, seatStateNames } from '../../../src/domain/seat/seat.ts';
import { averageWords, figureColumns, rateWords } from '../../calls/figure-columns.tsx';
import { type QualityColumn, shareWords } from '../../quality/columns.tsx';

/** A day of the month; `href` leads to its calls. */
export type CallDayLine = CallFigures & { day: string; href: string };

/** A seat's month: its calls, and its time by state in milliseconds. */
export type CallSeatLine = CallFigures & {
  account: string;
  name: string;
  number: number | null;
  missedRings: number;
  made: number;
  reached: number;
  /** After-call times and their length together. */
  wrapUps: number;
  wrapUpTime: number;
  times: Partial<Record<SeatState, number>>;
  /** To the seat's calls, and to the page of this seat alone. */
  href: string;
  alone: string;
};

/** A reason why answered calls left no ticket; empty: nothing was registered yet. */
export type ClosingLine = { name: string; calls: number; href: string };

export const dayColumns: readonly QualityColumn<CallDayLine>[] = [
  { key: 'day', title: '日期', text: ({ day }) => day, cell: ({ day, href }) => <a href={href}>{day}</a> },
  ...figureColumns<CallDayLine>(),
];

const figure = (key: string, title: string, text: (line: CallSeatLine) => string): QualityColumn<CallSeatLine> => ({
  key,
  title,
  text,
  align: 'end',
});

const nameColumn: QualityColumn<CallSeatLine> = {
  key: 'name',
  title: '坐席',
  text: ({ number, name }) => `${number ?? ''} ${name}`.trim(),
  cell: ({ number, name, alone }) => (
    <a href={alone}>
      <span class="number">{number}</span> {name}
    </a>
  ),
};

export const seatColumns: readonly QualityColumn<CallSeatLine>[] = [
  nameColumn,
  {
    key: 'answered',
    title: '接听',
    text: ({ answered }) => String(answered),
    cell: ({ answered, href }) => <a href={href}>{answered}</a>,
    align: 'end',
  },
  figure('missedRings', '振铃未接', ({ missedRings }) => String(missedRings)),
  figure('taken', '接起率', ({ answered, missedRings }) => shareWords(answered, answered + missedRings)),
  figure('prompt', '15 秒内接通占接听', ({ prompt, answered }) => shareWords(prompt, answered)),
  figure('talk', '平均通话', ({ talked, finished }) => averageWords(finished === 0 ? null : talked / finished)),
  figure('wrapUp', '平均话后整理', ({ wrapUps, wrapUpTime }) =>
    averageWords(wrapUps === 0 ? null : wrapUpTime / wrapUps),
  ),
  figure('made', '去电', ({ made }) => String(made)),
  figure('reached', '去电接通率', ({ reached, made }) => shareWords(reached, made)),
];

const timed: readonly SeatState[] = ['ready', 'ringing', 'talking', 'after-call', 'break', 'training'];

/** Time by state; who is off is not at work. */
export const timeColumns: readonly QualityColumn<CallSeatLine>[] = [
  nameColumn,
  ...timed.map((state) =>
    figure(state, seatStateNames[state], ({ times }) => (times[state] ? sayDuration(times[state]) : '—')),
  ),
  figure('all', '在岗合计', ({ times }) => {
    const all = timed.reduce((sum, state) => sum + (times[state] ?? 0), 0);
    return all === 0 ? '—' : sayDuration(all);
  }),
];

/** The columns of the seats' file: both tables side by side. */
export const seatFileColumns: readonly QualityColumn<CallSeatLine>[] = [...seatColumns, ...timeColumns.slice(1)];

/** "92.3%", for the head of the page. */
export const promptWords = (figures: CallFigures): string => rateWords(promptRate(figures));
