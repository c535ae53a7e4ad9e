import type { PropsWithChildren } from 'hono/jsx';
import { type Satisfaction, satisfactionNames, satisfactions } from '../../src/domain/evaluation/satisfaction.ts';
import { CitizenFrame, type CitizenFrameProps } from '../layout/citizen-frame.tsx';
import { BarChart } from '../parts/bar-chart.tsx';
import { Button } from '../parts/button.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Pager } from '../parts/pager.tsx';
import { type Option, Select } from '../parts/select.tsx';

export type PublicPageProps = PropsWithChildren<
  Omit<CitizenFrameProps, 'title'> & {
    counts: Record<Satisfaction, number>;
    /** Reviews left out of the figures by two persons, with a reason. */
    excluded: number;
    /** Cases opened, closed and published: what is not published is counted all the same. */
    cases: { opened: number; closed: number; published: number };
    /** Which of the two lists is shown. */
    lists: FilterChip[];
    /** Results of rectifications, or levels of reviews. */
    filters: FilterChip[];
    /** Cities to choose from; null where only one is served. */
    cities: { options: Option[]; value: string } | null;
    /** Sent along with the city. */
    kept: { name: string; value: string }[];
    /** Address of the list that is filtered. */
    action: string;
    next: string | undefined;
    /** Address of the first part, when a later one is shown. */
    first: string | undefined;
  }
>;

/** 双公开: what citizens thought of the handling, and what became of the negative reviews. Children are the list. */
export function PublicPage(props: PublicPageProps) {
  const { counts, excluded, cases, lists, filters, cities, kept, action, next, first, children, ...frame } = props;
  const total = satisfactions.reduce((sum, level) => sum + counts[level], 0);
  return (
    <CitizenFrame {...frame} title="评价与整改公开">
      <div class="stack-tight">
        <h1>评价与整改公开</h1>
        <p>评价逐条公开；整改完结后，问题和结果经审看公开，都不含诉求人的个人信息。</p>
      </div>
      {cities ? (
        <form class="form" method="get" action={action}>
          {kept.map(({ name, value }) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Select name="city" label="看哪个市州" blank="全省" options={cities.options} value={cities.value} />
          <div class="actions">
            <Button>查看</Button>
          </div>
        </form>
      ) : null}
      <section class="panel stack-tight">
        <h2>评价分布</h2>
        <p class="quiet">
          共 {total} 条评价，整改后的二次回访不重复计入。
          {excluded > 0 ? `另有 ${excluded} 条经两人复核认定为误评、恶意评价等，不计入统计。` : ''}
        </p>
        <BarChart
          unit="条"
          total={total}
          bars={satisfactions.map((level) => ({ name: satisfactionNames[level], value: counts[level] }))}
        />
      </section>
      <p>
        共开启整改 {cases.opened} 件，完结 {cases.closed} 件，其中 {cases.published}{' '}
        件经审看公开。认定为误评或恶意差评的只计数，不逐件公开。
      </p>
      <FilterChips label="公开内容" chips={lists} />
      <FilterChips label="筛选" chips={filters} />
      {children}
      {next || first ? (
        <div class="stack-tight">
          <Pager next={next} />
          {first ? <a href={first}>回到最新的一页</a> : null}
        </div>
      ) : null}
    </CitizenFrame>
  );
}
