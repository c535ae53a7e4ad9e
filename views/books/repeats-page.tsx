import type { Instant } from '../../src/domain/instant.ts';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Notice } from '../parts/notice.tsx';
import { Pager } from '../parts/pager.tsx';
import { RepeatCard, type RepeatLook } from './repeat-card.tsx';

export type RepeatsPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  total: number;
  looks: RepeatLook[];
  chips: { states: FilterChip[]; kinds: FilterChip[] };
  /** Pairs against each unit under the other filters; a chosen one leads back to all. */
  units: FilterChip[];
  filtered: boolean;
  /** The filters as they stand in the address, which the forms bring back. */
  query: string;
  first?: string | undefined;
  next?: string | undefined;
  mayJudge: boolean;
  /** Days that the radar looks back. */
  days: { closed: number; rectified: number };
  /** A finding that was refused. */
  tried: { ticket: string; earlier: string; note: string; sentence: string } | null;
  done: string | null;
  now: Instant;
};

/** 重复反映（虚假办结预警）: the pairs of the filter, with how many stand against each unit. */
export function RepeatsPage(props: RepeatsPageProps) {
  const { total, looks, chips, units, filtered, query, first, next, mayJudge, days, tried, done, now, ...frame } =
    props;
  return (
    <WorkFrame {...frame} title="重复反映">
      <div class="stack">
        <header class="stack-tight">
          <h1>
            重复反映<span class="page-count">{total} 对</span>
          </h1>
          <p class="quiet">
            办结后 {days.closed} 天内、整改完结后 {days.rectified}{' '}
            天内又有人反映同一件事的，列在这里。没有排除的，都计为原承办单位未解决。
          </p>
        </header>
        <FilterChips label="核定" chips={chips.states} />
        <FilterChips label="范围" chips={chips.kinds} />
        {units.length > 0 ? <FilterChips label="原承办单位" chips={units} /> : null}
        {done ? <Notice tone="success" title={done} /> : null}
        {tried &&
        !looks.some(({ later, earlier }) => later.number === tried.ticket && earlier.number === tried.earlier) ? (
          <Notice tone="error" title={tried.sentence}>
            {tried.note === '' ? undefined : <p class="prose">您填写的说明：{tried.note}</p>}
          </Notice>
        ) : null}
        {looks.length === 0 ? (
          <section class="panel">
            <EmptyState
              why={filtered ? '没有符合条件的重复反映。' : '没有待核的重复反映。'}
              advice="新诉求登记和派单时，系统会与已办结的工单比对，每晚再比对一次。"
              action={filtered ? { href: '/books/repeats', name: '看待核的' } : undefined}
            />
          </section>
        ) : null}
        {looks.map((look) => (
          <RepeatCard
            look={look}
            query={query}
            mayJudge={mayJudge}
            tried={tried?.ticket === look.later.number && tried.earlier === look.earlier.number ? tried : null}
            now={now}
          />
        ))}
        <Pager previous={first} next={next} />
      </div>
    </WorkFrame>
  );
}
