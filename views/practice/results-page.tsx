import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { LinkButton } from '../parts/button.tsx';
import { Chart } from '../parts/chart.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Pager } from '../parts/pager.tsx';
import { pageColumns } from '../quality/columns.tsx';
import {
  type PersonLine,
  personColumns,
  type SpanLine,
  spanColumns,
  type TopicLine,
  topicColumns,
} from './result-columns.tsx';
import { type RoundLine, roundColumns } from './start-page.tsx';

export type PracticeResultsProps = {
  periods: FilterChip[];
  /** The one person that is looked at, with the sittings. */
  narrowed: {
    name: string;
    all: string;
    rounds: RoundLine[];
    first: string | undefined;
    next: string | undefined;
  } | null;
  answers: number;
  people: PersonLine[];
  topics: TopicLine[];
  /** How many matters there are; the list shows those with most wrong answers. */
  topicCount: number;
  spans: SpanLine[];
  svg: string;
  csv: { people: string; topics: string };
  now: Instant;
};

/** 练习成绩 by person and by matter, and over time. For teaching; no ranking. */
export function PracticeResultsPage(props: PracticeResultsProps) {
  const { periods, narrowed, answers, people, topics, topicCount, spans, svg, csv, now } = props;
  return (
    <div class="stack">
      <PageHead title="练习成绩" count={answers} unit="件作答">
        {answers > 0 ? (
          <>
            <LinkButton href={csv.people}>导出按人员</LinkButton>
            <LinkButton href={csv.topics}>导出按事项</LinkButton>
          </>
        ) : null}
        <LinkButton href="/practice">返回练习</LinkButton>
      </PageHead>
      <FilterChips label="时间" chips={periods} />
      {narrowed ? (
        <p>
          只看：<strong>{narrowed.name}</strong> <a href={narrowed.all}>看全部人员</a>
        </p>
      ) : null}
      {answers === 0 ? (
        <section class="panel">
          <EmptyState
            why="这段时间没有人练习。"
            advice="坐席和派单员在“归口练习”里作答后，成绩记在这里。可以换一段更长的时间。"
          />
        </section>
      ) : (
        <>
          <p class="quiet">
            题目按各人薄弱的事项多出，难易不同，成绩只用来安排培训，不宜用来排名。括号里是件数和 95% 置信区间。
          </p>
          <section class="stack-tight">
            <h2>按人员</h2>
            <DataTable
              caption="按人员的练习成绩"
              rows={people}
              rowKey={({ account }) => account}
              columns={pageColumns(personColumns)}
              phone="scroll"
              empty={{ why: '没有作答。' }}
            />
          </section>
          <Chart title="随时间变化" svg={svg}>
            <DataTable
              caption="按时间的练习成绩"
              rows={spans}
              rowKey={({ start }) => start}
              columns={pageColumns(spanColumns)}
              phone="scroll"
              empty={{ why: '没有作答。' }}
            />
          </Chart>
          <section class="stack-tight">
            <h2>
              按事项 <span class="page-count">{topicCount} 个</span>
            </h2>
            {topicCount > topics.length ? (
              <p class="quiet">列出答错最多的 {topics.length} 个，其余见导出的表。</p>
            ) : null}
            <DataTable
              caption="按事项的练习成绩"
              rows={topics}
              rowKey={({ topic }) => topic.code}
              columns={pageColumns(topicColumns)}
              phone="scroll"
              empty={{ why: '没有作答。' }}
            />
          </section>
        </>
      )}
      {narrowed ? (
        <section class="stack-tight">
          <h2>{narrowed.name}的各次练习</h2>
          <DataTable
            caption="各次练习"
            rows={narrowed.rounds}
            rowKey={({ id }) => id}
            href={({ id }) => `/practice/rounds/${id}`}
            columns={roundColumns(now)}
            empty={{ why: '没有练习过。' }}
          />
          <Pager previous={narrowed.first} next={narrowed.next} />
        </section>
      ) : null}
    </div>
  );
}
