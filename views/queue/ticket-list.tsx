import type { Child } from 'hono/jsx';
import { PageHead } from '../layout/page-head.tsx';
import { LinkButton } from '../parts/button.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { KeyHints } from '../parts/key-hint.tsx';
import { Notice } from '../parts/notice.tsx';
import { Pager, type PagerProps } from '../parts/pager.tsx';
import { MatterSearch, type MatterSearchProps } from './matter-search.tsx';
import { PickBar, type PickBarProps } from './pick-bar.tsx';
import { SavedFilters, type SavedFiltersProps, SaveFilter } from './saved-filters.tsx';
import { TicketTable, type TicketTableProps } from './ticket-table.tsx';

export type FilterGroup = { label: string; chips: FilterChip[] };

export type TicketListProps = {
  title: string;
  /** As far as it was counted, in words. */
  count: string;
  filters: FilterGroup[];
  /** 常用筛选 of the person, and this list as one of them. */
  saved: SavedFiltersProps;
  matter: MatterSearchProps;
  /** Acts on several tickets of the list. */
  bulk?: PickBarProps | undefined;
  /** What an act on several tickets did. */
  outcome?: Child | undefined;
  table: TicketTableProps;
  pager: PagerProps;
  /** Address that keeps the filters and goes to the first page, when the address asked for could not be read. */
  unreadable?: string | undefined;
  /** What has to be known about the list before it is read. */
  notice?: Child | undefined;
  /** Buttons at the right of the head. */
  actions?: Child | undefined;
};

/**
 * A list of tickets with its head, filters and pager. Sorting, filtering and paging swap this part alone when script
 * is on (the links are boosted); without script they are plain links.
 */
export function TicketList(list: TicketListProps) {
  const { title, count, filters, table, pager, unreadable, notice, actions, bulk } = list;
  // The first chip of a group leaves everything in.
  const chosen = filters.filter(({ chips }) => chips.slice(1).some(({ current }) => current)).length;
  const set = chosen + (list.matter.value === '' ? 0 : 1);
  return (
    <div
      id="tickets"
      class="stack ticket-list"
      hx-boost:inherited="true"
      hx-target:inherited="#tickets"
      hx-swap:inherited="outerHTML"
    >
      <PageHead title={title} count={count}>
        {actions ? <span hx-boost:inherited="false">{actions}</span> : null}
      </PageHead>
      {list.outcome}
      <SavedFilters {...list.saved} />
      {unreadable ? (
        <Notice tone="error" title="网址中的翻页或筛选条件无法识别，没有照它显示。">
          <p>可能是链接不完整或已经过时。下面是能识别的条件下的第一页。</p>
          <p>
            <LinkButton href={unreadable}>重新打开第一页</LinkButton>
          </p>
        </Notice>
      ) : null}
      {notice}
      {filters.length > 0 ? (
        <details class="filters" open={set > 0}>
          <summary>筛选{set > 0 ? `（已选 ${set} 项）` : ''}</summary>
          <div class="filter-groups">
            {filters.map((group) => (
              <div class="filter-group">
                <span class="filter-label" aria-hidden="true">
                  {group.label}
                </span>
                <FilterChips label={`按${group.label}筛选`} chips={group.chips} />
              </div>
            ))}
            <MatterSearch {...list.matter} />
          </div>
          {list.saved.address === null ? null : <SaveFilter address={list.saved.address} />}
        </details>
      ) : null}
      <div>
        {bulk && table.lines.length > 0 ? <PickBar {...bulk} /> : null}
        <TicketTable {...table} pick={bulk && { form: bulk.form, picked: bulk.picked }} />
        <Pager {...pager} />
      </div>
      {table.lines.length > 0 ? (
        <KeyHints
          keys={[
            { name: 'j', does: '下一条' },
            { name: 'k', does: '上一条' },
            { name: 'Enter', does: '打开' },
            ...(bulk ? [{ name: 'x', does: '选择' }] : []),
            { name: '/', does: '搜索' },
          ]}
        />
      ) : null}
    </div>
  );
}
