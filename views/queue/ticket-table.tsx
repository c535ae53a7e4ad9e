import { urgencyNames } from '../../src/domain/appeal/urgency.ts';
import { sayDate } from '../../src/domain/deadline/local-time.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { supervisionLevelNames } from '../../src/domain/supervision/supervision.ts';
import { stateNames } from '../../src/domain/ticket/transitions.ts';
import { DialButton } from '../calls/dial-button.tsx';
import { type Column, DataTable, type DataTableProps, type Sort } from '../parts/data-table.tsx';
import { Light } from '../parts/light.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { stateTones } from '../ticket/state-tone.ts';
import type { TicketLine } from './ticket-line.ts';

/** What stands out about a ticket beside its urgency: supervision, a late assisting unit, a suspension, later rounds. */
const marksOf = ({ supervision, assistLate, suspendedUntil, round }: TicketLine, now: Instant): string[] =>
  [
    supervision === null ? '' : supervisionLevelNames[supervision],
    assistLate === 0 ? '' : `协办超期${assistLate > 1 ? ` ${assistLate} 家` : ''}`,
    suspendedUntil === null ? '' : `挂起至 ${sayDate(suspendedUntil, now)}`,
    round > 1 ? `第 ${round} 轮` : '',
  ].filter((word) => word !== '');

function Marks({ line, now }: { line: TicketLine; now: Instant }) {
  const urgency = urgencyNames[line.urgency];
  return (
    <span class="ticket-marks">
      {line.urgency === 'routine' ? <span class="quiet">{urgency}</span> : <span class="ticket-urgent">{urgency}</span>}
      {marksOf(line, now).map((word) => (
        <span class="ticket-mark">{word}</span>
      ))}
    </span>
  );
}

/** 重复 30，催办 2: how often the same thing was brought up; nothing for what was said once. */
function Weight({ line: { repeats, urges } }: { line: TicketLine }) {
  const words = [repeats > 0 ? `重复 ${repeats}` : '', urges > 0 ? `催办 ${urges}` : ''].filter((word) => word !== '');
  if (words.length === 0) return <span class="quiet">首次</span>;
  return <span class={repeats > 0 ? 'ticket-urgent' : undefined}>{words.join('，')}</span>;
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
  { key: 'urgency', title: '紧急程度', sortable: true, cell: (line) => <Marks line={line} now={now} /> },
  { key: 'weight', title: '反映', sortable: true, cell: (line) => <Weight line={line} /> },
  {
    key: 'registered',
    title: '登记',
    sortable: true,
    cell: (line) => <Moment at={line.registeredAt} now={now} as="day" />,
  },
];

const dialColumn: Column<TicketLine> = {
  key: 'dial',
  title: '回访',
  cell: ({ number }) => <DialButton purpose="callback" about={{ ticket: number }} label={`拨打 ${number} 的诉求人`} />,
};

export type TicketTableProps = {
  caption: string;
  lines: TicketLine[];
  now: Instant;
  sort: Sort;
  sortHref: (sort: Sort) => string;
  selected?: string | undefined;
  /** All tickets are one unit's, the reader's own: its column is left out. */
  oneUnit?: boolean | undefined;
  /** Citizens are called from this list, and the reader has a seat to call from. */
  dial?: boolean | undefined;
  empty: DataTableProps<TicketLine>['empty'];
  /** Boxes for acts on several tickets: the id of their form, and which numbers are ticked. */
  pick?: { form: string; picked: ReadonlySet<string> } | undefined;
};

/** A picked ticket as it stands in a form and in an address: its number, a dot, the version that was on the screen. */
export const pickValue = ({ number, version }: Pick<TicketLine, 'number' | 'version'>): string =>
  `${number}.${version}`;

/** 工单列表: the one table of tickets, for queues and searches. */
export function TicketTable(table: TicketTableProps) {
  const { caption, lines, now, sort, sortHref, selected, oneUnit, dial, empty, pick } = table;
  return (
    <DataTable
      caption={caption}
      columns={[...columnsOf(now, selected), ...(dial ? [dialColumn] : [])].filter(
        ({ key }) => key !== 'unit' || !oneUnit,
      )}
      rows={lines}
      rowKey={(line) => line.number}
      selected={selected}
      sort={sort}
      sortHref={sortHref}
      pick={
        pick && {
          name: 'numbers',
          form: pick.form,
          value: pickValue,
          checked: ({ number }) => pick.picked.has(number),
          label: ({ number, title }) => `选择 ${number} ${title}`,
        }
      }
      empty={empty}
    />
  );
}
