import { urgencyNames } from '../../src/domain/appeal/urgency.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { stateNames } from '../../src/domain/ticket/transitions.ts';
import { type Column, DataTable, type DataTableProps, type Sort } from '../parts/data-table.tsx';
import { Light } from '../parts/light.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { stateTones } from '../ticket/state-tone.ts';
import type { TicketLine } from './ticket-line.ts';

/** What stands out about a ticket: urgency above the usual, later rounds, urging. */
function Marks({ line }: { line: TicketLine }) {
  const words = [
    line.urgency === 'routine' ? '' : urgencyNames[line.urgency],
    line.round > 1 ? `第 ${line.round} 轮` : '',
    line.urges > 0 ? `催办 ${line.urges} 次` : '',
  ].filter((word) => word !== '');
  if (words.length === 0) return <span class="quiet">{urgencyNames.routine}</span>;
  return <span class={line.urgency === 'routine' ? undefined : 'ticket-urgent'}>{words.join('，')}</span>;
}

/** A cell that says in words that nothing is known yet. */
const orNot = (word: string | null) => word ?? <span class="quiet">未定</span>;

/** Row links are plain links, not swapped in place: they lead to another page. */
const columnsOf = (now: Instant, selected: string | undefined): Column<TicketLine>[] => [
  {
    key: 'number',
    title: '编号',
    sortable: true,
    primary: true,
    cell: (line) => (
      <a
        class="row-link number"
        href={`/tickets/${line.number}`}
        hx-boost="false"
        aria-current={line.number === selected ? 'true' : undefined}
      >
        {line.number}
      </a>
    ),
  },
  { key: 'title', title: '标题', fit: 'grow', cell: (line) => <span title={line.title}>{line.title}</span> },
  { key: 'matter', title: '事项', fit: 'name', cell: (line) => orNot(line.matter) },
  { key: 'place', title: '地点', cell: (line) => orNot(line.place) },
  { key: 'unit', title: '主办单位', fit: 'name', cell: (line) => orNot(line.unit) },
  {
    key: 'due',
    title: '时限',
    sortable: true,
    cell: (line) => (
      <div>
        {line.light ? <Light {...line.light} /> : <span class="quiet">不计时</span>}
        {line.calls ? <span class="calls quiet small">{line.calls}</span> : null}
      </div>
    ),
  },
  {
    key: 'state',
    title: '状态',
    sortable: true,
    cell: (line) => <StateBadge name={stateNames[line.state]} tone={stateTones[line.state]} />,
  },
  { key: 'urgency', title: '紧急程度', sortable: true, cell: (line) => <Marks line={line} /> },
  {
    key: 'registered',
    title: '登记',
    sortable: true,
    cell: (line) => <Moment at={line.registeredAt} now={now} as="day" />,
  },
];

export type TicketTableProps = {
  caption: string;
  lines: TicketLine[];
  now: Instant;
  sort: Sort;
  sortHref: (sort: Sort) => string;
  selected?: string | undefined;
  /** All tickets are one unit's, the reader's own: its column is left out. */
  oneUnit?: boolean | undefined;
  empty: DataTableProps<TicketLine>['empty'];
};

/** 工单列表: the one table of tickets, for queues and searches. */
export function TicketTable({ caption, lines, now, sort, sortHref, selected, oneUnit, empty }: TicketTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columnsOf(now, selected).filter(({ key }) => key !== 'unit' || !oneUnit)}
      rows={lines}
      rowKey={(line) => line.number}
      selected={selected}
      sort={sort}
      sortHref={sortHref}
      empty={empty}
    />
  );
}
