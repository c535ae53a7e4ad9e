import type { Instant } from '../../src/domain/instant.ts';
import type { UnitMonth } from '../../src/domain/quality/unit-month.ts';
import { PageHead } from '../layout/page-head.tsx';
import { LinkButton } from '../parts/button.tsx';
import { DataTable, type Sort } from '../parts/data-table.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Moment } from '../parts/moment.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { type NoticeWords, noticeColumns } from './notice-columns.tsx';

export type NoticePageProps = {
  /** 2026年11月. */
  month: string;
  months: FilterChip[];
  lines: UnitMonth[];
  total: UnitMonth;
  words: NoticeWords;
  sort: Sort;
  sortHref: (sort: Sort) => string;
  /** Where the orders, and the overdue tickets, of a unit are listed. */
  ordersHref: (unit: string) => string;
  files: { name: string; href: string }[];
  now: Instant;
};

function Cell({
  line,
  column,
  props,
}: {
  line: UnitMonth;
  column: (typeof noticeColumns)[number];
  props: NoticePageProps;
}) {
  const said = column.text(line, props.words);
  const supervised = line.daily + line.listed + line.interview > 0;
  return column.key === 'unit' && line.unit !== '' && supervised ? (
    <a href={props.ordersHref(line.unit)}>{said}</a>
  ) : (
    said
  );
}

/** 月度通报: what each unit was given, did in time and was supervised for in a month, and what is overdue now. */
export function NoticePage(props: NoticePageProps) {
  const { month, months, lines, total, sort, sortHref, files, now } = props;
  return (
    <div class="stack wide-on-paper">
      <PageHead title={`月度通报：${month}`} count={lines.length} unit="个单位">
        <PrintButton />
        {lines.length > 0 ? files.map(({ name, href }) => <LinkButton href={href}>{name}</LinkButton>) : null}
        <LinkButton href="/books/supervision">督办台账</LinkButton>
      </PageHead>
      <FilterChips label="月份" chips={months} />
      <p class="quiet">
        派单、签收、答复、退单、重办、催办和督办按当月发生的次数计；按期签收、按期答复为“按期／全部”，退回重写后再次提交的另计一次，本月到期未签收的计为未按期；升级过的督办单按最后的级别计一件。现超期和最长超期是{' '}
        <Moment at={now} now={now} /> 的情况，只计轮到本单位办理的，挂起、待审核和待裁定的不计。
      </p>
      <DataTable
        caption={`${month}月度通报`}
        rows={lines.length > 1 ? [...lines, total] : lines}
        rowKey={({ unit }) => unit || 'total'}
        sort={sort}
        sortHref={sortHref}
        phone="scroll"
        columns={noticeColumns.map((column) => ({
          key: column.key,
          title: column.title,
          sortable: column.sort !== undefined,
          ...(column.key === 'unit' ? { fit: 'name' as const } : { align: 'end' as const }),
          cell: (line: UnitMonth) => <Cell line={line} column={column} props={props} />,
        }))}
        empty={{ why: `${month}没有派单，也没有督办。`, advice: '换一个月份看看。' }}
      />
    </div>
  );
}
