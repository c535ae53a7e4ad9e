import type { Instant } from '../../../src/domain/instant.ts';
import type { UnitCases } from '../../../src/domain/rectification/ledger.ts';
import { PageHead } from '../../layout/page-head.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { type FilterChip, FilterChips } from '../../parts/filter-chips.tsx';
import { Pager } from '../../parts/pager.tsx';
import { pageColumns } from '../../quality/columns.tsx';
import { type LedgerLine, ledgerColumns } from './ledger-columns.tsx';

export type LedgerPageProps = {
  count: number;
  parts: FilterChip[];
  periods: FilterChip[];
  narrowed: { name: string; href: string } | null;
  lines: LedgerLine[];
  units: (Omit<UnitCases, 'unit'> & { href: string | null })[];
  exports: { name: string; href: string }[];
  /** Where several cases are redacted and published at once; null for those who may not. */
  batch: string | null;
  previous: string | undefined;
  next: string | undefined;
  /** Where everything is shown, from an empty list. */
  everything: string;
  now: Instant;
};

/** 整改台账: every case with problem, responsible person, limit and result, and the sums by unit. */
export function LedgerPage(props: LedgerPageProps) {
  const { count, parts, periods, narrowed, lines, units, exports, batch, previous, next, everything, now } = props;
  return (
    <>
      <PageHead title="整改台账" count={count}>
        {batch ? <LinkButton href={batch}>批量审看公开</LinkButton> : null}
        {count === 0 ? null : exports.map(({ name, href }) => <LinkButton href={href}>{name}</LinkButton>)}
      </PageHead>
      <div class="stack">
        <FilterChips label="看哪一部分" chips={parts} />
        <FilterChips label="开启时间" chips={periods} />
        {narrowed ? (
          <p>
            只看：<strong>{narrowed.name}</strong> <a href={narrowed.href}>看全部单位</a>
          </p>
        ) : null}
        <DataTable
          caption="整改台账"
          rows={lines}
          rowKey={({ id }) => id}
          columns={pageColumns(ledgerColumns(now))}
          empty={{
            why: '没有符合条件的整改单。',
            advice: '差评会自动生成整改单。可以换一部分或更长的时间再看。',
            action: { href: everything, name: '看全部' },
          }}
        />
        <Pager previous={previous} next={next} />
        {units.length > 1 || narrowed ? (
          <section class="panel stack-tight" aria-labelledby="by-unit">
            <h2 id="by-unit">按单位</h2>
            <DataTable
              caption="各单位的整改"
              rows={units}
              rowKey={({ unitName }) => unitName}
              phone="scroll"
              columns={[
                {
                  key: 'unit',
                  title: '责任单位',
                  fit: 'name',
                  cell: ({ unitName, href }) => (href ? <a href={href}>{unitName}</a> : unitName || '未定'),
                },
                { key: 'opened', title: '开启', align: 'end', cell: ({ opened }) => opened },
                { key: 'closed', title: '完结', align: 'end', cell: ({ closed }) => closed },
                { key: 'overdue', title: '已超期', align: 'end', cell: ({ overdue }) => overdue },
                { key: 'repeated', title: '再次整改', align: 'end', cell: ({ repeated }) => repeated },
                { key: 'published', title: '已公开', align: 'end', cell: ({ published }) => published },
              ]}
              empty={{ why: '没有整改单。' }}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}
