import { callPurposeNames } from '../../src/domain/call/call.ts';
import { sayDuration } from '../../src/domain/call/durations.ts';
import { localDateOf, sayTime } from '../../src/domain/deadline/local-time.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import type { QualityColumn } from '../quality/columns.tsx';
import { type CallLine, callStanding, directionNames, leftWords, talkOf, waitOf } from './call-line.ts';

const lengthWords = (milliseconds: number | null): string => (milliseconds === null ? '' : sayDuration(milliseconds));
const orDash = (words: string) => (words === '' ? <span class="quiet">—</span> : words);

function Left({ line }: { line: CallLine }) {
  if (line.ticket !== null)
    return (
      <a href={`/tickets/${line.ticket}`} title={line.title ?? undefined} class="number">
        {line.ticket}
      </a>
    );
  if (line.toClose)
    return (
      <a href={`/calls/${line.id}#closing`}>
        <StateBadge name="待结束登记" tone="waiting" />
      </a>
    );
  return orDash(leftWords(line));
}

/** The columns of the book of calls, on the page and in its file. */
export const callColumns = (now: Instant): QualityColumn<CallLine>[] => [
  {
    key: 'started',
    title: '时间',
    text: ({ startedAt }) => `${localDateOf(startedAt)} ${sayTime(startedAt)}`,
    cell: ({ id, startedAt }) => (
      <a class="row-link" href={`/calls/${id}`}>
        <Moment at={startedAt} now={now} />
      </a>
    ),
  },
  { key: 'direction', title: '方向', text: ({ direction }) => directionNames[direction] },
  { key: 'purpose', title: '事由', text: ({ purpose }) => callPurposeNames[purpose] },
  {
    key: 'phone',
    title: '号码',
    text: ({ phone }) => phone,
    cell: ({ phone }) => <span class="number">{phone}</span>,
  },
  {
    key: 'seat',
    title: '坐席',
    text: ({ seatName }) => seatName ?? '',
    cell: ({ seatName }) => orDash(seatName ?? ''),
  },
  {
    key: 'waited',
    title: '等待',
    text: (line) => lengthWords(waitOf(line, now)),
    cell: (line) => orDash(lengthWords(waitOf(line, now))),
    align: 'end',
  },
  {
    key: 'talked',
    title: '通话',
    text: (line) => lengthWords(talkOf(line, now)),
    cell: (line) => orDash(lengthWords(talkOf(line, now))),
    align: 'end',
  },
  {
    key: 'outcome',
    title: '结果',
    text: (line) => callStanding(line).name,
    cell: (line) => <StateBadge {...callStanding(line)} />,
  },
  { key: 'left', title: '工单或无工单原因', text: leftWords, cell: (line) => <Left line={line} />, fit: 'name' },
];
