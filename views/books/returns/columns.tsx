import type { ReturnSums } from '../../../src/domain/quality/return-sums.ts';
import type { ReturnRequest } from '../../../src/domain/ticket/state.ts';
import { momentInWords } from '../../parts/moment.tsx';
import { type QualityColumn, Share, shareWords } from '../../quality/columns.tsx';

export const outcomeNames: Record<ReturnRequest['outcome'], string> = {
  approved: '同意退单',
  refused: '不同意',
  disputed: '转会商裁定',
  pending: '待审核',
};

/** One return. `href` is null where the person can't open the ticket. */
export type ReturnLine = {
  ticket: string;
  sequence: number;
  href: string | null;
  unitName: string;
  matterName: string;
  reason: string;
  clause: string;
  dispatchedAt: number;
  requestedAt: number;
  decidedAt: number | null;
  outcome: ReturnRequest['outcome'];
  days: number;
};

/** A ticket that was sent back at least twice. */
export type PingPongLine = {
  ticket: string;
  href: string | null;
  times: number;
  units: string[];
  outcome: ReturnRequest['outcome'];
  days: number;
};

/** A unit or a reason; `dispatched` is null where nothing can be divided by it. */
export type GroupSumLine = ReturnSums & { key: string; name: string; dispatched: number | null };

/** "1.5": working days with one place, as long as that says anything. */
export const daysWords = (days: number): string => days.toFixed(1);

const numberCell = ({ ticket, href }: { ticket: string; href: string | null }) =>
  href === null ? (
    <span class="number">{ticket}</span>
  ) : (
    <a class="number" href={href}>
      {ticket}
    </a>
  );

/** The columns of single returns; `now` decides whether a year is written. */
export const returnColumns = (now: number): QualityColumn<ReturnLine>[] => [
  { key: 'ticket', title: '工单', text: ({ ticket }) => ticket, cell: numberCell },
  { key: 'sequence', title: '第几次', text: ({ sequence }) => String(sequence), align: 'end' },
  { key: 'unit', title: '退单单位', text: ({ unitName }) => unitName, fit: 'name' },
  { key: 'matter', title: '事项', text: ({ matterName }) => matterName || '未定', fit: 'name' },
  { key: 'reason', title: '理由', text: ({ reason }) => reason, fit: 'name' },
  { key: 'clause', title: '条款', text: ({ clause }) => clause },
  { key: 'dispatched', title: '派单时间', text: ({ dispatchedAt }) => momentInWords(dispatchedAt, now) },
  { key: 'requested', title: '申请时间', text: ({ requestedAt }) => momentInWords(requestedAt, now) },
  {
    key: 'decided',
    title: '审核时间',
    text: ({ decidedAt }) => (decidedAt === null ? '' : momentInWords(decidedAt, now)),
  },
  { key: 'outcome', title: '结果', text: ({ outcome }) => outcomeNames[outcome] },
  { key: 'days', title: '耽误工作日', text: ({ days }) => daysWords(days), align: 'end' },
];

export const pingPongColumns: readonly QualityColumn<PingPongLine>[] = [
  { key: 'ticket', title: '工单', text: ({ ticket }) => ticket, cell: numberCell },
  { key: 'times', title: '退单次数', text: ({ times }) => String(times), align: 'end' },
  {
    key: 'units',
    title: '先后退单的单位和理由',
    text: ({ units }) => units.join('；'),
    cell: ({ units }) => (
      <ol class="correction-tickets">
        {units.map((unit) => (
          <li>{unit}</li>
        ))}
      </ol>
    ),
    fit: 'name',
  },
  { key: 'outcome', title: '最后一次结果', text: ({ outcome }) => outcomeNames[outcome] },
  { key: 'days', title: '共耽误工作日', text: ({ days }) => daysWords(days), align: 'end' },
];

/** The columns of sums; by unit with the return rate. */
export const sumColumns = (title: string, rated: boolean): QualityColumn<GroupSumLine>[] => [
  { key: 'name', title, text: ({ name }) => name, fit: 'name' },
  { key: 'returns', title: '退单申请', text: ({ returns }) => String(returns), align: 'end' },
  { key: 'approved', title: '同意', text: ({ approved }) => String(approved), align: 'end' },
  { key: 'refused', title: '不同意', text: ({ refused }) => String(refused), align: 'end' },
  { key: 'disputed', title: '转裁定', text: ({ disputed }) => String(disputed), align: 'end' },
  { key: 'pending', title: '待审', text: ({ pending }) => String(pending), align: 'end' },
  { key: 'days', title: '耽误工作日', text: ({ days }) => daysWords(days), align: 'end' },
  ...(rated
    ? ([
        { key: 'dispatched', title: '派单', text: ({ dispatched }) => String(dispatched ?? 0), align: 'end' },
        {
          key: 'rate',
          title: '退单率',
          text: ({ approved, dispatched }) => shareWords(approved, dispatched ?? 0),
          cell: ({ approved, dispatched }) => <Share part={approved} whole={dispatched ?? 0} />,
          align: 'end',
        },
      ] satisfies QualityColumn<GroupSumLine>[])
    : []),
];
