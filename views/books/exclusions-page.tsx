import {
  type ExclusionReason,
  type ExclusionState,
  exclusionReasonNames,
  exclusionStateNames,
} from '../../src/domain/exclusion/exclusion.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { LinkButton } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Moment } from '../parts/moment.tsx';
import { Pager } from '../parts/pager.tsx';

export type ExclusionGroup = {
  key: string;
  name: string;
  excluded: number;
  waiting: number;
  refused: number;
  contested: number;
  href: string | null;
};

export type ExclusionLine = {
  id: string;
  ticket: string;
  unitName: string;
  reason: ExclusionReason;
  ground: string;
  state: ExclusionState;
  contested: boolean;
  proposedBy: string;
  confirmedBy: string | null;
  askedAt: Instant;
  decidedAt: Instant | null;
};

export type ExclusionsPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  periods: FilterChip[];
  states: FilterChip[];
  units: ExclusionGroup[];
  reasons: ExclusionGroup[];
  narrowed: { name: string; href: string } | null;
  exclusions: ExclusionLine[];
  total: number;
  csv: string;
  first: string | undefined;
  next: string | undefined;
  now: Instant;
};

const groupColumns = (title: string): Column<ExclusionGroup>[] => [
  {
    key: 'name',
    title,
    fit: 'name',
    cell: ({ name, href }) => (href === null ? name : <a href={href}>{name}</a>),
  },
  { key: 'excluded', title: '已剔除', align: 'end', cell: ({ excluded }) => excluded },
  { key: 'refused', title: '不予剔除', align: 'end', cell: ({ refused }) => refused },
  { key: 'waiting', title: '待处理', align: 'end', cell: ({ waiting }) => waiting },
  { key: 'contested', title: '其中单位申诉', align: 'end', cell: ({ contested }) => contested },
];

const columnsAt = (now: Instant): Column<ExclusionLine>[] => [
  {
    key: 'ticket',
    title: '工单',
    primary: true,
    cell: ({ ticket }) => (
      <a class="row-link number" href={`/tickets/${ticket}`}>
        {ticket}
      </a>
    ),
  },
  { key: 'unit', title: '承办单位', fit: 'name', cell: ({ unitName }) => unitName },
  { key: 'state', title: '状态', cell: ({ state }) => exclusionStateNames[state] },
  { key: 'reason', title: '理由', cell: ({ reason }) => exclusionReasonNames[reason] },
  { key: 'ground', title: '说明', fit: 'prose', cell: ({ ground }) => ground },
  {
    key: 'persons',
    title: '经办',
    cell: ({ contested, state, proposedBy, confirmedBy }) =>
      [
        proposedBy === '' ? '' : `${proposedBy}${contested && state === 'contested' ? '申诉' : '提出'}`,
        confirmedBy === null ? '' : `${confirmedBy}复核`,
      ]
        .filter((word) => word !== '')
        .join('，'),
  },
  { key: 'asked', title: '提出', cell: ({ askedAt }) => <Moment at={askedAt} now={now} as="day" /> },
  {
    key: 'decided',
    title: '复核',
    cell: ({ decidedAt }) =>
      decidedAt === null ? <span class="quiet">—</span> : <Moment at={decidedAt} now={now} as="day" />,
  },
];

/** 评价申诉与剔除: counted by unit and by reason, then each with its ground and both persons. */
export function ExclusionsPage(props: ExclusionsPageProps) {
  const { periods, states, units, reasons, narrowed, exclusions, total, csv, first, next, now, ...frame } = props;
  const none = { why: '这段时间没有申诉或剔除。' };
  return (
    <WorkFrame {...frame} title="评价申诉与剔除">
      <PageHead title="评价申诉与剔除" count={total} unit="项">
        {total > 0 ? <LinkButton href={csv}>导出</LinkButton> : null}
      </PageHead>
      <div class="stack">
        <FilterChips label="时间" chips={periods} />
        <p class="quiet">已剔除的评价不计入三率和公开的评价分布；剔除须有理由，由两人先后认定，本身也计数公开。</p>
        <section class="stack-tight">
          <h2 id="reasons-title">按理由</h2>
          <DataTable
            caption="按理由"
            rows={reasons}
            rowKey={({ key }) => `reason-${key}`}
            columns={groupColumns('理由')}
            empty={none}
          />
        </section>
        <section class="stack-tight">
          <h2 id="units-title">按单位</h2>
          <DataTable
            caption="按单位"
            rows={units}
            rowKey={({ key }) => `unit-${key}`}
            columns={groupColumns('承办单位')}
            empty={none}
          />
        </section>
        <section class="stack-tight">
          <h2 id="list-title">逐项</h2>
          <FilterChips label="状态" chips={states} />
          {narrowed ? (
            <p>
              只看：<strong>{narrowed.name}</strong> <a href={narrowed.href}>看全部</a>
            </p>
          ) : null}
          <DataTable
            caption="逐项"
            rows={exclusions}
            rowKey={({ id }) => id}
            columns={columnsAt(now)}
            empty={{ why: '没有这样的申诉或剔除。' }}
          />
          <Pager
            previous={first}
            next={next}
            words={total > exclusions.length ? `本页 ${exclusions.length} 项，共 ${total} 项` : undefined}
          />
        </section>
      </div>
    </WorkFrame>
  );
}
