import {
  averageTalk,
  averageWait,
  type CallFigures,
  connectRate,
  formulaWords,
} from '../../../src/domain/call/figures.ts';
import { averageWords, rateWords } from '../../calls/figure-columns.tsx';
import { PageHead } from '../../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../../layout/work-frame.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { type FilterChip, FilterChips } from '../../parts/filter-chips.tsx';
import { pageColumns, shareWords } from '../../quality/columns.tsx';
import {
  type CallDayLine,
  type CallSeatLine,
  type ClosingLine,
  dayColumns,
  promptWords,
  seatColumns,
  timeColumns,
} from './columns.tsx';

/** The month as the page shows it. */
export type CallsBook = {
  months: FilterChip[];
  /** 2026年11月. */
  month: string;
  narrowed: { name: string; href: string } | null;
  figures: CallFigures;
  days: CallDayLine[];
  seats: CallSeatLine[];
  closings: ClosingLine[];
  /** Answered calls that are over, and those that became tickets. */
  ended: number;
  ticketed: number;
  csv: { days: string; seats: string };
};

function Totals({ book: { figures, ended, ticketed } }: { book: CallsBook }) {
  const tiles = [
    { name: '来电', value: String(figures.arrived) },
    { name: '接通率', value: rateWords(connectRate(figures)) },
    { name: '15 秒接通率', value: promptWords(figures) },
    { name: '平均等待', value: averageWords(averageWait(figures)) },
    { name: '平均通话', value: averageWords(averageTalk(figures)) },
    { name: '登记成工单', value: shareWords(ticketed, ended) },
  ];
  return (
    <dl class="figures quality-figures">
      {tiles.map(({ name, value }) => (
        <div class="panel quality-figure">
          <dt>{name}</dt>
          <dd>
            <p class="figure-number number">{value}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const none = { why: '这个月没有通话。', advice: '打进来和拨出去的电话会自动记下，并在这里按月合计。' };

/** 话务月报: the telephone of a month by day and by seat, open down to the calls. */
export function CallsBookPage({ frame, book }: { frame: Omit<WorkFrameProps, 'title' | 'children'>; book: CallsBook }) {
  const { months, month, narrowed, days, seats, closings, csv } = book;
  return (
    <WorkFrame {...frame} title="话务月报">
      <PageHead title="话务月报" count={month} unit="">
        <LinkButton href={csv.days}>导出按日</LinkButton>
        <LinkButton href={csv.seats}>导出按坐席</LinkButton>
      </PageHead>
      <div class="stack">
        <FilterChips label="月份" chips={months} />
        {narrowed ? (
          <p>
            只看：<strong>{narrowed.name}</strong> <a href={narrowed.href}>看全部坐席</a>
          </p>
        ) : null}
        <Totals book={book} />
        <section class="stack-tight">
          <h2 id="days-title">按日</h2>
          <DataTable
            caption="按日"
            rows={days}
            rowKey={({ day }) => day}
            columns={pageColumns(dayColumns)}
            phone="scroll"
            empty={none}
          />
        </section>
        <section class="stack-tight">
          <h2 id="seats-title">按坐席</h2>
          <DataTable
            caption="按坐席"
            rows={seats}
            rowKey={({ account }) => `seat-${account}`}
            columns={pageColumns(seatColumns)}
            phone="scroll"
            empty={none}
          />
        </section>
        <section class="stack-tight">
          <h2 id="times-title">坐席在各状态的时间</h2>
          <DataTable
            caption="坐席在各状态的时间"
            rows={seats}
            rowKey={({ account }) => `time-${account}`}
            columns={pageColumns(timeColumns)}
            phone="scroll"
            empty={{ why: '这个月没有坐席上岗。' }}
          />
        </section>
        <section class="stack-tight">
          <h2 id="closings-title">接通而没有工单的来电，按原因</h2>
          <DataTable
            caption="接通而没有工单的来电，按原因"
            rows={closings}
            rowKey={({ name }) => `closing-${name}`}
            columns={[
              { key: 'name', title: '原因', cell: ({ name, href }) => <a href={href}>{name}</a>, fit: 'name' },
              { key: 'calls', title: '通数', cell: ({ calls }) => calls, align: 'end' },
            ]}
            empty={{ why: '接通的来电都有工单。' }}
          />
        </section>
        <details class="quality-terms">
          <summary>这些数字怎么算</summary>
          <dl class="facts">
            {formulaWords.map(({ name, words }) => (
              <>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </>
            ))}
            <dt>接起率</dt>
            <dd>接听 ÷（接听＋在该坐席振铃而未接的来电）</dd>
            <dt>平均话后整理</dt>
            <dd>话后整理的时间之和 ÷ 次数；只看一个坐席时，“按日”也只含这个坐席接听的来电</dd>
          </dl>
        </details>
      </div>
    </WorkFrame>
  );
}
