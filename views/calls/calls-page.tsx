import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { KeyHints } from '../parts/key-hint.tsx';
import { Pager } from '../parts/pager.tsx';
import { Select } from '../parts/select.tsx';
import { TextField } from '../parts/text-field.tsx';
import { pageColumns } from '../quality/columns.tsx';
import { callColumns } from './call-columns.tsx';
import type { CallLine } from './call-line.ts';

export type CallsPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  /** As far as it was counted, in words. */
  count: string;
  /** Only the reader's own calls are in it. */
  own: boolean;
  filters: { label: string; chips: FilterChip[] }[];
  /** What is searched by the form; null seats where there is one only. */
  search: {
    from: string;
    to: string;
    phone: string;
    seat: string;
    seats: { value: string; name: string }[] | null;
    /** The other filters, kept when the form is sent. */
    kept: Record<string, string>;
    /** How many filters are set beside the days. */
    set: number;
    /** Address without any filter. */
    plain: string;
  };
  calls: CallLine[];
  csv: string;
  previous: string | undefined;
  next: string | undefined;
  now: Instant;
};

function Search({ search }: Pick<CallsPageProps, 'search'>) {
  return (
    <form class="call-search" method="get" action="/calls" aria-label="按日期、坐席和号码查找">
      {Object.entries(search.kept).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <TextField name="from" label="从" type="date" value={search.from} />
      <TextField name="to" label="到" type="date" value={search.to} />
      {search.seats ? (
        <Select name="seat" label="坐席" options={search.seats} value={search.seat} blank="全部坐席" />
      ) : null}
      <TextField
        name="phone"
        label="号码（全号或末四位）"
        type="search"
        inputmode="tel"
        autocomplete="off"
        maxlength={20}
        value={search.phone}
      />
      <Button>查找</Button>
    </form>
  );
}

/** 通话记录: the calls of the days and filters in the address, the latest first. */
export function CallsPage(props: CallsPageProps) {
  const { count, own, filters, search, calls, csv, previous, next, now, ...frame } = props;
  const [days, ...others] = filters;
  return (
    <WorkFrame {...frame} title="通话记录">
      <PageHead title={own ? '我的通话记录' : '通话记录'} count={count} unit="通">
        {calls.length > 0 ? <LinkButton href={csv}>导出</LinkButton> : null}
      </PageHead>
      <div class="stack">
        {days ? <FilterChips label={days.label} chips={days.chips} /> : null}
        <details class="filters" open={search.set > 0}>
          <summary>筛选{search.set > 0 ? `（已选 ${search.set} 项）` : ''}</summary>
          <div class="filter-groups">
            {others.map((group) => (
              <div class="filter-group">
                <span class="filter-label" aria-hidden="true">
                  {group.label}
                </span>
                <FilterChips label={`按${group.label}筛选`} chips={group.chips} />
              </div>
            ))}
            <Search search={search} />
          </div>
        </details>
        <div>
          <DataTable
            caption="通话记录"
            rows={calls}
            rowKey={({ id }) => id}
            columns={pageColumns(callColumns(now)).map((column) =>
              column.key === 'started' ? { ...column, primary: true } : column,
            )}
            empty={
              search.set > 0
                ? {
                    why: '这些天里没有符合条件的通话。',
                    advice: '可以放宽条件，或换一段日期。',
                    action: { href: search.plain, name: '清除筛选' },
                  }
                : {
                    why: '这些天里没有通话。',
                    advice: own ? '您接听和拨出的电话都会自动记在这里。' : '打进来和拨出去的电话都会自动记在这里。',
                  }
            }
          />
          <Pager previous={previous} next={next} />
        </div>
        {calls.length > 0 ? (
          <KeyHints
            keys={[
              { name: 'j', does: '下一条' },
              { name: 'k', does: '上一条' },
              { name: 'Enter', does: '打开' },
            ]}
          />
        ) : null}
      </div>
    </WorkFrame>
  );
}
