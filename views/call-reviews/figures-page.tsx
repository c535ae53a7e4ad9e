import { PageHead } from '../layout/page-head.tsx';
import { LinkButton } from '../parts/button.tsx';
import { Chart } from '../parts/chart.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { pageColumns } from '../quality/columns.tsx';
import { type AgentLine, agentColumns, type ItemName, type MonthLine, monthColumns } from './figure-columns.tsx';

export type CallFiguresPageProps = {
  month: string;
  months: FilterChip[];
  narrowed: { name: string; href: string } | null;
  items: ItemName[];
  agents: AgentLine[];
  /** The last twelve months, the latest first. */
  course: MonthLine[];
  svg: string;
  csv: string;
};

/** 质检统计: a month by agent, and twelve months. In the order of names: a handful of calls is no ground for a ranking. */
export function CallFiguresPage({ month, months, narrowed, items, agents, course, svg, csv }: CallFiguresPageProps) {
  const any = course.some(({ figures }) => figures.calls > 0);
  return (
    <div class="stack">
      <PageHead title={`质检统计：${month}`}>
        {agents.length > 0 ? <LinkButton href={csv}>导出按坐席</LinkButton> : null}
        <LinkButton href="/call-reviews">返回通话质检</LinkButton>
      </PageHead>
      <FilterChips label="月份" chips={months} />
      {narrowed ? (
        <p>
          只看坐席：<strong>{narrowed.name}</strong> <a href={narrowed.href}>看全部</a>
        </p>
      ) : null}
      <p class="quiet">
        只统计随机抽取的通话；人工选取的另计，不进平均分。每人每月只有几通，平均分受偶然影响大，按姓名排列，不作排名。
      </p>
      <section class="stack-tight">
        <h2>按坐席</h2>
        <DataTable
          caption={`${month}按坐席的质检得分`}
          rows={agents}
          rowKey={({ agent }) => agent.id}
          columns={pageColumns(agentColumns(items))}
          phone="scroll"
          empty={{ why: '这个月没有质检的通话。', advice: '抽取并评分后，得分按坐席记在这里。可以换一个月份。' }}
        />
      </section>
      <div class="sums">
        {any ? (
          <Chart title="近 12 个月" svg={svg}>
            <DataTable
              caption="近 12 个月的质检得分"
              rows={course}
              rowKey={({ month: each }) => each}
              columns={pageColumns(monthColumns(items))}
              phone="scroll"
              empty={{ why: '没有评分。' }}
            />
          </Chart>
        ) : (
          <section class="panel">
            <EmptyState why="近 12 个月还没有随机抽取的评分。" />
          </section>
        )}
      </div>
    </div>
  );
}
