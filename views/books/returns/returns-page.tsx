import type { Instant } from '../../../src/domain/instant.ts';
import type { ReturnSums } from '../../../src/domain/quality/return-sums.ts';
import { PageHead } from '../../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../../layout/work-frame.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Chart } from '../../parts/chart.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Pager } from '../../parts/pager.tsx';
import { pageColumns, shareWords } from '../../quality/columns.tsx';
import {
  daysWords,
  type GroupSumLine,
  type PingPongLine,
  pingPongColumns,
  type ReturnLine,
  returnColumns,
  sumColumns,
} from './columns.tsx';
import { ReturnFilters, type ReturnFiltersProps } from './return-filters.tsx';

export type ReturnsPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  filters: ReturnFiltersProps;
  count: number;
  total: ReturnSums;
  /** Orders given in the same time, by which the rate is divided. */
  given: number;
  pingPong: PingPongLine[];
  byUnit: GroupSumLine[];
  byReason: GroupSumLine[];
  svg: { units: string; reasons: string };
  lines: ReturnLine[];
  next: string | undefined;
  first: string | undefined;
  csv: { lines: string; units: string; reasons: string };
  now: Instant;
};

function Figure({ name, number, says }: { name: string; number: string; says: string }) {
  return (
    <div class="panel quality-figure">
      <dt>{name}</dt>
      <dd>
        <p class="figure-number number">{number}</p>
        <p class="quiet">{says}</p>
      </dd>
    </div>
  );
}

function Sums({ page, by }: { page: ReturnsPageProps; by: 'unit' | 'reason' }) {
  const ofUnits = by === 'unit';
  const name = ofUnits ? '单位' : '理由';
  return (
    <section class="panel sums">
      <Chart title={`按${name}`} svg={ofUnits ? page.svg.units : page.svg.reasons}>
        <DataTable
          caption={`退单按${name}`}
          rows={ofUnits ? page.byUnit : page.byReason}
          rowKey={({ key }) => `${by}-${key}`}
          columns={pageColumns(sumColumns(name, ofUnits))}
          phone="scroll"
          empty={{ why: '没有数字。' }}
        />
      </Chart>
    </section>
  );
}

function Figures({ page }: { page: ReturnsPageProps }) {
  const { total, given } = page;
  return (
    <dl class="figures quality-figures">
      <Figure
        name="退单申请"
        number={`${total.returns}`}
        says={`同意 ${total.approved}，不同意 ${total.refused}，转裁定 ${total.disputed}，待审 ${total.pending}。`}
      />
      <Figure
        name="退单率"
        number={shareWords(total.approved, given)}
        says={`同意退单 ${total.approved} 次 ÷ 派单 ${given} 次。`}
      />
      <Figure name="耽误工作日" number={daysWords(total.days)} says="从派单到审核的上班时间合计；待审的算到现在。" />
      <Figure name="反复退单" number={`${page.pingPong.length}`} says="退过两次以上的工单。" />
    </dl>
  );
}

/** 退单台账: tickets that go back and forth first, then sums by unit and reason, then every return with its clause and the days that it cost. */
export function ReturnsPage(page: ReturnsPageProps) {
  const { filters, count, pingPong, lines, next, first, csv, now, ...rest } = page;
  const { total: _total, given: _given, byUnit: _units, byReason: _reasons, svg: _svg, ...frame } = rest;
  return (
    <WorkFrame {...frame} title="退单台账">
      <PageHead title="退单台账" count={count} unit="次">
        {count === 0 ? null : (
          <>
            <LinkButton href={csv.lines}>导出明细</LinkButton>
            <LinkButton href={csv.units}>导出按单位</LinkButton>
            <LinkButton href={csv.reasons}>导出按理由</LinkButton>
          </>
        )}
      </PageHead>
      <div class="stack">
        <ReturnFilters {...filters} />
        {count === 0 ? (
          <section class="panel">
            <EmptyState why="没有符合条件的退单。" advice="可以换一段更长的时间，或减少条件再看。" />
          </section>
        ) : (
          <>
            <Figures page={page} />
            <section class="stack-tight" aria-labelledby="ping-pong-title">
              <h2 id="ping-pong-title">反复退单的工单</h2>
              <DataTable
                caption="反复退单的工单"
                rows={pingPong}
                rowKey={({ ticket }) => ticket}
                columns={pageColumns(pingPongColumns)}
                empty={{ why: '没有退过两次以上的工单。' }}
              />
            </section>
            <Sums page={page} by="unit" />
            <Sums page={page} by="reason" />
            <section class="stack-tight" aria-labelledby="returns-title">
              <h2 id="returns-title">退单明细</h2>
              <DataTable
                caption="退单明细"
                rows={lines}
                rowKey={({ ticket, sequence }) => `${ticket}-${sequence}`}
                columns={pageColumns(returnColumns(now))}
                empty={{ why: '后面没有了。' }}
              />
              <Pager previous={first} next={next} />
            </section>
          </>
        )}
      </div>
    </WorkFrame>
  );
}
